/** Pictures that other sites show where a page is linked (Open Graph). */
import { pageRange } from '../pages.ts';

/** Size in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Above this number of clauses only documents get pictures of their own. */
export const CLAUSES_WITH_PICTURES = 5000;

/** Above this number of clauses the site has one picture for all its pages. */
export const CLAUSES_WITH_DOCUMENT_PICTURES = 25_000;

export type PictureRange = 'clauses' | 'documents' | 'site' | 'none';

const RANGES: readonly PictureRange[] = ['clauses', 'documents', 'site', 'none'];

/**
 * Which pages get a picture of their own: as CEHENG_PICTURES says (`clauses`,
 * `documents`, `site`, `none`), otherwise by the size of the collection; clauses
 * only where they have pages. @throws for any other word
 */
export function pictureRange(clauses: number, wanted = process.env['CEHENG_PICTURES']): PictureRange {
  const range = RANGES.find((name) => name === wanted);
  if (range === undefined && wanted !== undefined && wanted !== '')
    throw new Error(`CEHENG_PICTURES is "${wanted}": it is clauses, documents, site or none`);
  if (range !== undefined && range !== 'clauses') return range;
  if (range === undefined && clauses > CLAUSES_WITH_DOCUMENT_PICTURES) return 'site';
  if (range === undefined && clauses > CLAUSES_WITH_PICTURES) return 'documents';
  return pageRange(clauses) === 'documents' ? 'documents' : 'clauses';
}

/** Path of the picture of the whole site. */
export const SITE_PICTURE = '/og/ceheng.png';

/** Path of a picture: of a document (`x`) or a clause (`x/p1`). */
export const picturePath = (id: string): string => `/og/d/${id}.png`;

/** What a page names as its picture: where it is, and its words for who does not see it. */
export interface PagePicture {
  readonly path: string;
  readonly alt: string;
}

/** Picture of pages without one of their own; null where the build makes none. `clauses`: how many there are. */
export const sitePicture = (clauses: number): PagePicture | null =>
  pictureRange(clauses) === 'none' ? null : { path: SITE_PICTURE, alt: '策衡 Ceheng' };

/** Picture of a document or clause by its id, as far as the build makes one. */
export function pagePicture(id: string, alt: string, clauses: number): PagePicture | null {
  const range = pictureRange(clauses);
  if (range === 'none') return null;
  if (range === 'site') return sitePicture(clauses);
  const own = range === 'clauses' ? id : (id.split('/', 1)[0] ?? id);
  return { path: picturePath(own), alt };
}
