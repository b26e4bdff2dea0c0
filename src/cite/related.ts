/** Where a clause comes nearest to a text that was put in other words. */
import { pairsOf } from './pairs.ts';
import type { ClauseLetters, QuotationSource } from './source.ts';

/** Wording that must be shared to be called related: on the whole, and side by side. */
const RELATED = 0.34;
const RELATED_SIDE_BY_SIDE = 0.25;
/** Different pairs of letters below which shared wording says nothing. */
const FEWEST_PAIRS = 6;
/** Clauses that are looked at, and that are given. */
const MOST_LOOKED_AT = 40;
const MOST_RELATED = 3;

/** A clause that shares much of the wording, and the stretch in which it does. */
export interface Related {
  readonly letters: ClauseLetters;
  readonly stretch: Stretch;
}

/** The clauses that come nearest in wording where none comes near letter by letter, the best first. */
export async function related(source: QuotationSource, sought: string): Promise<Related[]> {
  if (pairsOf(sought).length < FEWEST_PAIRS) return [];
  const candidates = [...(await source.candidates(sought))]
    .sort((a, b) => b.coverage - a.coverage || a.clause - b.clause)
    .slice(0, MOST_LOOKED_AT);
  const clauses = await source.clauses(candidates.map(({ clause }) => clause));
  return candidates
    .flatMap(({ clause, coverage }, i) => {
      const letters = clauses[i];
      if (letters === undefined) return [];
      const stretch = densest(sought, letters.text);
      return [{ clause, letters, stretch, score: (stretch.share + coverage) / 2 }];
    })
    .filter(({ stretch, score }) => stretch.share >= RELATED_SIDE_BY_SIDE && score >= RELATED)
    .sort((a, b) => b.score - a.score || a.clause - b.clause)
    .slice(0, MOST_RELATED);
}

export interface Stretch {
  /** Share of the sought pairs of letters that stand in the stretch. */
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

const key = (text: string, i: number): number => text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);

/**
 * The stretch of `letters`, not much longer than what is sought, with most of
 * the different pairs of letters in `sought`. Linear in both.
 */
function densest(sought: string, letters: string): Stretch {
  const wanted = new Map<number, number>();
  for (let i = 0; i + 1 < sought.length; i += 1) wanted.set(key(sought, i), 0);
  const size = Math.ceil(sought.length * 1.5) + 8;
  let [inside, most, at] = [0, 0, 0];
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const count = wanted.get(key(letters, i));
    if (count !== undefined) {
      wanted.set(key(letters, i), count + 1);
      if (count === 0) inside += 1;
    }
    const out = i - size;
    const left = out < 0 ? undefined : wanted.get(key(letters, out));
    if (left !== undefined) {
      wanted.set(key(letters, out), left - 1);
      if (left === 1) inside -= 1;
    }
    if (inside > most) [most, at] = [inside, i];
  }
  let start = Math.max(0, at - size + 1);
  while (start < at && !wanted.has(key(letters, start))) start += 1;
  return { share: wanted.size === 0 ? 0 : most / wanted.size, start, end: Math.min(letters.length, at + 2) };
}

/** The printed span of a stretch, widened to whole sentences. */
export function sentencesAround(
  letters: ClauseLetters,
  { start, end }: Stretch,
  sentences: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number } {
  const [from, to] = [letters.starts[start] ?? 0, letters.ends[end - 1] ?? 0];
  // A sentence that the stretch only touches stays out.
  const half = (s: { start: number; end: number }): boolean =>
    2 * (Math.min(to, s.end) - Math.max(from, s.start)) >= Math.min(s.end - s.start, to - from);
  const own = sentences.filter(half);
  return { start: own[0]?.start ?? from, end: own.at(-1)?.end ?? to };
}
