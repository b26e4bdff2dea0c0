/** One made-up document: front matter as an office would write it, and a text of real sentences. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { RegionEntry } from '../../src/model/index.ts';
import type { Pool } from './pool.ts';
import { randomOf, type Random } from './random.ts';

export interface MadeDocument {
  id: string;
  /** The file of corpus/documents. */
  markdown: string;
  /** The file of corpus/sources. */
  source: string;
  sourceName: string;
}

const SUBJECTS = [
  ...['工业领域碳达峰', '能源绿色低碳转型', '节能降碳', '制造业高质量发展', '可再生能源发展', '循环经济发展'],
  ...['新型储能发展', '清洁生产', '绿色建筑发展', '工业绿色发展', '数据中心节能', '钢铁行业转型升级'],
  ...[
    '石化产业绿色发展',
    '园区循环化改造',
    '绿色制造体系建设',
    '大气污染防治',
    '电力需求侧管理',
    '科技支撑碳达峰',
  ],
];
const FORMS = [
  { text: '实施方案', kind: 'plan' },
  { text: '行动方案', kind: 'action-plan' },
  { text: '行动计划', kind: 'action-plan' },
  { text: '实施意见', kind: 'opinion' },
];
const HAN = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];
const RIGHTS = '官方文件，不适用著作权法（《中华人民共和国著作权法》第五条）';
/** Shares of the nation and the provinces among the documents; the rest are cities'. */
const NATIONAL = 0.05;
const PROVINCIAL = 0.25;

function placeOf(random: Random, regions: readonly RegionEntry[]): RegionEntry {
  const at = random.next();
  const level = at < NATIONAL ? 'national' : at < NATIONAL + PROVINCIAL ? 'provincial' : 'city';
  return random.pick(regions.filter((region) => region.level === level));
}

const issuerOf = ({ level, name }: RegionEntry): string =>
  level === 'national' ? '国家发展改革委' : `${name}人民政府`;

function signOf(place: RegionEntry, regions: readonly RegionEntry[]): string {
  if (place.level === 'national') return '发改环资';
  const province = regions.find(({ code }) => code === place.parent);
  return place.level === 'provincial'
    ? `${place.abbreviation ?? place.shortName.charAt(0)}政发`
    : `${province?.abbreviation ?? ''}${place.shortName.charAt(0)}政发`;
}

/** A text of about `characters` characters: sections, clauses, their sentences recombined. */
function bodyOf(random: Random, pool: Pool, characters: number): string[] {
  const lines = [random.pick(pool.preambles)];
  let written = lines[0]?.length ?? 0;
  for (let section = 0; written < characters && section < HAN.length; section += 1) {
    lines.push(`## ${HAN[section] ?? ''}、${random.pick(pool.sections)}`);
    const clauses = 5 + random.below(6);
    for (let n = 0; n < clauses && written < characters; n += 1) {
      const own = random.pick(pool.clauses);
      const other = random.pick(pool.clauses);
      const sentences = [...own.sentences, ...(random.next() < 0.4 ? other.sentences.slice(0, 2) : [])];
      if (random.next() < 0.5) sentences.push(...sentences.splice(0, random.below(sentences.length)));
      const text = `（${HAN[n] ?? ''}）${own.heading}。${sentences.join('')}${own.duty}`;
      lines.push(text);
      written += text.length;
    }
  }
  return lines;
}

/** The `n`th document of a collection; the same seed and number give the same document. */
export function makeDocument(pool: Pool, seed: number, n: number, characters: number): MadeDocument {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b));
  const place = placeOf(random, pool.regions);
  const subject = random.pick(SUBJECTS);
  const form = random.pick(FORMS);
  const year = 2021 + random.below(5);
  const prefix = place.level === 'national' ? '' : place.name;
  const title = `${prefix}${subject}${form.text}（${year}—2030年）`;
  const number = `${signOf(place, pool.regions)}〔${year}〕${1 + random.below(120)}号`;
  const date = `${year}-${`${1 + random.below(12)}`.padStart(2, '0')}-${`${1 + random.below(28)}`.padStart(2, '0')}`;
  const [, month = '', day = ''] = date.split('-');
  const parent = pool.regions.find(({ code }) => code === place.parent);
  const basis =
    parent === undefined ? null : `${parent.level === 'national' ? '' : parent.name}${subject}实施方案`;
  const issuer = issuerOf(place);
  const lines = [
    `# ${title}`,
    number,
    ...(basis === null ? [] : [`根据《${basis}》，结合实际，制定本方案。`]),
    ...bodyOf(random, pool, characters),
    issuer,
    `${year}年${Number(month)}月${Number(day)}日`,
  ];
  const id = `${place.level === 'national' ? 'cn' : `r${place.code}`}-${`${n}`.padStart(5, '0')}`;
  const source = `${lines.map((line) => line.replace(/^#+ /u, '')).join('\n')}\n`;
  const sourceName = `${id}.txt`;
  const front = {
    id,
    title,
    shortTitle: `${place.shortName}·${subject}`.slice(0, 24),
    titleEn: null,
    kind: form.kind,
    role: 'policy',
    level: place.level,
    region: place.code,
    issuers: [issuer],
    documentNumber: number,
    issuedOn: date,
    effectiveFrom: null,
    effectiveTo: null,
    period: `${year}-2030`,
    abridged: false,
    rights: RIGHTS,
    bases: basis === null ? [] : [{ title: basis, documentId: null }],
    about: [],
    notInSource: [],
    source: {
      file: sourceName,
      startLine: 1,
      endLine: lines.length,
      sha256: createHash('sha256').update(source).digest('hex'),
    },
  };
  const markdown = `---\n${stringify(front, { lineWidth: 0, defaultStringType: 'PLAIN' })}---\n\n${lines.join('\n\n')}\n`;
  return { id, markdown, source, sourceName };
}
