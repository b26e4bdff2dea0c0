/**
 * Word boundaries travel as word lengths: the texts themselves are in the
 * index, so the words need not be written again, and the browser never cuts.
 */

import type { Corpus } from './corpus.ts';
import { AT } from './place.ts';

const HAN_RUN = /\p{Script=Han}+/gu;
const LONGEST = 35;

/** Lengths of the words of all runs of Han characters, in base 36. */
export function cutWords(normalized: readonly string[], segment: (text: string) => string[]): string {
  const lengths: string[] = [];
  for (const text of normalized) {
    const boundaries = new Uint8Array(text.length + 1);
    let at = 0;
    for (const word of segment(text)) {
      at += word.length;
      boundaries[at] = 1;
    }
    if (at !== text.length) throw new Error('segmentation must give the whole text back');
    for (const run of text.matchAll(HAN_RUN)) {
      const end = run.index + run[0].length;
      let from = run.index;
      for (let i = from + 1; i <= end; i += 1) {
        if (i < end && boundaries[i] === 0 && i - from < LONGEST) continue;
        lengths.push((i - from).toString(36));
        from = i;
      }
    }
  }
  return lengths.join('');
}

/** Boundaries in the order of `cutWords`: 1 at every position where a word may begin or end. */
export function readBoundaries(normalized: readonly string[], lengths: string): Uint8Array[] {
  let next = 0;
  return normalized.map((text) => {
    const boundary = new Uint8Array(text.length + 1).fill(1);
    for (const run of text.matchAll(HAN_RUN)) {
      const end = run.index + run[0].length;
      boundary.fill(0, run.index + 1, end);
      for (let at = run.index; at < end; next += 1) {
        at += Number.parseInt(lengths.charAt(next), 36);
        boundary[at] = 1;
      }
    }
    // Inside a number or a Latin word nothing begins either.
    for (const run of text.matchAll(/[0-9.]+|[a-z]+/gu))
      boundary.fill(0, run.index + 1, run.index + run[0].length);
    return boundary;
  });
}

export const LONGEST_WORD = 12;

/** Words of two characters and more, for cutting queries as the texts are cut. */
export function readVocabulary(corpus: Corpus): Set<string> {
  const words = new Set<string>();
  for (const { normalized, offset } of corpus.clauses) {
    const { text } = normalized;
    let from = 0;
    for (let i = 1; i <= text.length; i += 1) {
      if (((corpus.flags[offset + i] ?? 0) & AT.boundary) === 0) continue;
      if (i - from > 1 && i - from <= LONGEST_WORD) words.add(text.slice(from, i));
      from = i;
    }
  }
  return words;
}

/** The words that stand in a term. */
export function wordsIn(term: string, vocabulary: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < term.length; at += 1)
    for (let length = 2; length <= LONGEST_WORD && at + length <= term.length; length += 1) {
      const word = term.slice(at, at + length);
      if (vocabulary.has(word)) found.add(word);
    }
  return found;
}
