import { z } from 'zod';
import { DocumentId } from './common.ts';

export const UNIT_ROLES = ['lead', 'responsible', 'support'] as const;
export const UnitRole = z.enum(UNIT_ROLES);
export type UnitRole = z.infer<typeof UnitRole>;

/** One unit of government (or other body); `name` with its level prefix restored. */
export const ResponsibleUnit = z.strictObject({
  name: z.string().min(1),
  organizationId: z.string().nullable(),
  family: z.string().nullable(),
  role: UnitRole,
  implied: z.boolean(),
});
export type ResponsibleUnit = z.infer<typeof ResponsibleUnit>;

/** Who answers for a clause. Offsets are the parenthetical, brackets included. */
export const Responsibility = z.strictObject({
  id: z.string(),
  clauseId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  units: z.array(ResponsibleUnit),
  rest: z.array(z.string()),
  rule: z.string(),
});
export type Responsibility = z.infer<typeof Responsibility>;

/** A 《…》 or a document number named in a clause. */
export const Reference = z.strictObject({
  id: z.string(),
  clauseId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  documentId: DocumentId.nullable(),
});
export type Reference = z.infer<typeof Reference>;
