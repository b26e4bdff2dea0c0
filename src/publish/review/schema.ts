import { z } from 'zod';
import { Milestone, Quantity } from '../../model/index.ts';

/** Fields of a quantity that a reader vouches for. */
export const ReviewedQuantity = Quantity.pick({
  role: true,
  scope: true,
  value: true,
  value2: true,
  comparator: true,
  change: true,
  annual: true,
  baseline: true,
  by: true,
  firm: true,
}).extend({
  /** The indicator in words. */
  indicator: z.string(),
  unit: z.string(),
  /** First and last year. */
  period: z
    .string()
    .regex(/^\d{4}-\d{4}$/u)
    .nullable(),
});
export type ReviewedQuantity = z.infer<typeof ReviewedQuantity>;

export const ReviewedMilestone = Milestone.pick({ scope: true, by: true, firm: true, generic: true }).extend({
  indicator: z.string(),
  period: z
    .string()
    .regex(/^\d{4}-\d{4}$/u)
    .nullable(),
});
export type ReviewedMilestone = z.infer<typeof ReviewedMilestone>;

/**
 * A reader's word on one record. It is found again by the text alone (the
 * words of the record, the sentence around them), so a new segmentation does
 * not lose it; if that text or the machine's reading changes, it is stale.
 */
const Key = z.strictObject({
  document: z.string(),
  /** What the record is anchored to, without white space: its number, or its phrase. */
  words: z.string().min(1),
  /** SHA-256 (16 hex digits) of the sentence around it, without white space. */
  sentence: z.string().regex(/^[0-9a-f]{16}$/u),
  /** Which of the same words in that sentence, from 1. */
  nth: z.int().positive(),
  /** Which of several records that share these words (分别 over two periods), from 1. */
  part: z.int().positive(),
  /** Who or what read it. */
  by: z.string().min(1),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  note: z.string().optional(),
});

export const QuantityReview = Key.extend({
  /** What the machine had read when it was reviewed. */
  read: ReviewedQuantity,
  /** What is right, where the machine was wrong. */
  correct: ReviewedQuantity.partial().optional(),
});
export const MilestoneReview = Key.extend({
  read: ReviewedMilestone,
  correct: ReviewedMilestone.partial().optional(),
});
export type QuantityReview = z.infer<typeof QuantityReview>;
export type MilestoneReview = z.infer<typeof MilestoneReview>;

/** One file of corpus/review. */
export const ReviewFile = z.strictObject({
  quantities: z.array(QuantityReview),
  milestones: z.array(MilestoneReview),
});
export type ReviewFile = z.infer<typeof ReviewFile>;
