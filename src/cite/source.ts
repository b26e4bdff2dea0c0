/** The clauses as finding a quotation asks for them, from either form of the search index. */
import type { SearchIndex } from '../search/source.ts';
import type { ClauseView } from '../search/types.ts';
import { lettersOf, type Letters } from './letters.ts';
import { pairIndex, pairsOf } from './pairs.ts';

/** A clause that may hold a quotation. */
export interface Candidate {
  readonly clause: number;
  /** The quotation can't be nearer to it than this many edits. */
  readonly least: number;
  /** Share of the quotation's pairs of letters that stand in it, rare ones weighing more; 0 to 1. */
  readonly coverage: number;
}

export interface ClauseLetters extends Letters {
  readonly view: ClauseView;
}

export interface QuotationSource {
  readonly index: SearchIndex;
  /** Clauses that share something with the letters, the most promising first. */
  candidates(letters: string): Promise<Candidate[]>;
  clauses(places: readonly number[]): Promise<ClauseLetters[]>;
}

const byPromise = (a: Candidate, b: Candidate): number =>
  a.least - b.least || b.coverage - a.coverage || a.clause - b.clause;

async function readClauses(index: SearchIndex, places: readonly number[]): Promise<ClauseLetters[]> {
  const shown = await index.shown(places);
  return shown.map(({ view }) => ({ view, ...lettersOf(view.text, index.normalize) }));
}

async function wholeSource(index: SearchIndex): Promise<QuotationSource> {
  const all = await readClauses(
    index,
    Array.from({ length: index.size }, (_, i) => i),
  );
  const pairs = pairIndex(all.map(({ text }) => text));
  return {
    index,
    candidates(letters) {
      const wanted = pairsOf(letters);
      const total = wanted.reduce((sum, pair) => sum + pairs.weight(pair), 0);
      const { counts, weights } = pairs.share(wanted);
      const found: Candidate[] = [];
      counts.forEach((count, clause) => {
        if (count === 0) return;
        // An edit takes away two pairs at most.
        const least = Math.ceil((wanted.length - count) / 2);
        found.push({ clause, least, coverage: total === 0 ? 0 : (weights[clause] ?? 0) / total });
      });
      return Promise.resolve(found.sort(byPromise));
    },
    clauses: (places) => Promise.resolve(places.flatMap((place) => all[place] ?? [])),
  };
}

/** Runs of the quotation that are looked up in a cut index, and clauses that are fetched for it. */
const MOST_RUNS = 24;
const MOST_FETCHED = 24;
const RUN = 4;

/** Runs of letters spread over the whole, overlapping where it is short. */
function runsOf(letters: string): string[] {
  if (letters.length <= RUN) return letters === '' ? [] : [letters];
  const last = letters.length - RUN;
  const count = Math.min(last + 1, MOST_RUNS);
  const runs = Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? 0 : Math.round((i * last) / (count - 1));
    return letters.slice(at, at + RUN);
  });
  return [...new Set(runs)];
}

/** In a cut index only what the runs need is fetched; where none stands anywhere, pairs are tried. */
function cutSource(index: SearchIndex): QuotationSource {
  const vote = async (runs: readonly string[]): Promise<Candidate[]> => {
    const found = await Promise.all(runs.map((run) => index.find(run, false)));
    const counts = new Map<number, { weight: number }>();
    let total = 0;
    for (const { clauses: places } of found) {
      const { clauses } = places;
      const weight = Math.log((index.size + 1) / (clauses.length + 1));
      total += weight;
      for (const clause of clauses) {
        const own = counts.get(clause);
        if (own === undefined) counts.set(clause, { weight });
        else own.weight += weight;
      }
    }
    const candidates = [...counts].map(([clause, { weight }]): Candidate => ({
      clause,
      least: 0,
      coverage: total === 0 ? 0 : weight / total,
    }));
    return candidates.sort(byPromise).slice(0, MOST_FETCHED);
  };
  return {
    index,
    async candidates(letters) {
      const found = await vote(runsOf(letters));
      if (found.length > 0 || letters.length < 2) return found;
      const pairs = Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2));
      return vote([...new Set(pairs)].slice(0, MOST_RUNS));
    },
    clauses: (places) => readClauses(index, places),
  };
}

/** Reads what finding needs; with an index that is whole, all of it at once. */
export const quotationSource = (index: SearchIndex): Promise<QuotationSource> =>
  index.cut ? Promise.resolve(cutSource(index)) : wholeSource(index);
