import type { Corpus } from './corpus.ts';

/** Clause to the positions in its normalised text at which a needle begins, rising. */
export type Occurrences = ReadonlyMap<number, readonly number[]>;

/**
 * All places of a needle. Reads the whole text: for corpora that are loaded
 * whole this is faster than any posting list and exact by construction.
 */
export function scanOccurrences(corpus: Corpus, needle: string): Occurrences {
  const found = new Map<number, number[]>();
  if (needle === '' || needle.includes('\n')) return found;
  let clause = 0;
  for (let at = corpus.text.indexOf(needle); at !== -1; at = corpus.text.indexOf(needle, at + 1)) {
    clause = corpus.clauseAt(at, clause);
    const places = found.get(clause);
    const place = at - (corpus.clauses[clause]?.offset ?? 0);
    if (places === undefined) found.set(clause, [place]);
    else places.push(place);
  }
  return found;
}
