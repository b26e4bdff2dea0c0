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
  source: DocumentSource,
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;
