/** Clauses of one document beside their counterparts in another, whatever their order and numbering. */
import type { Alignment, AlignmentEvidence, Clause, Quantity, Subject } from '../model/index.ts';
import { likeness, profilesOf, type Profile, type Vector } from './profile.ts';
import { findReuse, SHORTEST_RUN } from './reuse.ts';

/**
 * How much each sign of kinship counts, and the likeness at which it counts in
 * full: clauses on one task seldom share more of their wording unless one was
 * copied. Set by clauses judged by hand (test/compare/judged-alignments.json).
 */
const WEIGHT = { wording: 0.41, heading: 0.235, subject: 0.355, targets: 0.1 };
const FULL = { wording: 0.3, heading: 0.5 };
/** A score below this is no counterpart. */
const LEAST = 0.35;
/** Others within this share of the best are counterparts too. */
const ALSO = 0.85;
/** Clauses that are looked at closely, of those that share wording or heading. */
const CANDIDATES = 24;
/** From this share of a clause in common runs on it counts as copied. */
const COPIED = 0.6;
/** Kinds that answer only to their own kind. */
const OWN_KIND = new Set<Clause['kind']>(['preamble', 'principle', 'goal', 'definition']);
const OTHER_KIND = 0.6;
/** Kinds of which a document mostly has one: alone of their kind in both, two clauses are of one subject. */
const SINGLE = new Set<Clause['kind']>(['preamble', 'goal']);

/** What alignment rests on besides the clauses. */
export interface AlignContext {
  subjects: readonly Subject[];
  /** Targets that clauses may share; those of other clauses do no harm. */
  quantities?: readonly Quantity[];
  /** Clauses from which is learned what wording is common; by default the two texts. */
  corpus?: readonly Clause[];
}

interface Scored {
  readonly profile: Profile;
  readonly score: number;
  readonly wording: number;
  readonly heading: number;
  readonly subject: number;
  readonly indicatorIds: string[];
}

/** Postings of the vectors of one document: key → clauses and their weights, alternating. */
type Postings = Map<string, number[]>;

function postingsOf(vectors: readonly Vector[]): Postings {
  const postings: Postings = new Map();
  vectors.forEach((vector, i) => {
    for (const [key, weight] of vector) {
      if (weight === 0) continue;
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [i, weight]);
      else list.push(i, weight);
    }
  });
  return postings;
}

/** Cosine of `vector` with every vector of a document, by its place there. */
function likenesses(vector: Vector, postings: Postings, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const [key, weight] of vector) {
    const list = postings.get(key);
    if (list === undefined) continue;
    for (let k = 0; k < list.length; k += 2) {
      const i = list[k] ?? 0;
      sums[i] = (sums[i] ?? 0) + weight * (list[k + 1] ?? 0);
    }
  }
  return sums;
}

function scoreOf(a: Profile, b: Profile, single: boolean, wording: number, heading: number): Scored {
  const [kindA, kindB] = [a.clause.kind, b.clause.kind];
  const subject = single && kindA === kindB ? 1 : likeness(a.subject, b.subject);
  const indicatorIds = a.indicatorIds.filter((id) => b.indicatorIds.includes(id));
  const sum =
    WEIGHT.wording * Math.min(1, wording / FULL.wording) +
    WEIGHT.heading * Math.min(1, heading / FULL.heading) +
    WEIGHT.subject * subject +
    (indicatorIds.length > 0 ? WEIGHT.targets : 0);
  const apart = kindA !== kindB && (OWN_KIND.has(kindA) || OWN_KIND.has(kindB));
  const score = Math.min(1, sum) * (apart ? OTHER_KIND : 1);
  return { profile: b, score, wording, heading, subject, indicatorIds };
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;

function evidenceOf(
  a: Profile,
  best: Scored | undefined,
  found: boolean,
): { evidence: AlignmentEvidence; share: number } {
  if (best === undefined) {
    const none = { wording: 0, heading: 0, subject: 0, subjectIds: [], indicatorIds: [], shared: [] };
    return { evidence: none, share: 0 };
  }
  const { wording, heading, subject, indicatorIds, profile } = best;
  // Common runs are looked for only where there is a counterpart to show them in.
  const [reuse] = found
    ? findReuse(
        [
          { id: 'a', clauses: [a.clause] },
          { id: 'b', clauses: [profile.clause] },
        ],
        SHORTEST_RUN,
      )
    : [];
  const printed = new Set((reuse?.runs ?? []).map((run) => a.clause.text.slice(run.aStart, run.aEnd).trim()));
  const evidence = {
    wording: round(wording),
    heading: round(heading),
    subject: round(subject),
    subjectIds: a.subjectIds.filter((id) => profile.subjectIds.includes(id)),
    indicatorIds,
    shared: [...printed].sort((x, y) => y.length - x.length).slice(0, 3),
  };
  return { evidence, share: reuse?.shareOfA ?? 0 };
}

/** Aligns any two documents of a collection whose clauses were read once. */
export interface Aligner {
  /** One alignment for each clause of `a` that can have a counterpart, in text order. */
  align(aDocumentId: string, bDocumentId: string): Alignment[];
}

/**
 * Prepare the alignment of any two documents among `clauses`. Building is
 * linear in the text; aligning two documents visits only the clauses that share
 * a piece of wording or heading, and compares the subjects and targets of the
 * nearest of them.
 */
export function createAligner(clauses: readonly Clause[], context: AlignContext): Aligner {
  const profiles = new Map<string, Profile[]>();
  for (const profile of profilesOf(clauses, context.subjects, context.quantities ?? [])) {
    const list = profiles.get(profile.clause.documentId);
    if (list === undefined) profiles.set(profile.clause.documentId, [profile]);
    else list.push(profile);
  }
  const indexes = new Map<string, { wording: Postings; heading: Postings }>();
  const indexOf = (documentId: string): { wording: Postings; heading: Postings } => {
    const known = indexes.get(documentId);
    if (known !== undefined) return known;
    const list = profiles.get(documentId) ?? [];
    const made = {
      wording: postingsOf(list.map((p) => p.wording)),
      heading: postingsOf(list.map((p) => p.heading)),
    };
    indexes.set(documentId, made);
    return made;
  };

  const alone = (documentId: string, kind: Clause['kind']): boolean =>
    SINGLE.has(kind) && profiles.get(documentId)?.filter((p) => p.clause.kind === kind).length === 1;

  const align = (aDocumentId: string, bDocumentId: string): Alignment[] => {
    const others = profiles.get(bDocumentId) ?? [];
    const index = indexOf(bDocumentId);
    return (profiles.get(aDocumentId) ?? []).map((a): Alignment => {
      const { kind } = a.clause;
      const single = alone(aDocumentId, kind) && alone(bDocumentId, kind);
      const wording = likenesses(a.wording, index.wording, others.length);
      const heading = likenesses(a.heading, index.heading, others.length);
      const nearness = (i: number): number =>
        (WEIGHT.wording / FULL.wording) * (wording[i] ?? 0) +
        (WEIGHT.heading / FULL.heading) * (heading[i] ?? 0);
      const scored = others
        .map((profile, i) => ({ profile, i, near: nearness(i) }))
        .filter(({ near }) => near > 0)
        .sort((x, y) => y.near - x.near || x.i - y.i)
        .slice(0, CANDIDATES)
        .map(({ profile, i }) => scoreOf(a, profile, single, wording[i] ?? 0, heading[i] ?? 0))
        .sort((x, y) => y.score - x.score || x.profile.clause.order - y.profile.clause.order);
      const best = scored[0];
      const found = best !== undefined && best.score >= LEAST;
      const { evidence, share } = evidenceOf(a, best, found);
      return {
        aClauseId: a.clause.id,
        bDocumentId,
        best: found ? best.profile.clause.id : null,
        also: found
          ? scored
              .slice(1)
              .filter(({ score }) => score >= LEAST && score >= ALSO * best.score)
              .map(({ profile }) => profile.clause.id)
          : [],
        label: !found ? 'none' : share >= COPIED ? 'copied' : 'adapted',
        score: round(best?.score ?? 0),
        evidence,
      };
    });
  };
  return { align };
}

/**
 * Each clause of `aClauses` beside its counterparts in `bClauses` (each one
 * document). `best` is null where no clause scores enough; `also` are others
 * nearly as near. For many pairs use `createAligner`, which reads each clause
 * once. `evidence` speaks of the nearest clause, also where it is not near
 * enough to be `best`.
 */
export function alignClauses(
  aClauses: readonly Clause[],
  bClauses: readonly Clause[],
  context: AlignContext,
): Alignment[] {
  const [a, b] = [aClauses[0]?.documentId, bClauses[0]?.documentId];
  if (a === undefined) return [];
  const own = [...aClauses, ...bClauses];
  const known = new Set(own.map((clause) => clause.id));
  const further = (context.corpus ?? []).filter((clause) => !known.has(clause.id));
  return createAligner([...own, ...further], context).align(a, b ?? '');
}
