/** Finds where words come from, or what a reference names: the page's worker and `ceheng cite` ask it. */
import type { FetchPart, SearchIndex } from '../search/source.ts';
import { documentNames, DOCUMENTS_PART, type NamedDocument } from './documents.ts';
import { findQuotations } from './quotation.ts';
import { readReference } from './reference.ts';
import { quotationSource } from './source.ts';
import type { CiteAnswer } from './types.ts';

/** Characters of a pasted text that are looked at. */
export const MOST_CHARACTERS = 20_000;

export interface Finder {
  /** Any text; never throws for what it says. */
  find(text: string): Promise<CiteAnswer>;
}

/** `fetchPart` of the search index. Rejects where the list of documents is missing. */
export async function createFinder(index: SearchIndex, fetchPart: FetchPart): Promise<Finder> {
  const part = await fetchPart(DOCUMENTS_PART);
  const json = typeof part === 'string' ? part : new TextDecoder().decode(part);
  const names = documentNames(JSON.parse(json) as NamedDocument[], index.normalize);
  const source = await quotationSource(index);
  return {
    async find(query) {
      const truncated = query.length > MOST_CHARACTERS;
      const text = truncated ? query.slice(0, MOST_CHARACTERS) : query;
      const reference = await readReference(index, names, text);
      const passages = reference === null ? await findQuotations(source, text) : [];
      return { query: text, truncated, reference, passages };
    },
  };
}
