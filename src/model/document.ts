import { z } from 'zod';
import { DocumentId, Level, PartialDate, Period } from './common.ts';

/** Kinds of document, with the Chinese word that a title ends in. */
export const DOCUMENT_KINDS = {
  opinion: '意见',
  plan: '方案',
  'action-plan': '行动方案/行动计划',
  decision: '决定',
  outline: '规划/纲要',
  notice: '通知',
  measures: '办法/规定/细则',
  regulation: '条例',
  law: '法律',
  interpretation: '解读',
  news: '新闻',
  article: '评论',
  other: '其他',
} as const;
export const DocumentKind = z.enum(Object.keys(DOCUMENT_KINDS) as [keyof typeof DOCUMENT_KINDS]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** GB/T 2260 region; `parents` from the nearest up to 000000 (全国). */
export const Region = z.strictObject({
  code: z.string().regex(/^\d{6}$/u, 'six digits of GB/T 2260'),
  name: z.string().min(1),
  nameEn: z.string().nullable(),
  parents: z.array(z.string().regex(/^\d{6}$/u)),
});
export type Region = z.infer<typeof Region>;

/** A 《…》 on which a document says it rests. */
export const Basis = z.strictObject({ title: z.string().min(1), documentId: DocumentId.nullable() });

/** Document-wide conventions, read from the document's own words. */
export const DocumentRules = z.strictObject({
  inclusiveBounds: z.boolean(),
  firstListedLeads: z.boolean(),
  impliedUnits: z.array(z.string()),
});
export type DocumentRules = z.infer<typeof DocumentRules>;

export const DocumentSource = z.strictObject({
  file: z.string(),
  startLine: z.int().positive(),
  endLine: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

/**
 * How a version came about: `issued` as the issuer first gave it; `amended` by
 * the issuer; `corrected` by the issuer; `collected`: the text does not say
 * when it was issued, the date is that of its first publication here.
 */
export const VersionReason = z.enum(['issued', 'amended', 'corrected', 'collected']);
export type VersionReason = z.infer<typeof VersionReason>;

/** Which version of a text it is. `date` is null for a text without a date that is not registered yet. */
export const Version = z.strictObject({
  date: PartialDate.nullable(),
  reason: VersionReason,
  note: z.string().nullable(),
});
export type Version = z.infer<typeof Version>;

/** One published version of one policy text or companion. */
export const PolicyDocument = z.strictObject({
  id: DocumentId,
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  titleEn: z.string().nullable(),
  kind: DocumentKind,
  role: z.enum(['policy', 'companion']),
  level: Level.nullable(),
  region: Region.nullable(),
  issuers: z.array(z.string()),
  documentNumber: z.string().nullable(),
  issuedOn: PartialDate.nullable(),
  effectiveFrom: PartialDate.nullable(),
  effectiveTo: PartialDate.nullable(),
  /** The plan's own years, where its title or text names them. */
  period: Period.nullable(),
  abridged: z.boolean(),
  rights: z.string(),
  bases: z.array(Basis),
  /** What a companion speaks of. */
  about: z.array(Basis),
  rules: DocumentRules,
  /** Fields known from elsewhere: not in the source text. */
  notInSource: z.array(z.string()),
  version: Version,
  source: DocumentSource,
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** One version of a document with an address of its own, `/d/{documentId}/@{date}/`. */
export const DocumentVersion = z.strictObject({
  documentId: DocumentId,
  date: PartialDate,
  reason: VersionReason,
  note: z.string().nullable(),
  /** The one that stands at `/d/{documentId}/` and counts in tables, search and comparison. */
  latest: z.boolean(),
  title: z.string().min(1),
  clauses: z.int().nonnegative(),
  /** Hash of the whole text, as in the table of addresses. */
  hash: z.string().regex(/^[0-9a-f]{32}$/u),
  source: DocumentSource,
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;
