import type { Corpus } from './corpus.ts';
import { QUOTES } from './quotes.ts';

/** A place in the normalised text of one clause. */
export interface Occurrence {
  readonly at: number;
  readonly length: number;
}

/** Clause to the places of a needle in it, rising. */
export type Occurrences = ReadonlyMap<number, readonly Occurrence[]>;

/**
 * All places of a needle; unless `literal`, quotation marks in the text are
 * passed over: 两高项目 stands in “两高”项目. Reads the whole text: for corpora
 * that are loaded whole this is faster than any posting list and exact by
 * construction.
 */
export function scanOccurrences(corpus: Corpus, needle: string, literal: boolean): Occurrences {
  const found = new Map<number, Occurrence[]>();
  const wanted = literal ? needle : needle.replace(QUOTES, '');
  if (wanted === '' || wanted.includes('\n')) return found;
  const { text, positions } = corpus.unquoted;
  const haystack = literal ? corpus.text : text;
  let clause = 0;
  for (let at = haystack.indexOf(wanted); at !== -1; at = haystack.indexOf(wanted, at + 1)) {
    const start = literal ? at : (positions[at] ?? 0);
    const last = at + wanted.length - 1;
    const end = (literal ? last : (positions[last] ?? 0)) + 1;
    clause = corpus.clauseAt(start, clause);
    const place = { at: start - (corpus.clauses[clause]?.offset ?? 0), length: end - start };
    const places = found.get(clause);
    if (places === undefined) found.set(clause, [place]);
    else places.push(place);
  }
  return found;
}
