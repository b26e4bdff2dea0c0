import type {
  DocumentKind,
  DocumentRules,
  Level,
  Period,
  PolicyDocument,
  RegionEntry,
} from '../model/index.ts';
import type { FrontMatter } from '../parse/index.ts';
import { regionRecord } from './region.ts';
import type { Reader } from './reader.ts';

/** Words in which titles end, longest first; order is data. */
const KIND_WORDS: readonly [string, DocumentKind][] = [
  ['行动方案', 'action-plan'],
  ['行动计划', 'action-plan'],
  ['实施方案', 'plan'],
  ['工作方案', 'plan'],
  ['方案', 'plan'],
  ['计划', 'plan'],
  ['意见', 'opinion'],
  ['决定', 'decision'],
  ['决议', 'decision'],
  ['规划', 'outline'],
  ['纲要', 'outline'],
  ['条例', 'regulation'],
  ['办法', 'measures'],
  ['规定', 'measures'],
  ['细则', 'measures'],
  ['通知', 'notice'],
  ['解读', 'interpretation'],
  ['法', 'law'],
];

function kindOf(title: string): DocumentKind {
  const bare = title
    .replace(/\s+/gu, '')
    .replace(/[（(][^（）()]{0,30}[)）]$/u, '')
    .replace(/[》”]$/u, '');
  return KIND_WORDS.find(([word]) => bare.endsWith(word))?.[1] ?? 'other';
}

function periodOf(title: string): Period | null {
  const plain = title.replace(/[０-９]/gu, (d) => String(d.charCodeAt(0) - 0xff10)).replace(/\s+/gu, '');
  const years = /((?:19|20)\d{2})\s*年?\s*[-—－–~～至]+\s*((?:19|20)\d{2})\s*年?/u.exec(plain);
  if (years?.[1] !== undefined && years[2] !== undefined) {
    return { start: Number(years[1]), end: Number(years[2]), text: years[0] };
  }
  const plan = /“?十([一二三四五六])五”?/u.exec(plain);
  if (plan?.[1] !== undefined) {
    // 十一五 is 2006–2010; each further plan starts five years on.
    const start = 2006 + '一二三四五六'.indexOf(plan[1]) * 5;
    return { start, end: start + 4, text: plan[0] };
  }
  return null;
}

const CENTRAL = /国务院|中共中央|全国人民代表大会|^(?:国家|中国|中华人民共和国)|^[\u4e00-\u9fff]{2,12}部$/u;

/** The widest region whose name opens the title or the name of an issuer. */
function regionOf(title: string, issuers: readonly string[], reader: Reader): RegionEntry | null {
  for (const text of [title, ...issuers]) {
    const plain = text.replace(/\s+/gu, '').replace(/^(?:中共|关于(?:印发)?[《«]?)/u, '');
    const match = reader.regions.find(plain).find((m) => m.start === 0);
    if (match !== undefined) return match.region;
  }
  return null;
}

function levelOf(region: RegionEntry | null, title: string, issuers: readonly string[]): Level | null {
  if (region !== null) return region.level;
  return [title, ...issuers].some((t) => CENTRAL.test(t.trim())) ? 'national' : null;
}

/**
 * The record of a text that has no front matter: what its own words say, null
 * where they don't. `given` comes from the command line and goes before.
 */
export function guessDocument(
  id: string,
  file: string,
  front: FrontMatter,
  rules: DocumentRules,
  reader: Reader,
  given: { level: Level | null; region: string | null },
  source: { lines: number; sha256: string },
): PolicyDocument {
  const title = front.title?.replace(/\s+/gu, ' ') ?? file;
  const known =
    given.region === null ? regionOf(title, front.issuers, reader) : reader.regions.byCode(given.region);
  const level = given.level ?? levelOf(known, title, front.issuers);
  const region = known ?? (level === 'national' ? reader.regions.byCode('000000') : null);
  const kind = kindOf(title);
  return {
    id,
    title,
    shortTitle: title.slice(0, 24),
    titleEn: null,
    kind,
    role: kind === 'interpretation' ? 'companion' : 'policy',
    level,
    region: region === null ? null : regionRecord(region.code, reader.vocabulary.regions),
    issuers: front.issuers,
    documentNumber: front.documentNumber,
    issuedOn: front.issuedOn,
    effectiveFrom: null,
    effectiveTo: null,
    period: periodOf(title),
    abridged: front.abridged,
    rights: '未核定',
    bases: [],
    about: [],
    rules,
    notInSource: [],
    source: { file, startLine: 1, endLine: source.lines, sha256: source.sha256 },
  };
}
