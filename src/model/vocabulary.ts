import { z } from 'zod';
import { Level } from './common.ts';

/** A unit of measure: `factor` turns one of it into `symbol`. */
export const UnitEntry = z.strictObject({
  /** Ways it is printed, longest form first; without 万/亿 multipliers. */
  names: z.array(z.string().min(1)).min(1),
  symbol: z.string().min(1),
  dimension: z.string().min(1),
  factor: z.number().positive(),
});
export type UnitEntry = z.infer<typeof UnitEntry>;

/** What a target measures. `stricter`: which direction of the value asks for more. */
export const Indicator = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  family: z.string().min(1),
  dimension: z.string().min(1),
  /** `change`: a greater change is stricter (reduction rates). */
  stricter: z.enum(['higher', 'lower', 'change', 'earlier', 'none']),
  aliases: z.array(z.string()),
  /** Words that, standing in the indicator text, rule this entry out. */
  not: z.array(z.string()),
  /** Ids with which a comparison makes sense besides itself. */
  comparableWith: z.array(z.string()),
  /** Id of the indicator of which it is a part: the same quantity for a sector, a place or some of its objects. */
  within: z.string().optional(),
  /** Where it is set at some levels of government only: which, and by what rule. */
  levels: z
    .strictObject({
      apply: z.array(Level).min(1),
      reason: z.string().min(1),
      reasonEn: z.string().min(1),
    })
    .optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** One line of government at every level, or another kind of body. */
export const OrganizationFamily = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  family: z.string().min(1),
  nameEn: z.string().min(1),
  kind: z.enum(['government', 'party', 'branch', 'enterprise', 'group', 'other']),
  /** Names after the level prefix is taken off: 发展改革委, 发改委, 发展和改革委员会 … */
  names: z.array(z.string().min(1)),
});
export type OrganizationFamily = z.infer<typeof OrganizationFamily>;

/** One body as it stands in the corpus: family, level and region. */
export const Organization = z.strictObject({
  id: z.string(),
  name: z.string(),
  familyId: z.string().nullable(),
  family: z.string().nullable(),
  level: z.enum(['national', 'provincial', 'city', 'county', 'group']).nullable(),
  regionCode: z.string().nullable(),
  aliases: z.array(z.string()),
});
export type Organization = z.infer<typeof Organization>;

export const RegionEntry = z.strictObject({
  code: z.string().regex(/^\d{6}$/u),
  name: z.string(),
  shortName: z.string(),
  /** One-character names: 浙, 粤; used in document numbers (浙政发). */
  abbreviation: z.string().nullable(),
  nameEn: z.string(),
  level: z.enum(['national', 'provincial', 'city']),
  parent: z
    .string()
    .regex(/^\d{6}$/u)
    .nullable(),
});
export type RegionEntry = z.infer<typeof RegionEntry>;

/** Words that mean the same for a searcher; the first is the term of the field. */
export const SynonymGroup = z.strictObject({ terms: z.array(z.string().min(1)).min(2) });
export type SynonymGroup = z.infer<typeof SynonymGroup>;

/** A group of indicators, with its English name. */
export const IndicatorFamily = z.strictObject({ name: z.string().min(1), nameEn: z.string().min(1) });
export type IndicatorFamily = z.infer<typeof IndicatorFamily>;

/** A term of policy language explained for a reader who does not know it. */
export const GlossaryEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  term: z.string().min(1),
  en: z.string().min(1),
  /** Other wordings of the term. */
  also: z.array(z.string().min(1)),
  group: z.string().min(1),
  note: z.string().min(1),
  noteEn: z.string().min(1),
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** All vocabularies, as data: nothing below `publish` reads a file. */
export interface Vocabulary {
  units: UnitEntry[];
  indicators: Indicator[];
  organizations: OrganizationFamily[];
  regions: RegionEntry[];
  /** Counties and districts: places of documents, and no words that texts are read with. */
  counties: RegionEntry[];
  synonyms: SynonymGroup[];
}
