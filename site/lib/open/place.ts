import { fileHref } from '../href.ts';

/** Gives the address of a path of the site (`/d/x/`, a page in Chinese or a file) as others may store it. */
export type Place = (path: string) => string;

/**
 * Absolute where the build knows the origin (CEHENG_SITE), otherwise from the
 * root of the host, which JSON-LD and Atom allow.
 */
export const placeOn =
  (site: URL | string | undefined): Place =>
  (path) =>
    site === undefined ? fileHref(path) : new URL(fileHref(path), site).href;
