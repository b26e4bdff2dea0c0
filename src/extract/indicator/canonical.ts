/**
 * One wording for the many in which an indicator is printed. Aliases and texts
 * go through the same steps, so a step may be rough as long as it keeps
 * different measures apart.
 */
import { fold } from '../../text/fold.ts';

/** Canonical word, then its variants. `''`: words that carry no measure. */
const WORDS: readonly (readonly [string, ...string[]])[] = [
  [
    '单位GDP',
    '万元国内生产总值',
    '万元地区生产总值',
    '万元生产总值',
    '万元GDP',
    '每万元国内生产总值',
    '每万元地区生产总值',
    '每万元GDP',
    '亿元GDP',
    '亿元地区生产总值',
    '单位产出',
  ],
  ['GDP', '国内生产总值', '地区生产总值', '生产总值', 'gdp'],
  ['单位工业增加值', '万元工业增加值', '每万元工业增加值', '亿元工业增加值'],
  ['单位规上工业增加值', '万元规模以上工业增加值', '万元规上工业增加值'],
  ['单位产值', '万元产值'],
  ['规上', '规模以上', '规模企业以上'],
  ['碳排放', '二氧化碳排放', '二氧化碳排放量', 'CO2排放', 'CO2排放量', 'CO₂排放', '碳排放量'],
  ['碳排放总量', '二氧化碳排放总量', 'CO2排放总量'],
  ['碳', '二氧化碳', 'CO2', 'CO₂'],
  ['能耗', '能源消耗', '能源消耗量'],
  ['能耗强度', '能源消耗强度', '能源消费强度', '能源强度', '能耗强度水平'],
  ['用水量', '水耗', '耗水量', '取水量', '用水消耗量'],
  ['比重', '比例', '占比', '比率', '份额', '百分比', '所占比重', '所占比例', '占比例', '占比重'],
  ['覆盖率', '覆盖比例', '覆盖比重', '覆盖面'],
  ['利用率', '利用比例', '利用比重'],
  ['替代率', '替代比例'],
  ['处理率', '处理比例'],
  ['治理率', '治理比例'],
  ['普及率', '普及比例'],
  ['达标率', '达标比例'],
  ['回收率', '回收比例'],
  [
    '装机',
    '装机容量',
    '装机规模',
    '装机总量',
    '装机总容量',
    '总装机',
    '总装机容量',
    '总装机规模',
    '发电装机',
    '发电装机容量',
    '发电装机规模',
    '发电总装机',
    '发电总装机容量',
    '并网装机',
    '并网装机容量',
    '并网装机规模',
    '并网容量',
    '并网规模',
    '发电并网容量',
    '发电并网装机容量',
    '发电并网规模',
    '装机能力',
  ],
  ['光伏', '太阳能发电', '光伏发电', '太阳能光伏', '太阳能光伏发电'],
  ['风电', '风力发电', '风能发电'],
  ['水电', '水力发电'],
  ['核电', '核能发电'],
  [
    '生物质装机',
    '生物质能发电装机',
    '生物质能发电装机容量',
    '生物质能装机容量',
    '生物质发电装机容量',
    '生物质发电装机',
  ],
  ['固废', '固体废物', '固体废弃物'],
  ['废物', '废弃物'],
  ['研发', '研究与试验发展', '研究与开发', 'R&D'],
  [
    '优良',
    '达到或优于Ⅲ类',
    '达到或好于Ⅲ类',
    '达到或优于III类',
    '达到或好于III类',
    '好于III类',
    '优于Ⅲ类',
    '好于Ⅲ类',
    '达到或好于三类',
    '达到或优于三类',
    'Ⅰ—Ⅲ类',
    'Ⅰ-Ⅲ类',
    'Ⅰ~Ⅲ类',
    'Ⅰ至Ⅲ类',
    'I—III类',
    'I-III类',
    'I~III类',
    'I至III类',
    'Ⅲ类及以上',
    'Ⅲ类以上',
    '达到Ⅲ类及以上',
    '优Ⅲ类',
    '优三类',
    'Ⅰ–Ⅲ类',
  ],
  ['劣Ⅴ类', '劣V类', '劣五类', '劣于Ⅴ类'],
  ['细颗粒物', 'PM2.5', '细颗粒物PM2.5', 'PM₂.₅', 'PM25'],
  ['新能源汽车', '新能源车', '新能源车辆', '新能源机动车'],
  ['公交车', '公共汽电车', '公共汽车', '公交车辆', '公交汽车'],
  ['清洁能源汽车', '清洁能源车辆', '清洁能源车'],
  ['化学需氧量', 'COD'],
  ['挥发性有机物', 'VOCs', 'VOC', '挥发性有机化合物'],
  ['氮氧化物', 'NOx', 'NOX'],
  ['二氧化硫', 'SO2', 'SO₂'],
  ['达峰', '达到峰值', '实现达峰', '实现峰值', '率先达峰', '达到最大值'],
  ['营业收入', '主营业务收入', '营收'],
  ['产能', '建成产能', '生产能力'],
  ['标杆水平', '标杆值', '标杆水准'],
  ['以上', '及以上', '含以上'],
  ['以下', '及以下'],
  ['、', '和', '及', '与', '以及', '或'],
  [
    '',
    '的',
    '“',
    '”',
    '‘',
    '’',
    '"',
    '《',
    '》',
    '达到',
    '实现',
    '新增',
    '累计',
    '建成投产',
    '建成并网',
    '总体',
    '年均',
    '当年',
    '力争',
    '基本',
    '左右',
    '稳定',
  ],
];

/** Words in which 和 or 及 joins nothing. */
const WHOLE = ['温和', '中和', '饱和', '和谐', '共和', '普及', '涉及', '波及', '参与', '与会'];

const CANON = new Map<string, string>();
for (const [canon, ...variants] of WORDS) for (const v of variants) CANON.set(v, canon);

/** What is replaced, by its first character, longest first; words that stay stand for themselves. */
const BY_FIRST = new Map<string, [string, string][]>();
for (const word of [...WHOLE, ...WORDS.map(([canon]) => canon)])
  if (word !== '' && !CANON.has(word)) CANON.set(word, word);
for (const [word, canon] of CANON) {
  const list = BY_FIRST.get(word.charAt(0)) ?? [];
  list.push([word, canon]);
  BY_FIRST.set(word.charAt(0), list);
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b[0].length - a[0].length);

/** Text outside and inside brackets (（PM2.5）, （含小微企业园）). */
function splitBrackets(text: string): { outside: string; inside: string } {
  let depth = 0;
  let outside = '';
  let inside = '';
  for (const ch of text) {
    if (ch === '（' || ch === '〔') depth += 1;
    else if (ch === '）' || ch === '〕') depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += ch;
    else inside += ch;
  }
  // An unclosed bracket is a fault of the text, not an aside.
  return depth === 0 ? { outside, inside } : { outside: text.replace(/[（）〔〕]/gu, ''), inside: '' };
}

function oneWording(folded: string): string {
  let out = '';
  let at = 0;
  while (at < folded.length) {
    const here = BY_FIRST.get(folded.charAt(at))?.find(([word]) => folded.startsWith(word, at));
    out += here === undefined ? folded.charAt(at) : here[1];
    at += here === undefined ? 1 : here[0].length;
  }
  return out;
}

/** Canonical wording of `text`: folded, without asides, variants replaced. Linear. */
export function canonical(text: string): string {
  return oneWording(splitBrackets(fold(text).text).outside);
}

/**
 * Canonical wording with the asides before the rest: 省级重点项目（节能降碳技术改造项目）
 * is one of them. `null` without an aside, or where it only says what is counted in or out.
 */
export function canonicalOfAside(text: string): string | null {
  const { outside, inside } = splitBrackets(fold(text).text);
  return inside === '' || /^(?:不|含|除|包括|以下|以上|即|或)/u.test(inside)
    ? null
    : oneWording(inside + outside);
}
