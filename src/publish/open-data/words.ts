import { z } from 'zod';
import {
  ForceEntry,
  GlossaryEntry,
  IndicatorFamily,
  OrganizationFamily,
  RegionEntry,
  Subject,
  UnitEntry,
} from '../../model/index.ts';

/** A vocabulary that is published beside the records: small, read whole. */
export interface WordTable {
  readonly schema: z.ZodObject;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly key: readonly string[];
  /** Column → table and column that it names. */
  readonly foreignKeys: readonly { field: string; table: string; key: string }[];
  /** What each column means. */
  readonly notes: Readonly<Record<string, readonly [zh: string, en: string]>>;
}

/** By the name of its file. */
export const WORD_TABLES: Readonly<Record<string, WordTable>> = {
  regions: {
    schema: RegionEntry,
    ...{ titleZh: '行政区划', titleEn: 'Regions' },
    key: ['code'],
    foreignKeys: [{ field: 'parent', table: 'regions', key: 'code' }],
    notes: {
      code: ['GB/T 2260 行政区划代码，000000 为全国', 'GB/T 2260 code; 000000 is the nation'],
      name: ['名称', 'Name'],
      shortName: ['简称', 'Short name'],
      abbreviation: ['一字简称（浙），用于发文字号', 'One-character name, as in document numbers'],
      nameEn: ['英文名', 'Name in English'],
      level: ['层级', 'Level'],
      parent: ['上级区划', 'Region above'],
    },
  },
  units: {
    schema: UnitEntry,
    ...{ titleZh: '计量单位', titleEn: 'Units of measure' },
    key: ['names'],
    foreignKeys: [],
    notes: {
      names: ['写法，长者在前', 'Ways it is printed, longest first'],
      symbol: ['单位符号', 'Symbol'],
      dimension: ['量纲', 'Dimension'],
      factor: ['一个这样的单位合多少符号单位', 'One of it in units of the symbol'],
    },
  },
  families: {
    schema: OrganizationFamily,
    ...{ titleZh: '部门系统', titleEn: 'Lines of government' },
    key: ['id'],
    foreignKeys: [],
    notes: {
      id: ['系统标识', 'Id of the line'],
      family: ['系统', 'Line'],
      nameEn: ['英文名', 'Name in English'],
      kind: ['类别', 'Kind of body'],
      names: ['去掉层级前缀的名称', 'Names without the prefix of their level'],
    },
  },
  'indicator-families': {
    schema: IndicatorFamily,
    ...{ titleZh: '指标族', titleEn: 'Groups of indicators' },
    key: ['name'],
    foreignKeys: [],
    notes: { name: ['名称', 'Name'], nameEn: ['英文名', 'Name in English'] },
  },
  subjects: {
    schema: Subject,
    ...{ titleZh: '主题', titleEn: 'Subjects' },
    key: ['id'],
    foreignKeys: [],
    notes: {
      id: ['主题标识', 'Id of the subject'],
      name: ['名称', 'Name'],
      nameEn: ['英文名', 'Name in English'],
      terms: ['词与权重', 'Words with their weights'],
      kinds: ['条款类别与权重', 'Kinds of clause with their weights'],
      topics: ['具体事项及其写法', 'Single matters with their spellings'],
    },
  },
  force: {
    schema: ForceEntry,
    ...{ titleZh: '力度词', titleEn: 'Words of force' },
    key: ['word', 'scale'],
    foreignKeys: [],
    notes: {
      word: ['词', 'Word'],
      scale: ['所在标尺', 'Scale on which it stands'],
      degree: ['等级，越大约束越强', 'Degree; a higher one binds more'],
      gloss: ['英文释义', 'Gloss'],
      except: ['含有它但不表力度的词', 'Compounds in which it is no word of force'],
    },
  },
  glossary: {
    schema: GlossaryEntry,
    ...{ titleZh: '术语', titleEn: 'Glossary' },
    key: ['id'],
    foreignKeys: [],
    notes: {
      id: ['术语标识', 'Id of the term'],
      term: ['术语', 'Term'],
      en: ['英文', 'In English'],
      also: ['其他写法', 'Other wordings'],
      group: ['组别', 'Group'],
      note: ['中文解释', 'Explanation in Chinese'],
      noteEn: ['英文解释', 'Explanation in English'],
    },
  },
};
