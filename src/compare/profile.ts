/** What alignment knows of a clause: weighted pieces of its wording, its heading, its subjects, its targets. */
import type { Clause, Quantity, Subject } from '../model/index.ts';
import { fold } from '../text/fold.ts';
import { headingsAbove, isBareHeading, scoreSubjects, type RankedSubject } from './subjects.ts';
import { wordingOf } from './wording.ts';

/** Weights by key; of length 1 unless empty. */
export type Vector = ReadonlyMap<string, number>;

export interface Profile {
  readonly clause: Clause;
  readonly wording: Vector;
  readonly heading: Vector;
  readonly subject: Vector;
  readonly subjectIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

const APART = new Set<Clause['kind']>(['front', 'contents', 'final']);
const LETTER = /[\p{L}\p{N}]/u;
/** Headings above help a short heading (汽车) to be understood. */
const ABOVE = 0.35;

/** Pieces of two and three signs, with how often they stand; none reaches over a punctuation mark. */
function pieces(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!LETTER.test(text.charAt(i))) {
      start = i + 1;
      continue;
    }
    for (const size of [2, 3]) {
      if (i - start + 1 < size) continue;
      const piece = text.slice(i - size + 1, i + 1);
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  }
  return counts;
}

/** Vector of length 1; empty stays empty. */
function unit(weights: Map<string, number>): Vector {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  const length = Math.sqrt(sum);
  if (length > 0) for (const [key, weight] of weights) weights.set(key, weight / length);
  return weights;
}

/** How rare each piece is among the clauses: ln((N + 1) / (n + ½)), at least 0. */
function rarity(counted: readonly Map<string, number>[]): (piece: string) => number {
  const seen = new Map<string, number>();
  for (const counts of counted)
    for (const piece of counts.keys()) seen.set(piece, (seen.get(piece) ?? 0) + 1);
  return (piece) => Math.max(0, Math.log((counted.length + 1) / ((seen.get(piece) ?? 0) + 0.5)));
}

/** True for clauses that have a counterpart to look for: no title block, sign-off or bare heading. */
export function isAlignable(clause: Clause): boolean {
  return !APART.has(clause.kind) && !isBareHeading(clause);
}

const OPENING = new Set<Clause['kind']>(['preamble', 'principle', 'goal']);

/**
 * Subjects for alignment. Principles and aims all stand under one subject, which
 * says nothing of which answers to which: of these only their own words count.
 */
function ownSubjects(
  clause: Clause,
  subjects: readonly Subject[],
  above: readonly string[],
): RankedSubject[] {
  if (!OPENING.has(clause.kind)) return scoreSubjects(clause, subjects, above);
  const further = subjects.filter((subject) => subject.kinds?.[clause.kind] === undefined);
  return scoreSubjects(clause, further);
}

/**
 * Profiles of the alignable clauses. What is common among `clauses` weighs
 * little, so give all texts that will be aligned, not two. Linear.
 */
export function profilesOf(
  clauses: readonly Clause[],
  subjects: readonly Subject[],
  quantities: readonly Quantity[],
): Profile[] {
  const above = headingsAbove(clauses);
  const wanted = clauses.filter(isAlignable);
  const counted = wanted.map((clause) => pieces(wordingOf(clause).text));
  const weight = rarity(counted);
  const targets = new Map<string, Set<string>>();
  for (const q of quantities) {
    if (q.role !== 'target' || q.indicator.id === null) continue;
    const ids = targets.get(q.clauseId) ?? new Set<string>();
    targets.set(q.clauseId, ids.add(q.indicator.id));
  }
  return wanted.map((clause, i): Profile => {
    const wording = new Map<string, number>();
    for (const [piece, times] of counted[i] ?? []) wording.set(piece, (1 + Math.log(times)) * weight(piece));
    const headings = above.get(clause.id) ?? [];
    const heading = new Map<string, number>();
    [clause.heading ?? '', headings[0] ?? ''].forEach((text, level) => {
      for (const [piece, times] of pieces(fold(text).text)) {
        heading.set(piece, (heading.get(piece) ?? 0) + times * weight(piece) * (level === 0 ? 1 : ABOVE));
      }
    });
    const ranked = ownSubjects(clause, subjects, headings);
    const subject = new Map(ranked.map(({ id, score }) => [id, score]));
    const most = ranked[0]?.score ?? 0;
    return {
      clause,
      wording: unit(wording),
      heading: unit(heading),
      subject: unit(subject),
      subjectIds: ranked.filter(({ score }) => score >= 0.3 * most).map(({ id }) => id),
      indicatorIds: [...(targets.get(clause.id) ?? [])],
    };
  });
}

/** Cosine of two vectors of length 1. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
}
