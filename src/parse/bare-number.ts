import type { Marker } from './marker.ts';

/** What is put together of a clause so far. */
interface Begun {
  block: { marker: Marker | null };
  parts: readonly string[];
}

/** Longest heading that a number has on the line below it, in characters. */
const LONGEST_BELOW = 36;
const mayBeHeading = (text: string): boolean =>
  text.length <= LONGEST_BELOW && !/[。；，：:…]|\.{4}/u.test(text) && !/^[（(]/u.test(text);

/**
 * Does a number that stands alone on its line (第一章, （七）) have its words on
 * the next? A chapter has a heading there; other clauses have whatever comes.
 */
export function awaitsWords({ block: { marker }, parts }: Begun, next: string): boolean {
  if (marker === null || parts.length !== 1 || (parts[0] ?? '').trim().length > marker.length) return false;
  if ('bcd'.includes(marker.class)) return mayBeHeading(next);
  return 'apsij'.includes(marker.class);
}
