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

/** Scales of force: how far something is shut out, must be done, is promised. */
export const FORCE_SCALES = ['ban', 'duty', 'assurance'] as const;
export const ForceScale = z.enum(FORCE_SCALES);
export type ForceScale = z.infer<typeof ForceScale>;

/** A word of force with its place on a scale; a higher degree binds more. */
export const ForceEntry = z.strictObject({
  word: z.string().min(1),
  scale: ForceScale,
  degree: z.int().positive(),
  gloss: z.string().min(1),
  /** Compounds in which it is no word of force. */
  except: z.array(z.string().min(1)).optional(),
});
export type ForceEntry = z.infer<typeof ForceEntry>;

/** A word of force in a clause, as printed; half-open offsets into the clause's text. */
export const ForcePlace = z.strictObject({
  word: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type ForcePlace = z.infer<typeof ForcePlace>;

export const FORCE_CHANGES = ['tightened', 'loosened'] as const;

/** Two words of one scale that govern the same object in two clauses; `change` tells a from b. */
export const ForceChange = z.strictObject({
  scale: ForceScale,
  change: z.enum(FORCE_CHANGES),
  /** Degree of a's word less that of b's. */
  degrees: z.int(),
  a: ForcePlace,
  b: ForcePlace,
  /** What they govern, as printed in clause a. */
  object: z.string(),
});
export type ForceChange = z.infer<typeof ForceChange>;

/** Targets of two clauses for one indicator; see `Relation`. */
export const TargetComparison = z.strictObject({
  indicatorId: z.string(),
  /** Ids of a quantity or milestone of either clause. */
  aId: z.string(),
  bId: z.string(),
  relation: RelationKind,
  reasons: z.array(RelationReason),
  stretch: z.enum(['a', 'b', 'both']).nullable(),
});
export type TargetComparison = z.infer<typeof TargetComparison>;

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
  /** Likeness of the single matters spoken of. */
  topics: z.number(),
  /** Likeness of the two sentences that are most alike. */
  sentence: z.number(),
  /** How the targets of the two clauses stand to each other. */
  targets: z.array(TargetComparison),
  /** Changes of force on the same object. */
  force: z.array(ForceChange),
  /** The longest common runs, as printed in clause a. */
  shared: z.array(z.string()),
});
export type AlignmentEvidence = z.infer<typeof AlignmentEvidence>;

/**
 * A clause of document a beside its counterparts in document b. The label reads
 * a against b: `tightened`, a binds more. `score`: chance that the nearest
 * clause is a counterpart; `best` is null below ½.
 */
export const Alignment = z.strictObject({
  aClauseId: z.string(),
  bDocumentId: z.string(),
  best: z.string().nullable(),
  /** The clause that comes nearest, also where it is no counterpart. */
  nearest: z.string().nullable(),
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
  /** The single matters of this subject → their spellings. */
  topics: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)).optional(),
});
export type Subject = z.infer<typeof Subject>;
