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

/** `/d/{documentId}/{eId}/` for a clause id `{documentId}/{eId}`, with an optional anchor on it. */
export const clauseHref = (clauseId: string, anchor?: string): string =>
  href(`/d/${clauseId}/${anchor === undefined ? '' : `#${anchor}`}`);

/** `/d/{documentId}/@{date}/`: a version that stays as it is, with the clause as an anchor. */
export const versionHref = (documentId: string, date: string, eId?: string): string =>
  href(`/d/${documentId}/@${date}/${eId === undefined ? '' : `#${eId}`}`);

export const indicatorHref = (id: string): string => href(`/indicators/${id}/`);
export const organizationHref = (id: string): string => href(`/organizations/${id}/`);
export const searchHref = (query: string): string => href(`/search/?q=${encodeURIComponent(query)}`);

/** `/compare/{a}/{b}/`; the caller gives the two in the order of the collection. */
export const pairHref = (a: string, b: string): string => href(`/compare/${a}/${b}/`);
