import { gapBetween } from './gap.ts';
import type { Candidate } from './match.ts';
import { rowOf } from './occurrences.ts';
import { AT } from './place.ts';
import { KINDS, type SearchIndex } from './source.ts';
import type { TermPlaces } from './term-places.ts';
import type { Why } from './types.ts';

/**
 * Weights of ranking, tuned on the judged queries in test/search/judged.
 * `k`, `b` and `d` are those of BM25+ as MiniSearch has them.
 */
export const WEIGHTS = {
  k: 1.2,
  b: 0.4,
  d: 0.5,
  heading: 1.5,
  /** Headings above the clause, its document's title. */
  context: 0.4,
  /** The regions around the document's own. */
  around: 0.1,
  /** An occurrence that cuts through words (能源 in 节能源头). */
  acrossWords: 0.4,
  /** An occurrence in the brackets that name the responsible units. */
  duty: 0.25,
  /** A member of an enumeration (储能、氢能、碳减排): named, not spoken of. */
  listed: 0.6,
  /** A heading with no text of its own. */
  bare: 0.5,
  synonym: 0.8,
  /** The term stands in a commitment; or in the same sentence as one. */
  target: 0.8,
  targetSentence: 0.3,
  /** Several terms close together. */
  adjacent: 0.8,
  /** Characters between the terms at which closeness counts half. */
  halfGap: 12,
  companion: 0.75,
  level: { national: 1.06, provincial: 1.03, city: 1 } as Readonly<Record<string, number>>,
  kind: { front: 0.6, final: 0.7, contents: 0.3, preamble: 0.85, principle: 0.95 } as Readonly<
    Record<string, number>
  >,
} as const;

export interface Scored {
  readonly clause: number;
  readonly score: number;
  readonly signals: Why['signals'];
}

/** Average lengths, for the length norm. */
export interface Averages {
  readonly heading: number;
  readonly text: number;
}

export function averages({ tables, size }: SearchIndex): Averages {
  const count = Math.max(1, size);
  return { heading: Math.max(1, tables.headingLength / count), text: Math.max(1, tables.length / count) };
}

/** BM25+ of one field: frequency damped by `k`, length normed by `b`. */
export function bm25(frequency: number, length: number, average: number): number {
  if (frequency === 0) return 0;
  const { k, b, d } = WEIGHTS;
  return d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
}

/** How much a term tells: rare terms more, never below zero. */
export function informativeness(found: number, size: number): number {
  return Math.log(1 + (size - found + 0.5) / (found + 0.5));
}

/** Score of a candidate; higher is better, only comparable within one query. Its feature must be prepared. */
export function scoreCandidate(index: SearchIndex, candidate: Candidate, mean: Averages): Scored {
  const { clause } = candidate;
  const feature = index.feature(clause);
  const document = index.tables.documents[index.documentOf(clause)];
  const signals: Why['signals'] = [];
  let score = 0;
  let isTarget = false;
  for (const match of candidate.matches) {
    const weight = informativeness(match.places.size, index.size);
    const { heading, text, target } = frequencies(match.places, clause);
    if (target > 0) isTarget = true;
    const where = match.above(clause);
    score +=
      weight *
      (WEIGHTS.heading * bm25(heading, feature.headingLength, mean.heading) +
        bm25(text, feature.length, mean.text) +
        target +
        (where === 'near' ? WEIGHTS.context : where === 'far' ? WEIGHTS.around : 0));
  }
  if (isTarget) signals.push('target');
  const near = 1 / (1 + gapBetween(candidate.matches, clause) / WEIGHTS.halfGap);
  if (near > 0.5) signals.push('adjacent');
  score *= 1 + WEIGHTS.adjacent * near;
  if (document?.companion === true) signals.push('companion');
  score *= document?.companion === true ? WEIGHTS.companion : (WEIGHTS.level[document?.level ?? ''] ?? 1);
  score *= WEIGHTS.kind[KINDS[feature.kind] ?? 'other'] ?? 1;
  if (feature.bare) score *= WEIGHTS.bare;
  return { clause, score, signals };
}

/** How often a term stands in the clause, each place weighed by how much it says. */
function frequencies(places: TermPlaces, clause: number): { heading: number; text: number; target: number } {
  let heading = 0;
  let text = 0;
  let target = 0;
  for (const { found, how, kept } of places.layers) {
    const row = rowOf(found.clauses, clause);
    const end = row === -1 ? 0 : (found.ends[row] ?? 0);
    for (let n = found.starts[row] ?? 0; n < end; n += 1) {
      if (kept !== null && kept[n] !== 1) continue;
      const [first, last] = [found.first[n] ?? 0, found.last[n] ?? 0];
      let weight = how === 'synonym' ? WEIGHTS.synonym : 1;
      if ((first & last & AT.boundary) === 0) weight *= WEIGHTS.acrossWords;
      if ((first & AT.duty) !== 0) weight *= WEIGHTS.duty;
      else if (((first | last) & AT.listed) !== 0) weight *= WEIGHTS.listed;
      if ((first & AT.heading) !== 0) heading += weight;
      text += weight;
      if ((first & AT.duty) !== 0) continue;
      const about =
        ((first | last) & AT.target) !== 0
          ? WEIGHTS.target
          : (first & AT.sentence) !== 0
            ? WEIGHTS.targetSentence
            : 0;
      target = Math.max(target, about * weight);
    }
  }
  return { heading, text, target };
}
