/** The one way to an internal address: every link of the site goes through here. */
import { inLanguage, language, type Language } from './language.ts';

/**
 * Join a base path (`/`, `/ceheng`, `/ceheng/`) and a path of the site (`/d/x/#p1`).
 * The result begins with the base and has exactly one slash at the joint.
 */
export function joinBase(base: string, path: string): string {
  const head = base.endsWith('/') ? base.slice(0, -1) : base;
  return `${head}/${path.replace(/^\/+/u, '')}`;
}

/** Address of a file or folder of files below the base path that the build was given; the same in both languages. */
export function fileHref(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path);
}

/** Address of a page in the language of the page that links to it, or in the one given; of a file where the path ends in a name with a dot. */
export function href(path: string, to: Language = language()): string {
  const isFile = /^[^?#]*\.\w+(?:[?#]|$)/u.test(path);
  return fileHref(isFile ? path : inLanguage(path, to));
}

/** `/d/{documentId}/`, with the clause as an anchor where one is given. */
export const documentHref = (documentId: string, eId?: string): string =>
  href(`/d/${documentId}/${eId === undefined ? '' : `#${eId}`}`);

const ofPage = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dataset['provisions'] === 'in-document';
let source: () => boolean = ofPage;

/** Tell whether provisions stand on their documents' pages only; the build knows it, a page says it of itself. */
export function readProvisionsFrom(read: () => boolean): void {
  source = read;
}

/** Have provisions no pages of their own in this build? */
export const provisionsInDocument = (): boolean => source();

/** Anchor on a document's page of a provision, or of a sentence or record of it: `p1`, `p1.g2.3`. */
export const placeAnchor = (eId: string, anchor = ''): string => (anchor === '' ? eId : `${eId}.${anchor}`);

/** Path of a provision where it can be read in this build, with an optional anchor on it. */
export function clausePath(clauseId: string, anchor = ''): string {
  const [documentId = '', eId = ''] = clauseId.split('/');
  return provisionsInDocument()
    ? `/d/${documentId}/#${placeAnchor(eId, anchor)}`
    : `/d/${clauseId}/${anchor === '' ? '' : `#${anchor}`}`;
}

/** Address of a clause id `{documentId}/{eId}` where it can be read: its own page, or its document's. */
export const clauseHref = (clauseId: string, anchor?: string): string => href(clausePath(clauseId, anchor));

/** `/d/{documentId}/@{date}/`: a version that stays as it is, with the clause as an anchor. */
export const versionHref = (documentId: string, date: string, eId?: string): string =>
  href(`/d/${documentId}/@${date}/${eId === undefined ? '' : `#${eId}`}`);

export const indicatorHref = (id: string): string => href(`/indicators/${id}/`);
export const organizationHref = (id: string): string => href(`/organizations/${id}/`);
export const searchHref = (query: string): string => href(`/search/?q=${encodeURIComponent(query)}`);

/** `/compare/{a}/{b}/`; the caller gives the two in the order of the collection. */
export const pairHref = (a: string, b: string): string => href(`/compare/${a}/${b}/`);
