import { AT, type ClauseEntry, type Corpus } from './corpus.ts';
import type { Candidate, Place, TermMatch } from './match.ts';
import type { Why } from './types.ts';

/**
 * Weights of ranking, tuned on the judged queries in test/search/judged.
 * `k`, `b` and `d` are those of BM25+ as MiniSearch has them.
 */
export const WEIGHTS = {
  k: 1.2,
  b: 0.6,
  d: 0.5,
  heading: 2,
  /** Headings above the clause, its document's title. */
  context: 0.6,
  /** An occurrence that cuts through words (能源 in 节能源头). */
  acrossWords: 0.3,
  /** An occurrence in the brackets that name the responsible units. */
  duty: 0.25,
  synonym: 0.8,
  /** The term stands in a commitment; or in the same sentence as one. */
  target: 1,
  targetSentence: 0.4,
  /** Several terms close together. */
  adjacent: 0.8,
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
function bm25(frequency: number, length: number, average: number): number {
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
        (corpus.contextOf(candidate.clause).includes(match.needle) ? WEIGHTS.context : 0));
  }
  const near = closeness(candidate.matches, candidate.clause);
  if (near > 0.5) signals.add('adjacent');
  score *= 1 + WEIGHTS.adjacent * near;
  if (entry.document.companion) signals.add('companion');
  score *= entry.document.companion ? WEIGHTS.companion : (WEIGHTS.level[entry.document.level ?? ''] ?? 1);
  score *= WEIGHTS.kind[entry.kind] ?? 1;
  return { clause: candidate.clause, score, signals: [...signals] };
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

/**
 * 1 where all terms stand side by side in the clause, falling with the gap,
 * 0 where one of them is missing in its own words or there is only one.
 */
function closeness(matches: readonly TermMatch[], clause: number): number {
  const needles = new Set(matches.map(({ needle }) => needle));
  if (needles.size < 2) return 0;
  const events = matches
    .flatMap(({ needle, places }) =>
      (places.get(clause) ?? []).map(({ at, length }) => ({ needle, at, end: at + length })),
    )
    .sort((a, b) => a.at - b.at);
  const covered = new Set(events.map(({ needle }) => needle));
  if (covered.size < needles.size) return 0;
  const shortest = [...needles].reduce((sum, needle) => sum + needle.length, 0);
  const latest = new Map<string, { at: number; end: number }>();
  let best = Infinity;
  for (const { needle, at, end } of events) {
    latest.set(needle, { at, end });
    if (latest.size < needles.size) continue;
    const spans = [...latest.values()];
    best = Math.min(best, Math.max(...spans.map((s) => s.end)) - Math.min(...spans.map((s) => s.at)));
  }
  const gap = Math.max(0, best - shortest);
  return 1 / (1 + gap / 12);
}
