import type { Corpus } from './corpus.ts';
import { AT, standsLiterally, type Occurrence } from './place.ts';
import { QUOTES } from './quotes.ts';

/** A place of the text without quotation marks, `at` counted in the whole of it. */
export function occurrenceAt(
  { text, flags, unquoted }: Corpus,
  at: number,
  length: number,
  base: number,
): Occurrence {
  const from = unquoted.positions[at] ?? text.length;
  const to = unquoted.positions[at + length - 1] ?? text.length;
  const first = (flags[from] ?? 0) | (text.charAt(from - 1) === '、' ? AT.listed : 0);
  const last =
    ((flags[to] ?? 0) & (AT.heading | AT.target | AT.record)) |
    ((flags[to + 1] ?? 0) & AT.boundary) |
    (text.charAt(to + 1) === '、' ? AT.listed : 0) |
    (to - from >= length ? AT.gap : 0);
  return { at: at - base, length, first, last };
}

/**
 * All places of a needle; unless `literal`, quotation marks in the text are
 * passed over: 两高项目 stands in “两高”项目. Reads the whole text: for corpora
 * that are loaded whole this is faster than any posting list and exact by
 * construction.
 */
export function scanOccurrences(corpus: Corpus, needle: string, literal: boolean): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  const wanted = needle.replace(QUOTES, '');
  // Paragraphs are not joined; quotation marks alone are nothing to be found.
  if (wanted === '' || wanted.includes('\n')) return found;
  const { clauses, unquoted } = corpus;
  const { text, positions } = unquoted;
  let clause = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (literal && !standsLiterally(corpus.text, positions[at] ?? 0, needle)) continue;
    while ((clauses[clause + 1]?.unquotedOffset ?? Infinity) <= at) clause += 1;
    const place = occurrenceAt(corpus, at, wanted.length, clauses[clause]?.unquotedOffset ?? 0);
    const places = found.get(clause);
    if (places === undefined) found.set(clause, [place]);
    else places.push(place);
  }
  return found;
}
