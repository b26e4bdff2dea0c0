import { z } from 'zod';
import { ClauseKind } from './clause.ts';
import { Level } from './common.ts';

/** How a commitment stands to one of a higher level. */
export const RELATIONS = ['stricter', 'equal', 'weaker', 'not-comparable'] as const;
export const RelationKind = z.enum(RELATIONS);
export type RelationKind = z.infer<typeof RelationKind>;

/** Why two commitments can't be set against each other. */
export const RELATION_REASONS = ['year', 'baseline', 'scope', 'unit', 'measure'] as const;
export const RelationReason = z.enum(RELATION_REASONS);
export type RelationReason = z.infer<typeof RelationReason>;

/** One side of a relation: exactly one of the three record ids is set. */
export const RelationSide = z.strictObject({
  documentId: z.string(),
  level: Level,
  quantityId: z.string().nullable(),
  milestoneId: z.string().nullable(),
  figureId: z.string().nullable(),
});
export type RelationSide = z.infer<typeof RelationSide>;

/**
 * `a`: the lower level; `b`: the nearest level above that has the indicator.
 * `reasons` is empty unless the relation is `not-comparable`. `annualised`:
 * percent a year, computed, where only the years differ.
 */
export const Relation = z.strictObject({
  /** `{record id of a}~{record id of b}` */
  id: z.string(),
  indicatorId: z.string(),
  a: RelationSide,
  b: RelationSide,
  relation: RelationKind,
  reasons: z.array(RelationReason),
  /** Which side is a 力争 value. */
  stretch: z.enum(['a', 'b', 'both']).nullable(),
  annualised: z.strictObject({ a: z.number(), b: z.number() }).nullable(),
  note: z.string(),
});
export type Relation = z.infer<typeof Relation>;

export const ALIGNMENT_LABELS = ['copied', 'adapted', 'tightened', 'loosened', 'none'] as const;
export const AlignmentLabel = z.enum(ALIGNMENT_LABELS);
export type AlignmentLabel = z.infer<typeof AlignmentLabel>;

/** Why two clauses are taken for counterparts; shares and similarities lie in [0, 1]. */
export const AlignmentEvidence = z.strictObject({
  /** Weighted share of common wording. */
  wording: z.number(),
  /** Likeness of the headings. */
  heading: z.number(),
  /** Likeness of the subjects. */
  subject: z.number(),
  subjectIds: z.array(z.string()),
  /** Indicators that both clauses set a target for. */
  indicatorIds: z.array(z.string()),
  /** The longest common runs, as printed in clause a. */
  shared: z.array(z.string()),
});
export type AlignmentEvidence = z.infer<typeof AlignmentEvidence>;

/** A clause of document a beside its counterparts in document b. */
export const Alignment = z.strictObject({
  aClauseId: z.string(),
  bDocumentId: z.string(),
  best: z.string().nullable(),
  also: z.array(z.string()),
  label: AlignmentLabel,
  score: z.number(),
  evidence: AlignmentEvidence,
});
export type Alignment = z.infer<typeof Alignment>;

/** Text that stands in both clauses; half-open offsets into the clauses' texts. */
export const ReuseRun = z.strictObject({
  aClauseId: z.string(),
  aStart: z.int().nonnegative(),
  aEnd: z.int().nonnegative(),
  bClauseId: z.string(),
  bStart: z.int().nonnegative(),
  bEnd: z.int().nonnegative(),
});
export type ReuseRun = z.infer<typeof ReuseRun>;

/** Text reuse between two documents; the shares are of each one's signs, white space left out. */
export const Reuse = z.strictObject({
  aDocumentId: z.string(),
  bDocumentId: z.string(),
  shareOfA: z.number(),
  shareOfB: z.number(),
  runs: z.array(ReuseRun),
});
export type Reuse = z.infer<typeof Reuse>;

/** A field of policy, and the words that speak for it. */
export const Subject = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  /** Word → weight; a heading's words count more than the text's. */
  terms: z.record(z.string().min(1), z.number().positive()),
  /** Kinds of clause that speak for this subject by themselves → weight. */
  kinds: z.partialRecord(ClauseKind, z.number().positive()).optional(),
});
export type Subject = z.infer<typeof Subject>;
