import { z } from 'zod';
import { Span } from './common.ts';

/**
 * Kinds of clause. `front`: title block; `preamble`: text before the first
 * number; `final`: sign-off, source line, provisions on validity.
 */
export const CLAUSE_KINDS = [
  'front',
  'preamble',
  'principle',
  'goal',
  'task',
  'safeguard',
  'list-item',
  'definition',
  'contents',
  'attachment',
  'final',
  'other',
] as const;
export const ClauseKind = z.enum(CLAUSE_KINDS);
export type ClauseKind = z.infer<typeof ClauseKind>;

/** `g2`: second paragraph; `g2.3`: its third sentence. Offsets into `Clause.text`. */
export const TextUnit = z.strictObject({ id: z.string().regex(/^g\d+(\.\d+)?$/u), ...Span.shape });
export type TextUnit = z.infer<typeof TextUnit>;

/** The smallest addressable provision. `text` has its own words, children excluded. */
export const Clause = z.strictObject({
  id: z.string(),
  documentId: z.string(),
  eId: z.string(),
  parentId: z.string().nullable(),
  order: z.int().nonnegative(),
  depth: z.int().nonnegative(),
  label: z.string(),
  heading: z.string().nullable(),
  path: z.array(z.string()),
  citation: z.string(),
  kind: ClauseKind,
  text: z.string(),
  paragraphs: z.array(TextUnit),
  sentences: z.array(TextUnit),
  source: z.strictObject({ startLine: z.int().positive(), endLine: z.int().positive() }),
});
export type Clause = z.infer<typeof Clause>;
