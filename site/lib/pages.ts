/** Which pages a site has: a large collection has fewer kinds of them, and its lists are cut. */

/** Above this number of provisions they have no pages of their own. */
export const PROVISIONS_WITH_PAGES = 5000;

/** Up to this number of documents any two of them have a page. */
export const DOCUMENTS_WITH_ALL_PAIRS = 50;

/**
 * `provisions`: every provision has a page, a card for other sites and its
 * English twin. `documents`: it stands on its document's page only, where its
 * permanent address leads.
 */
export type PageRange = 'provisions' | 'documents';

/**
 * What has a page: as CEHENG_PAGES says, otherwise by the number of provisions.
 * @throws for any other word
 */
export function pageRange(provisions: number, wanted = process.env['CEHENG_PAGES']): PageRange {
  if (wanted === undefined || wanted === '')
    return provisions > PROVISIONS_WITH_PAGES ? 'documents' : 'provisions';
  if (wanted === 'provisions' || wanted === 'documents') return wanted;
  throw new Error(`CEHENG_PAGES is "${wanted}": it is provisions or documents`);
}
