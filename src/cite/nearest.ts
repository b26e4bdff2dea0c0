/** The clauses whose words come nearest to some letters. */
import { pattern } from './distance.ts';
import type { Candidate, ClauseLetters, QuotationSource } from './source.ts';

/** A stretch of a clause's letters that answers to the letters that were sought. */
export interface Found {
  readonly clause: number;
  readonly letters: ClauseLetters;
  readonly edits: number;
  /** 1 - edits per letter; below 0 never. */
  readonly similarity: number;
  /** Share of the wording, for what is only related; see `Candidate.coverage`. */
  readonly coverage: number;
}

/** Clauses looked at together. */
const BLOCK = 64;
/** Words of bit vectors that one search may work through: some 30 ms. */
const MOST_WORK = 8_000_000;
/** A quotation may differ from its source in two letters of five. */
export const QUOTED = 0.6;

async function* blocks(
  source: QuotationSource,
  candidates: readonly Candidate[],
): AsyncGenerator<[Candidate, ClauseLetters]> {
  for (let from = 0; from < candidates.length; from += BLOCK) {
    const block = candidates.slice(from, from + BLOCK);
    const read = await source.clauses(block.map(({ clause }) => clause));
    for (const [i, candidate] of block.entries()) {
      const letters = read[i];
      if (letters !== undefined) yield [candidate, letters];
    }
  }
}

/**
 * All clauses at the least edit distance from `letters`, and others that were
 * nearly as near, the nearest first; ties in the order of coverage and of the
 * documents. Exact where the index is whole, as long as the work is bounded;
 * clauses that are too far to be quoted are left out.
 */
export async function nearest(source: QuotationSource, letters: string): Promise<Found[]> {
  const { length } = letters;
  if (length === 0) return [];
  const sought = pattern(letters);
  const found: Found[] = [];
  let most = Math.floor(length * (1 - QUOTED));
  let work = 0;
  for await (const [candidate, own] of blocks(source, await source.candidates(letters))) {
    const { clause, least, coverage } = candidate;
    // What follows shares less and can't be nearer.
    if (least > most || work > MOST_WORK) break;
    work += own.text.length * Math.ceil(length / 32);
    const { distance: edits } = sought.best(own.text);
    if (1 - edits / length < QUOTED) continue;
    most = Math.min(most, edits);
    found.push({ clause, letters: own, edits, similarity: 1 - edits / length, coverage });
  }
  return found.sort((a, b) => a.edits - b.edits || b.coverage - a.coverage || a.clause - b.clause);
}
