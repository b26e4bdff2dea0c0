/** Text that documents have in common. */
import type { Clause, Reuse, ReuseRun } from '../model/index.ts';
import { findRuns, type Passage } from './runs.ts';
import { signsOf, type Signs } from './signs.ts';

/** Shortest run that counts as reuse, in signs: longer than most set phrases of policy language. */
export const SHORTEST_RUN = 13;

/** A document's clauses, as reuse is looked for between documents. */
export interface ReuseDocument {
  readonly id: string;
  readonly clauses: readonly Pick<Clause, 'id' | 'text'>[];
}

/** Signs by clause: a document above is set beside many below it. */
const SIGNS = new WeakMap<ReuseDocument['clauses'][number], Signs>();

function signsOfClause(clause: ReuseDocument['clauses'][number]): Signs {
  const known = SIGNS.get(clause);
  if (known !== undefined) return known;
  const signs = signsOf(clause.text);
  SIGNS.set(clause, signs);
  return signs;
}

/** Runs of one pair of documents, five numbers each: passage and start in a, in b, length. */
type Flat = number[];

/** Share of `total` signs that the runs cover, on one side (0: a, 2: b). */
function covered(runs: Flat, side: 0 | 2, total: number): number {
  const spans: [number, number, number][] = [];
  for (let i = 0; i < runs.length; i += 5) {
    spans.push([runs[i + side] ?? 0, runs[i + side + 1] ?? 0, runs[i + 4] ?? 0]);
  }
  spans.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  let sum = 0;
  let [passage, end] = [-1, 0];
  for (const [p, start, length] of spans) {
    if (p !== passage) [passage, end] = [p, 0];
    sum += Math.max(0, start + length - Math.max(end, start));
    end = Math.max(end, start + length);
  }
  return total === 0 ? 0 : sum / total;
}

/**
 * Text reuse between all pairs of `documents` that have any: every maximal
 * common run of at least `shortest` signs within a clause of each. Signs are
 * what is printed but white space, and the variants of a punctuation mark are
 * one sign; the offsets are of the text as printed. A run that stands in
 * several places is listed for each. Pairs in the order of the documents, runs
 * in the order of a's text; time and memory grow with the signs plus the runs.
 */
export function findReuse(documents: readonly ReuseDocument[], shortest = SHORTEST_RUN): Reuse[] {
  const passages: Passage[] = [];
  const clauseIds: string[] = [];
  const totals = documents.map((document, d) => {
    let total = 0;
    for (const clause of document.clauses) {
      const signs = signsOfClause(clause);
      passages.push({ document: d, signs });
      clauseIds.push(clause.id);
      total += signs.codes.length;
    }
    return total;
  });

  const pairs = new Map<number, Flat>();
  findRuns(passages, shortest, (a, aStart, b, bStart, length) => {
    const key = (passages[a]?.document ?? 0) * documents.length + (passages[b]?.document ?? 0);
    const flat = pairs.get(key);
    if (flat === undefined) pairs.set(key, [a, aStart, b, bStart, length]);
    else flat.push(a, aStart, b, bStart, length);
  });

  const printed = (passage: number, start: number, length: number): [number, number] => {
    const offsets = passages[passage]?.signs.offsets;
    return [offsets?.[start] ?? 0, (offsets?.[start + length - 1] ?? 0) + 1];
  };
  const order = (flat: Flat): number[] => {
    const at = Array.from({ length: flat.length / 5 }, (_, i) => i * 5);
    const by = (i: number, j: number, k: number): number => (flat[i + k] ?? 0) - (flat[j + k] ?? 0);
    return at.sort((i, j) => by(i, j, 0) || by(i, j, 1) || by(i, j, 2) || by(i, j, 3));
  };
  return [...pairs.entries()]
    .sort(([x], [y]) => x - y)
    .map(([key, flat]): Reuse => {
      const [a, b] = [Math.floor(key / documents.length), key % documents.length];
      const runs = order(flat).map((i): ReuseRun => {
        const [pa, sa, pb, sb, length] = [
          flat[i] ?? 0,
          flat[i + 1] ?? 0,
          flat[i + 2] ?? 0,
          flat[i + 3] ?? 0,
          flat[i + 4] ?? 0,
        ];
        const [aStart, aEnd] = printed(pa, sa, length);
        const [bStart, bEnd] = printed(pb, sb, length);
        return { aClauseId: clauseIds[pa] ?? '', aStart, aEnd, bClauseId: clauseIds[pb] ?? '', bStart, bEnd };
      });
      return {
        aDocumentId: documents[a]?.id ?? '',
        bDocumentId: documents[b]?.id ?? '',
        shareOfA: covered(flat, 0, totals[a] ?? 0),
        shareOfB: covered(flat, 2, totals[b] ?? 0),
        runs,
      };
    });
}
