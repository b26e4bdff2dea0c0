/**
 * Links to words: `#g2.3:12+28~1x9k2f0`. The 28 signs after the 12th of the
 * place `g2.3`, white space not counted, and a number made of them, by which
 * they are found again where the text before them has changed or they have
 * moved. No text is in the address.
 */

export interface WordLink {
  /** Id of the place from which is counted; "" the beginning. */
  readonly anchor: string;
  readonly offset: number;
  readonly length: number;
  readonly hash: string;
}

const FORM = /^([^:]{0,200}):(\d{1,7})\+(\d{1,6})~([0-9a-z]{1,7})$/u;

export const writeLink = ({ anchor, offset, length, hash }: WordLink): string =>
  `${anchor}:${offset}+${length}~${hash}`;

/** The link in a fragment without its #, or null where it is none. */
export function readLink(fragment: string): WordLink | null {
  const match = FORM.exec(fragment);
  if (match === null) return null;
  const [, anchor = '', offset = '', length = '', hash = ''] = match;
  return Number(length) === 0 ? null : { anchor, offset: Number(offset), length: Number(length), hash };
}

const BASE = 0x9e3779b1;
const step = (hash: number, code: number): number => (Math.imul(hash, BASE) + code + 1) | 0;
const written = (hash: number): string => (hash >>> 0).toString(36);

/** Number of a run of signs without white space: 32 bits, to base 36. */
export function wordsHash(words: string): string {
  let hash = 0;
  for (let i = 0; i < words.length; i += 1) hash = step(hash, words.charCodeAt(i));
  return written(hash);
}

/**
 * Where the linked signs stand in `text` (without white space), counted from
 * `from`, the place of the anchor: there, or at the nearest other place where
 * signs with the same number stand; null where they are gone. Linear.
 */
export function findLinked(text: string, link: WordLink, from: number): number | null {
  const { offset, length, hash } = link;
  const expected = from + offset;
  if (wordsHash(text.slice(expected, expected + length)) === hash && expected + length <= text.length)
    return expected;
  if (length > text.length) return null;
  const wanted = Number.parseInt(hash, 36) | 0;
  let power = 1;
  for (let i = 1; i < length; i += 1) power = Math.imul(power, BASE);
  let rolling = 0;
  let nearest: number | null = null;
  for (let i = 0; i < text.length; i += 1) {
    if (i >= length) rolling = (rolling - Math.imul(power, text.charCodeAt(i - length) + 1)) | 0;
    rolling = step(rolling, text.charCodeAt(i));
    const start = i - length + 1;
    if (start < 0 || rolling !== wanted) continue;
    if (nearest === null || Math.abs(start - expected) < Math.abs(nearest - expected)) nearest = start;
  }
  return nearest;
}
