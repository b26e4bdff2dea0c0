/** What a number measures, in the document's own words, and the shortest phrase that states it. */
import type { QuantityRole } from '../../model/index.ts';
import type { Site } from './site.ts';
import { subjectOfClass } from './class-noun.ts';
import { MEASURE_TAIL } from './distribute.ts';
import { complete, isElsewhere, type Previous } from './elided.ts';
import { beneficiaryOf, incentiveIndicator } from './incentive.ts';
import { COMMIT_VERBS, GRADE_WORDS, HEDGES_LONG, HEDGES_SHORT } from './words.ts';

/** Folded span of the phrase and the words of the indicator. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the next number of the sentence inherits, where it is not `text`. */
  readonly measure?: string;
  /** Class of things that the statement itself delimits. */
  readonly scope: string | null;
}

const DATE_WORDS =
  '(?:到|至|截至|截止|在|于|自)?(?:“?十[一二三四五六七八九]五”?(?:、“?十[一二三四五六七八九]五”?)?(?:时期|期间|规划期间|期末|末)?|(?:[0-9]{4}|二零[零一二三四五六七八九]{2})年?(?:[-—~至][0-9]{4})?(?:年度?)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:年?[底末])?(?:和|、)?(?:[0-9]{4}年)?(?:之?前|以前)?|本世纪中叶|今年|年内|[上下]半年)(?:起，?|，|内)?';
const LEADING = new RegExp(
  `^(?:${DATE_WORDS}|（|其中|而|分别|同时|此外|以及|并|且|也|均|或|使|将|把|确保|保证|(?:[二三四五两]|[0-9])年(?:累计|合计|共计?)|实现(?!率)|推动(?=.{4,})|每年(?:度)?|分批次|${HEDGES_LONG}|${HEDGES_SHORT}|[，、；：。和及与]|要|应当?|须|必须|—{1,2}|的(?:比例|标准|额度)[、，]?|[0-9]{1,2}[.、）])`,
  'u',
);
const BASE =
  /(?:较|比|相比|相较于?|与|在|同|以)“?(?:[0-9]{4}年(?:[底末])?|十[一二三四五六七八九]五”?[末期]*|上年(?:度)?|上一年度?|基期|峰值|现有水平|同期(?!限|[A-Za-z])|全国平均水平)(?:度)?(?:水平)?(?:相比|相较|基础上|的基础上|水平上|上|为基数|为基准)?/gu;
const TRAILING =
  /(?:分别|累计|合计|共计|总体|平均|均|都|年均|每年|同比|稳步|稳定|基本|进一步|全部|约|大约|力争|争取|努力|原则上|应当|应|须|可|要|也|仍|再|将|就|不断|逐步|逐年|持续|大幅|至少|不少于|总量达|(?:由|从)[^，；]{0,16}$|(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|下调|减少|压减|压缩|缩减|缩短|缩小|控制|恢复|维持|稳定|保持|突破|增)(?:到|至|为|在)|达到或超过|(?:仍|分别)?高达|低至|同口径|可按照?|按照?不低于|(?:(?:降至|降到|达到|达|为|控制在)每[一-龥]{1,3})|保持|维持|“?十[一二三四五六七八九]五”?(?:时期|期间|末)?|占到了?|达到了?|降至|降到|增至|升至|达|下降|降低|减少|压减|削减|压缩|提高|提升|增长|增加|新增|上升|扩大|下调|上浮|稳定在|控制在|保持在|为|超过|突破|超|占|实现|完成|(?:[二三四五十]|[0-9])年(?:内|间|来)?|(?<!毫)升|降|增|增长率|增长速度|(?:增长|下降|提升|降低)幅度|下降率|降低率|增速|增幅|降幅|翻|，|的|有|按|给予|最高|以|(?:到|至)?[0-9]{4}年底?)$/u;
const VERB_HEAD = new RegExp(`(?:${COMMIT_VERBS})(?:了|出)?$`, 'u');
/**
 * Folded offset after the dates, hedges and connectives with which a phrase
 * opens; 与 and its like are connectives only where something stands `before`.
 */
export function skipLeading(text: string, from: number, to: number, before = true): number {
  let at = from;
  for (let guard = 0; guard < 12 && at < to; guard += 1) {
    const match = LEADING.exec(text.slice(at, Math.min(to, at + 60)));
    if (!before && at === from && match !== null && /^[与和及]$/u.test(match[0])) break;
    if (match === null || match[0] === '') break;
    at += match[0].length;
  }
  return Math.min(at, to);
}

/** A phrase without its baseline and its verb of change. */
export function stripVerb(phrase: string): string {
  let out = phrase.replace(BASE, '');
  for (let guard = 0; guard < 8; guard += 1) {
    const next = out.replace(TRAILING, '');
    if (next === out) break;
    out = next;
  }
  return out.replace(new RegExp(`^(?:${HEDGES_LONG}|，|、)+`, 'u'), '');
}

const CONNECT = /^(?:、|和|及|与|以及|，|或|且|并)/u;

/** Object after a counted number: up to the next number's connective. */
function objectAfter(site: Site): string {
  if (CONNECT.test(site.right) || site.right.startsWith('）')) return '';
  return site.right
    .replace(/^的/u, '')
    .replace(/(?:、|和|及|与|以及|，)$/u, '')
    .replace(/（[^（）]{0,60}$/u, '')
    .replace(/为主$/u, '');
}

/** Verbs that open what follows a share: 8%提高到12% names no object. */
const NO_OBJECT = /^(?:（|提高|提升|增加|增长|上升|下降|降低|降|减|达|到|以|并|且|用于?|的?$)/u;

/** What a statement is read from besides its site. */
export interface Surroundings {
  /** Folded text of the clause. */
  readonly text: string;
  readonly role: QuantityRole;
  readonly previous: Previous | null;
  /** Property of the threshold before, for one that leaves it out. */
  readonly property: Previous | null;
  /** Where a threshold that belongs to this statement begins: 常住人口100万以上的城市…. */
  readonly from: number | null;
  readonly listVerb: string;
  /** Where the sentence of the number begins. */
  readonly sentence: number;
}

/** Statement of a site: the phrase and what it measures. */
export function statementOf(site: Site, around: Surroundings): Statement {
  const { text, role, previous, listVerb } = around;
  const { measure, segment } = site;
  if (measure.name !== undefined) {
    const { end } = measure.name;
    // A heading that adjoins the name in reading form is no part of it.
    const start = around.sentence < end ? Math.max(measure.name.start, around.sentence) : measure.name.start;
    return { start, end: measure.numEnd, text: nameOfRow(text.slice(start, end)), scope: null };
  }
  const [first = measure] = site.group;
  const last = site.group.at(-1) ?? measure;
  const floor = Math.max(around.from ?? site.leftStart, first.numStart - 160);
  const start = skipLeading(text, floor, first.numStart, floor > segment.start);
  const left = text.slice(start, first.numStart);
  const object = objectAfter(site);
  if (role === 'threshold' && object !== '') {
    const named = subjectOfClass(left, object);
    if (named !== null) {
      const de = site.right.startsWith('的') ? 1 : 0;
      const elided = named.left === '' && around.property?.symbol === measure.unit.symbol;
      return {
        start: first.numStart - named.left.length,
        end: last.numEnd + named.right + de,
        text: elided ? around.property.text : named.text,
        scope: named.noun,
      };
    }
  }
  const count = measure.dimension === 'count';
  if ((count || VERB_HEAD.test(left)) && object !== '') return countOf(site, around, { start, left, object });
  const share = measure.dimension === 'percent' || measure.dimension === 'pure';
  const goesOn = object !== '' && !count && !NO_OBJECT.test(site.right.replace(/^的/u, ''));
  const bare = stripVerb(left) + (goesOn ? object : '');
  const opening = text.slice(floor, floor + 3);
  const own = share ? bare : stripNew(bare);
  const words = complete(own.replace(`（${measure.unit.text}）`, ''), { site, previous, opening, listVerb });
  return {
    start: left === '' ? first.numStart : start,
    end: last.numEnd,
    text: role === 'incentive' ? incentiveIndicator(words, site) : withListVerb(words, site, listVerb),
    ...(previous !== null && isElsewhere(own, { site, previous }) ? { measure: previous.text } : {}),
    scope: role === 'incentive' ? beneficiaryOf(site) : null,
  };
}

/** 单位GDP能耗降低 in a table measures the energy, its record the fall. */
const nameOfRow = (name: string): string => {
  const bare = name.replace(ROW_CHANGE, '');
  return bare.length > 1 ? bare : name;
};
const ROW_CHANGE =
  /(?:年均|五年|累计)?(?:降低|下降|减少|削减|增长|提高|提升)(?:率|幅度)?(?:（[^（）]{1,8}）)?$/u;

/** 建成“无废城市”3个、“无废园区”20个: the verb of the list is that of each member. */
function withListVerb(words: string, site: Site, listVerb: string): string {
  const member = site.measure.dimension === 'count' && site.leftStart > site.segment.start;
  if (!member || listVerb === '' || /^(?:新增|净增|达)/u.test(listVerb)) return words;
  const own = MEASURE_TAIL.test(words) || /^其中|（|数量?$/u.test(words) || ANY_VERB.test(words.slice(0, 6));
  return own || words.startsWith(listVerb) ? words : listVerb + words;
}
const ANY_VERB = new RegExp(`^(?:${COMMIT_VERBS})`, 'u');

/** Verb and object of a counted thing. */
function countOf(
  site: Site,
  { text, role, listVerb }: Surroundings,
  { start, left, object }: { start: number; left: string; object: string },
): Statement {
  const { segment } = site;
  const last = site.group.at(-1) ?? site.measure;
  const open = last.numEnd + site.right.replace(/(?:、|和|及|与|以及|，)$/u, '').length;
  // 打造2个主营业务收入过500亿元的产业集群: the object goes on over the number in it.
  const over =
    site.followed && open === last.numEnd + site.right.length && !/[、和及与]/u.test(site.right.slice(-1));
  const end = over ? Math.min(segment.end, last.numEnd + 60) : open;
  const whole = over
    ? text.slice(last.numEnd, end).replace(/[。]$/u, '')
    : gradeOf(object, text, last.numEnd);
  // 废钢等9种再生资源利用量达到4亿吨: what is counted, not what the next number measures.
  if (role === 'other' && site.followed) {
    const things = stripVerb(object).replace(MEASURE_TAIL, '');
    return { start, end: last.numEnd, text: things === '' ? object : things, scope: null };
  }
  if (role === 'other' && /等$/u.test(left)) return { start, end: open, text: object, scope: null };
  const goesOn = site.leftStart > segment.start && !VERB_HEAD.test(left);
  const verb = stripNew(left);
  return {
    start,
    end,
    text: ((verb === '' || goesOn) && !verb.startsWith(listVerb) ? listVerb : '') + verb + whole,
    scope: null,
  };
}

const GRADE = new RegExp(`^${GRADE_WORDS}$`, 'u');
const NEXT_GRADE = new RegExp(
  `^[^，。；]{2,5}[、和及][0-9]{1,5}[^，。；、0-9]{1,2}${GRADE_WORDS}([^，。；、0-9]{2,24})`,
  'u',
);
/** 建成1个省级、14个市级监测平台: the grade alone stands for the thing of that grade. */
function gradeOf(object: string, text: string, at: number): string {
  if (!GRADE.test(object)) return object;
  return object + (NEXT_GRADE.exec(text.slice(at, at + 60))?.[1] ?? '');
}

/** 新增 is said by the change of a record, not by its indicator. */
const stripNew = (left: string): string => (left === '新增' ? '' : left.replace(/^新增(?=[^或和及、])/u, ''));
