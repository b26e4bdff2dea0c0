import { AT, inContext, type ClauseEntry, type Corpus } from './corpus.ts';
import { gapBetween } from './gap.ts';
import type { Candidate, Place } from './match.ts';
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

export function averages(corpus: Corpus): Averages {
  const sum = { heading: 0, text: 0 };
  for (const clause of corpus.clauses) {
    sum.heading += clause.headingLength;
    sum.text += clause.normalized.text.length;
  }
  const count = Math.max(1, corpus.clauses.length);
  return { heading: Math.max(1, sum.heading / count), text: Math.max(1, sum.text / count) };
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

/** Score of a candidate; higher is better, only comparable within one query. */
export function scoreCandidate(corpus: Corpus, candidate: Candidate, mean: Averages): Scored {
  const entry = corpus.clauses[candidate.clause];
  if (entry === undefined) return { clause: candidate.clause, score: 0, signals: [] };
  const signals = new Set<Why['signals'][number]>();
  let score = 0;
  for (const match of candidate.matches) {
    const places = match.places.get(candidate.clause) ?? [];
    const weight = informativeness(match.places.size, corpus.clauses.length);
    const { heading, text, target } = frequencies(corpus, candidate.clause, entry, places);
    if (target > 0) signals.add('target');
    score +=
      weight *
      (WEIGHTS.heading * bm25(heading, entry.headingLength, mean.heading) +
        bm25(text, entry.normalized.text.length, mean.text) +
        target +
        above(corpus, candidate.clause, match.needle));
  }
  const near = 1 / (1 + gapBetween(candidate.matches, candidate.clause) / WEIGHTS.halfGap);
  if (near > 0.5) signals.add('adjacent');
  score *= 1 + WEIGHTS.adjacent * near;
  if (entry.document.companion) signals.add('companion');
  score *= entry.document.companion ? WEIGHTS.companion : (WEIGHTS.level[entry.document.level ?? ''] ?? 1);
  score *= WEIGHTS.kind[entry.kind] ?? 1;
  if (entry.heading !== null && entry.printed.length < entry.headingLength + 10) score *= WEIGHTS.bare;
  return { clause: candidate.clause, score, signals: [...signals] };
}

/** What it counts that a term stands above the clause. */
function above(corpus: Corpus, clause: number, needle: string): number {
  const where = inContext(corpus.contextOf(clause), needle);
  return where === 'near' ? WEIGHTS.context : where === 'far' ? WEIGHTS.around : 0;
}

/** How often a term stands in the clause, each place weighed by how much it says. */
function frequencies(
  corpus: Corpus,
  clause: number,
  entry: ClauseEntry,
  places: readonly Place[],
): { heading: number; text: number; target: number } {
  let heading = 0;
  let text = 0;
  let target = 0;
  for (const { at, length, how } of places) {
    const from = entry.offset + at;
    const first = corpus.flags[from] ?? 0;
    const after = corpus.flags[from + length] ?? AT.boundary;
    let weight = how === 'synonym' ? WEIGHTS.synonym : 1;
    if ((first & after & AT.boundary) === 0) weight *= WEIGHTS.acrossWords;
    if ((first & AT.duty) !== 0) weight *= WEIGHTS.duty;
    else if (corpus.text.charAt(from - 1) === '、' || corpus.text.charAt(from + length) === '、')
      weight *= WEIGHTS.listed;
    if ((first & AT.heading) !== 0) heading += weight;
    text += weight;
    if ((first & AT.duty) !== 0) continue;
    const last = corpus.flags[from + length - 1] ?? 0;
    const about =
      ((first | last) & AT.target) !== 0 ? WEIGHTS.target : sentenceTarget(corpus, clause, entry, at);
    target = Math.max(target, about * weight);
  }
  return { heading, text, target };
}

function sentenceTarget(corpus: Corpus, clause: number, entry: ClauseEntry, at: number): number {
  if (entry.chips.length === 0) return 0;
  const sentence = corpus.sentences(clause).find(({ start, end }) => at >= start && at < end);
  if (sentence === undefined) return 0;
  const { start, end } = entry.normalized.span(sentence.start, sentence.end);
  const holds = entry.chips.some((chip) => chip.start < end && start < chip.end);
  return holds ? WEIGHTS.targetSentence : 0;
}
