import { z } from 'zod';
import { Basis, DocumentId, DocumentKind, Level, PartialDate, PolicyDocument, VersionReason } from '../../model/index.ts';
import { hasControls } from '../../text/controls.ts';

/** Words of a person or a title page: nothing in them may change how the words beside them are shown. */
const Words = z
  .string()
  .refine((text) => !hasControls(text), 'a control or bidirectional sign is in it: take it out');

const NamedText = Basis.extend({ title: Words.min(1) });

/** Lines of a source: `3, 12-14`. */
const LineRanges = z.string().regex(/^\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/u, 'lines such as 3, 12-14');

/** What `ceheng add` records of a source besides its lines. */
const Imported = {
  /**
   * The lines that a reader made of a file which is no text (PDF, Word, web
   * page): they stand in corpus/readings. Absent for text files.
   */
  reading: z
    .strictObject({
      reader: z.string().regex(/^[a-z]+-\d+$/u, 'a reader and its version, such as pdf-1'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    })
    .optional(),
  /** Lines within startLine–endLine that are no text, by reason. */
  leftOut: z
    .partialRecord(z.enum(['page-mark', 'running-head', 'web-furniture', 'front-matter', 'footnote']), LineRanges)
    .optional(),
  /** Faults mended in this document alone; see Erratum. */
  mended: z
    .array(
      z.strictObject({
        line: z.int().positive(),
        before: z.string().min(1),
        after: z.string(),
        reason: z.string().min(1),
      }),
    )
    .optional(),
};

/** YAML front matter of corpus/documents/*.md; `rules` are read from the text, `region` by its code. */
export const FrontMatter = z.strictObject({
  id: DocumentId,
  title: Words.min(1),
  shortTitle: Words.min(1).max(24),
  titleEn: Words.nullable(),
  kind: DocumentKind,
  role: PolicyDocument.shape.role,
  level: Level.nullable(),
  region: z
    .string()
    .regex(/^\d{6}$/u, 'the six digits of GB/T 2260, in quotation marks')
    .nullable(),
  issuers: z.array(Words.min(1)),
  documentNumber: Words.nullable(),
  issuedOn: PartialDate.nullable(),
  effectiveFrom: PartialDate.nullable(),
  effectiveTo: PartialDate.nullable(),
  period: z
    .string()
    .regex(/^\d{4}-\d{4}$/u, 'first and last year, such as 2021-2025')
    .nullable(),
  abridged: z.boolean(),
  rights: Words.min(1),
  bases: z.array(NamedText),
  about: z.array(NamedText),
  notInSource: z.array(z.string()),
  /** Which version of the text this is; the date of issue where it is left out. */
  version: z
    .strictObject({ date: PartialDate, reason: VersionReason, note: Words.min(1).optional() })
    .optional(),
  source: z.strictObject({
    file: z.string().min(1),
    startLine: z.int().positive(),
    endLine: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    ...Imported,
  }),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** One mended fault of a source: `before` stands once at `line` and following. */
export const Erratum = z.strictObject({
  file: z.string().min(1),
  line: z.int().positive(),
  before: z.string().min(1),
  after: z.string(),
  reason: z.string().min(1),
});
export type Erratum = z.infer<typeof Erratum>;

/** Lines of a source that belong to no document. */
export const LeftOut = z.strictObject({
  file: z.string().min(1),
  startLine: z.int().positive(),
  endLine: z.int().positive(),
  reason: z.string().min(1),
});
export type LeftOut = z.infer<typeof LeftOut>;
