import { z } from 'zod';

/** Version of the record contract; a field's meaning changes only with it. */
export const CONTRACT_VERSION = 1;

/** Levels of government, widest first. */
export const LEVELS = ['national', 'provincial', 'city'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** ISO 8601, cut where the source is vague: 2025, 2022-06, 2021-11-02. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date such as 2025, 2022-06 or 2021-11-02');

/** A deadline: a partial date, or `<2030` for 2030年前. */
export const Deadline = z
  .string()
  .regex(/^<?\d{4}(-\d{2}(-\d{2})?)?$/u, 'a date such as 2025, 2022-06 or <2030');

/** Years are inclusive on both ends; `text` is the phrase as printed. */
export const Period = z.strictObject({ start: z.int(), end: z.int(), text: z.string() });
export type Period = z.infer<typeof Period>;

/** Half-open UTF-16 offsets into the `text` of one clause. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const Review = z.enum(['machine', 'confirmed', 'corrected']);
export type Review = z.infer<typeof Review>;

/** Slug of a document: lower-case ASCII, permanent. */
export const DocumentId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'lower-case ASCII words joined by -');

/** Something worth telling a reader of the output; never a reason to stop. */
export const Diagnostic = z.strictObject({
  severity: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  message: z.string(),
  documentId: z.string().nullable(),
  line: z.int().positive().nullable(),
  clauseId: z.string().nullable(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;
