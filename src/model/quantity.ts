import { z } from 'zod';
import { Deadline, Period, Review } from './common.ts';

export const QUANTITY_ROLES = ['target', 'threshold', 'incentive', 'statistic', 'other'] as const;
export const QuantityRole = z.enum(QUANTITY_ROLES);
export type QuantityRole = z.infer<typeof QuantityRole>;

export const COMPARATORS = ['>=', '>', '<=', '<', '~', '='] as const;
export const Comparator = z.enum(COMPARATORS);
export type Comparator = z.infer<typeof Comparator>;

/** `text` as printed with its multiplier; value × factor is in `symbol`. */
export const UnitOfMeasure = z.strictObject({ text: z.string(), symbol: z.string(), factor: z.number() });
export type UnitOfMeasure = z.infer<typeof UnitOfMeasure>;

/** Every numeric expression that measures or counts something. Offsets into the clause's text. */
export const Quantity = z.strictObject({
  id: z.string(),
  clauseId: z.string(),
  sentenceId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  numberStart: z.int().nonnegative(),
  numberEnd: z.int().nonnegative(),
  role: QuantityRole,
  indicator: z.strictObject({ text: z.string(), id: z.string().nullable() }),
  scope: z.string(),
  value: z.number().nullable(),
  value2: z.number().nullable(),
  unit: UnitOfMeasure,
  comparator: Comparator,
  change: z.enum(['decrease', 'increase', '']),
  annual: z.boolean(),
  baseline: z.int().nullable(),
  by: Deadline.nullable(),
  period: Period.nullable(),
  firm: z.boolean(),
  rule: z.string(),
  review: Review,
});
export type Quantity = z.infer<typeof Quantity>;

/** A dated or total commitment without a number. */
export const Milestone = z.strictObject({
  id: z.string(),
  clauseId: z.string(),
  sentenceId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  indicator: z.strictObject({ text: z.string(), id: z.string().nullable() }),
  scope: z.string(),
  by: Deadline.nullable(),
  period: Period.nullable(),
  firm: z.boolean(),
  generic: z.boolean(),
  rule: z.string(),
  review: Review,
});
export type Milestone = z.infer<typeof Milestone>;
