import type {
  DocumentKind,
  DocumentRules,
  Level,
  Period,
  PolicyDocument,
  RegionEntry,
} from '../model/index.ts';
import type { FrontMatter, Validity } from '../parse/index.ts';
import { regionRecord } from './region.ts';
import type { PlaceReader } from './reader.ts';

/** Words in which titles end, the longer before the shorter that they hold; order is data. */
const KIND_WORDS: readonly (readonly [string, DocumentKind])[] = [
  ['答记者问', 'interpretation'],
  ['解读', 'interpretation'],
  ['问答', 'interpretation'],
  ['图解', 'interpretation'],
  ['行动方案', 'action-plan'],
  ['行动计划', 'action-plan'],
  ['行动', 'action-plan'],
  ['方案', 'plan'],
  ['计划', 'plan'],
  ['要点', 'plan'],
  ['安排', 'plan'],
  ['预案', 'plan'],
  ['意见', 'opinion'],
  ['建议', 'opinion'],
  ['决定', 'decision'],
  ['决议', 'decision'],
  ['规划', 'outline'],
  ['纲要', 'outline'],
  ['战略', 'outline'],
  ['条例', 'regulation'],
  ['办法', 'measures'],
  ['规定', 'measures'],
  ['细则', 'measures'],
  ['规则', 'measures'],
  ['措施', 'measures'],
  ['举措', 'measures'],
  ['若干政策', 'measures'],
  ['通知', 'notice'],
  ['公告', 'notice'],
  ['通告', 'notice'],
  ['通报', 'notice'],
  ['批复', 'notice'],
  ['函', 'notice'],
  ['方法', 'other'],
  ['法', 'law'],
];
/** （试行）, （2021—2025年）, （征求意见稿） after the word that counts. */
const TITLE_TAIL = /[（(][^（）()]{0,40}[)）]$/u;

function kindOf(title: string): DocumentKind {
  let bare = title.replace(/\s/gu, '');
  if (/^(?:一图读懂|图解|解读)/u.test(bare)) return 'interpretation';
  for (let tail = TITLE_TAIL.exec(bare); tail !== null; tail = TITLE_TAIL.exec(bare))
    bare = bare.slice(0, tail.index);
  bare = bare.replace(/[》〉”]{1,2}$/u, '');
  return KIND_WORDS.find(([word]) => bare.endsWith(word))?.[1] ?? 'other';
}

const narrow = (text: string): string =>
  text.replace(/[０-９]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));

/** The years that a title names: （2021—2025年）, “十四五”, 第十四个五年规划, 2023年工作要点. */
function periodOf(title: string): Period | null {
  const plain = narrow(title).replace(/\s/gu, '');
  const years = /((?:19|20)\d{2})年?[-—－–~～至到]{1,2}((?:19|20)\d{2})年?/u.exec(plain);
  if (years?.[1] !== undefined && years[2] !== undefined && Number(years[1]) <= Number(years[2]))
    return { start: Number(years[1]), end: Number(years[2]), text: years[0] };
  const plan = /“?十([一二三四五六])五”?|第十([一二三四五六])个五年(?:规划|计划)?/u.exec(plain);
  const ordinal = plan?.[1] ?? plan?.[2];
  if (plan !== null && ordinal !== undefined) {
    // 十一五 is 2006–2010; each further plan starts five years on.
    const start = 2006 + '一二三四五六'.indexOf(ordinal) * 5;
    return { start, end: start + 4, text: plan[0] };
  }
  const year = /(?<!\d)(20\d{2})年度?[^前至到—-]{0,24}(?:要点|计划|安排|任务|清单|方案)(?:[（(]|$)/u.exec(
    plain,
  );
  if (year?.[1] === undefined) return null;
  return {
    start: Number(year[1]),
    end: Number(year[1]),
    text: /20\d{2}年度?/u.exec(year[0])?.[0] ?? year[1],
  };
}

/** Names of bodies of the state as a whole. A ministry is known by its bare 部. */
const CENTRAL_BODY =
  /^(?!.{2,20}[省市县区州盟旗])(?:国务院|中共中央|中央|全国|中华人民共和国|最高人民法院|最高人民检察院|中国人民银行|人民银行|中国证|中国银|证监会|银保监会|海关总署|税务总局|市场监管总局|国家[\u4e00-\u9fff]{2,14}(?:局|委|委员会|中心|署)|(?!.{0,12}委)[\u4e00-\u9fff]{2,12}部(?:办公厅)?$)/u;
/** How the titles of such bodies begin; 中国（某省）… names a place. */
const CENTRAL_TITLE =
  /^(?:国务院|中共中央|中央|全国|中华人民共和国|中国人民银行|国家发展改革委|国家发展和改革委员会|国家能源局|[\u4e00-\u9fff]{2,8}部(?:办公厅)?(?:[\s\u3000、]|关于)|国家“?十)/u;
/** 国发, 国办发, 中发, 发改环资, 工信部联节: numbers that only bodies of the state give. */
const CENTRAL_NUMBER = /^(?:国发|国办|国函|国令|国务院|中发|中办|发改|工信部|国能|中华人民共和国)/u;

/** The region whose name opens the title, the notice's title or the name of an issuer. */
function regionOf(texts: readonly string[], reader: PlaceReader): RegionEntry | null {
  for (const text of texts) {
    const plain = text
      .replace(/\s/gu, '')
      .replace(/^[“《〈]/u, '')
      .replace(/^(?:(?:19|20)[0-9]{2}年度?)/u, '')
      .replace(/^(?:中共|关于(?:印发)?[《〈«]?|一图读懂|图解)[《〈“]?/u, '');
    const match = reader.regions.matchAt(plain, 0);
    const county = reader.counties.matchAt(plain, 0, null);
    // 大理市 is a city in 大理; 朝阳区 may be one of several.
    if (county === 'ambiguous') continue;
    if (county !== null && county.end > (match?.end ?? 0)) return county.region;
    if (match === null) continue;
    // 江苏省南京市…: the narrower of two in a row.
    const inner = reader.regions.matchAt(plain, match.end);
    const within = inner !== null && reader.regions.parents(inner.region.code).includes(match.region.code);
    const found = within ? inner : match;
    const narrower = reader.counties.matchAt(plain, found.end, found.region.code);
    if (narrower !== null && narrower !== 'ambiguous') return narrower.region;
    // A district that the vocabulary doesn't have: neither place is the text's.
    return NARROWER.test(plain.slice(found.end)) ? null : found.region;
  }
  return null;
}

/** 某某区人民政府: a district after its city or province that has no code; no 市区, 高新区. */
const NARROWER =
  /^(?!委|.{0,5}(?:[推促快支关全改]|小区|市区|城区|辖区|新区|高新|开发|试验|示范|自贸|保税|合作|园区|景区|库区|矿区|山区|林区|牧区|片区|灌区|社区|地区|都市|城市|全市|各))[\u4e00-\u9fff]{1,5}?(?:[县旗]|(?<!.{0,2}全)[市区](?![域划位间场级民政容直属长委]))/u;

/** Does the name of a body hold that of a place? */
const isLocal = (name: string, reader: PlaceReader): boolean =>
  /[省市县区州盟旗]/u.test(name) || reader.regions.find(name).length > 0;

/** Is the text of the state as a whole? Its issuers and number tell before its title, which may name a place. */
function isCentral(
  front: FrontMatter,
  titles: readonly string[],
  region: RegionEntry | null,
  reader: PlaceReader,
): boolean {
  if (front.issuers.length > 0)
    return (
      front.issuers.some((name) => CENTRAL_BODY.test(name)) &&
      front.issuers.every((name) => CENTRAL_BODY.test(name) || !isLocal(name, reader))
    );
  if (CENTRAL_NUMBER.test(front.documentNumber ?? '')) return true;
  return region === null && titles.some((t) => CENTRAL_TITLE.test(t));
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
  reader: PlaceReader,
  given: { level: Level | null; region: string | null },
  source: { lines: number; sha256: string },
  validity: Validity,
): PolicyDocument {
  const title = front.title?.replace(/\s+/gu, ' ') ?? file;
  const titles = [title, ...(front.notice === null ? [] : [front.notice])];
  const central = isCentral(front, titles, regionOf(titles, reader), reader);
  const state = reader.regions.byCode('000000');
  const read = central ? state : regionOf([...titles, ...front.issuers], reader);
  const known =
    given.region === null
      ? read
      : (reader.regions.byCode(given.region) ?? reader.counties.byCode(given.region));
  const level = given.level ?? known?.level ?? null;
  const region = known ?? (level === 'national' ? state : null);
  const kind = kindOf(title);
  return {
    id,
    title,
    shortTitle: title.slice(0, 24),
    titleEn: null,
    kind,
    role: kind === 'interpretation' ? 'companion' : 'policy',
    level,
    region: region === null ? null : regionRecord(region.code, reader.places),
    issuers: front.issuers,
    documentNumber: front.documentNumber,
    issuedOn: front.issuedOn,
    effectiveFrom: validity.effectiveFrom,
    effectiveTo: validity.effectiveTo,
    period: periodOf(title),
    abridged: front.abridged,
    rights: '未核定',
    bases: validity.bases.map((title) => ({ title, documentId: null })),
    about: [],
    rules,
    notInSource: [],
    version: { date: front.issuedOn, reason: 'issued', note: null },
    source: { file, startLine: 1, endLine: source.lines, sha256: source.sha256 },
  };
}
