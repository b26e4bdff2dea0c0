import { createHash } from 'node:crypto';
import type { Clause } from '../../model/index.ts';

/** How a record is found again in its text. */
export interface Anchor {
  words: string;
  sentence: string;
  nth: number;
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The document's text without white space, cut at every 。！？ whatever clause it
 * stands in: sentences that a new segmentation leaves alone.
 */
export interface SentenceIndex {
  anchor(clauseId: string, start: number, end: number): Anchor;
}

/** Index the clauses of one document, in document order. Linear. */
export function indexSentences(clauses: readonly Clause[]): SentenceIndex {
  const texts = new Map(clauses.map((c) => [c.id, c.text]));
  const offsets = new Map<string, number>();
  const parts: string[] = [];
  let length = 0;
  for (const clause of clauses) {
    offsets.set(clause.id, length);
    const text = bare(clause.text);
    parts.push(text);
    length += text.length;
  }
  const whole = parts.join('');
  const hashes = new Map<number, string>();
  return {
    anchor(clauseId, start, end) {
      const text = texts.get(clauseId);
      const offset = offsets.get(clauseId);
      if (text === undefined || offset === undefined) throw new Error(`${clauseId}: no such clause`);
      const at = offset + bare(text.slice(0, start)).length;
      const words = bare(text.slice(start, end));
      const from =
        Math.max(...['。', '！', '？'].map((stop) => (at === 0 ? -1 : whole.lastIndexOf(stop, at - 1)))) + 1;
      const stops = ['。', '！', '？']
        .map((stop) => whole.indexOf(stop, at + words.length - 1))
        .filter((i) => i !== -1);
      const to = stops.length === 0 ? whole.length : Math.min(...stops) + 1;
      const sentence = whole.slice(from, to);
      let nth = 1;
      for (let i = sentence.indexOf(words); i !== -1 && from + i < at; i = sentence.indexOf(words, i + 1))
        nth += 1;
      let hash = hashes.get(from);
      if (hash === undefined) {
        hash = createHash('sha256').update(sentence).digest('hex').slice(0, 16);
        hashes.set(from, hash);
      }
      return { words, sentence: hash, nth };
    },
  };
}

/** One key for looking a review up; `part` tells records apart that share their words. */
export function anchorKey(document: string, { words, sentence, nth }: Anchor, part: number): string {
  return `${document} ${sentence} ${nth} ${part} ${words}`;
}

/** Numbers the records of one document that share their words. */
export function countParts(document: string): (anchor: Anchor) => number {
  const seen = new Map<string, number>();
  return (anchor) => {
    const key = anchorKey(document, anchor, 1);
    const part = (seen.get(key) ?? 0) + 1;
    seen.set(key, part);
    return part;
  };
}
