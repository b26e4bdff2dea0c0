import { z } from 'zod';
import { Deadline, Level, PartialDate, Period } from './common.ts';
import { Comparator, UnitOfMeasure } from './quantity.ts';

/** A policy whose text is not in the corpus. */
export const FigureDocument = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleEn: z.string().nullable().default(null),
  documentNumber: z.string().nullable(),
  issuer: z.string(),
  level: Level,
  region: z.string(),
  regionCodes: z.array(z.string()),
  date: PartialDate.nullable(),
  note: z.string(),
});
export type FigureDocument = z.infer<typeof FigureDocument>;

/** A figure of such a policy: a fact with its document and pin. `value` null: a dated milestone. */
export const Figure = z.strictObject({
  id: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  documentTitleEn: z.string().nullable(),
  level: Level,
  region: z.string(),
  /** GB/T 2260; several where governments issued it together. */
  regionCodes: z.array(z.string()),
  pin: z.string(),
  indicator: z.strictObject({ text: z.string(), id: z.string().nullable() }),
  scope: z.string(),
  value: z.number().nullable(),
  value2: z.number().nullable(),
  unit: UnitOfMeasure.nullable(),
  comparator: Comparator,
  change: z.enum(['decrease', 'increase', '']),
  annual: z.boolean(),
  baseline: z.int().nullable(),
  by: Deadline.nullable(),
  period: Period.nullable(),
  firm: z.boolean(),
});
export type Figure = z.infer<typeof Figure>;
