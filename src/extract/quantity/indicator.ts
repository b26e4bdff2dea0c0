/** What a number measures, in the document's own words, and the shortest phrase that states it. */
import type { Site } from './site.ts';
import { COMMIT_VERBS, HEDGES_LONG, HEDGES_SHORT } from './words.ts';

/** Folded span of the phrase and the words of the indicator. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const DATE_WORDS =
  '(?:到|至|截至|截止|在|于|自)?(?:“?十[一二三四五六七八九]五”?(?:、“?十[一二三四五六七八九]五”?)?(?:时期|期间|规划期间|期末|末)?|(?:[0-9]{4}|二零[零一二三四五六七八九]{2})年?(?:[-—~至][0-9]{4})?(?:年度?)?(?:[0-9]{1,2}月)?(?:年?[底末])?(?:和|、)?(?:[0-9]{4}年)?(?:之?前|以前)?|本世纪中叶)(?:，|内)?';
const LEADING = new RegExp(
  `^(?:${DATE_WORDS}|（|其中|同时|此外|并|且|也|均|使|将|把|确保|保证|实现(?!率)|推动(?=.{4,})|每年(?:度)?|分批次|${HEDGES_LONG}|${HEDGES_SHORT}|[，、；：。和及与]|全面完成国家下达的|要|应当?|须|必须|—{1,2}|[0-9]{1,2}[.、])`,
  'u',
);
const BASE =
  /(?:较|比|相比|相较于?|与|在|同|以)“?(?:[0-9]{4}年(?:[底末])?|十[一二三四五六七八九]五”?[末期]*|上年(?:度)?|上一年度?|基期|峰值|现有水平|同期|全国平均水平)(?:度)?(?:水平)?(?:相比|相较|基础上|的基础上|水平上|上|为基数|为基准)?/gu;
const TRAILING =
  /(?:分别|累计|合计|共计|总体|平均|均|都|年均|每年|稳步|稳定|基本|进一步|全部|约|大约|力争|争取|努力|原则上|应当|应|须|可|要|也|仍|再|将|就|不断|逐步|逐年|持续|大幅|至少|不少于|总量达|(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|下调|减少|压减|压缩|缩减|缩短|缩小|控制|恢复|维持|稳定|保持|突破|增)(?:到|至|为|在)|达到或超过|达到|降至|降到|增至|升至|达|下降|降低|减少|压减|削减|压缩|提高|提升|增长|增加|新增|上升|扩大|下调|上浮|翻|稳定在|控制在|保持在|为|超过|突破|超|占|实现|完成|增速|增幅|降幅|，|的|有|按|给予|最高)$/u;
const VERB_HEAD = new RegExp(`(?:${COMMIT_VERBS})(?:了|出)?$`, 'u');

/** Folded offset after the dates, hedges and connectives with which a phrase opens. */
export function skipLeading(text: string, from: number, to: number): number {
  let at = from;
  for (let guard = 0; guard < 12 && at < to; guard += 1) {
    const match = LEADING.exec(text.slice(at, Math.min(to, at + 60)));
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

const CONNECT = /^(?:、|和|及|与|以及|，)/u;

/** Object after a counted number: up to the next number's connective. */
function objectAfter(site: Site): string {
  if (CONNECT.test(site.right)) return '';
  const right = site.right.replace(/^的/u, '');
  return right.replace(/(?:、|和|及|与|以及|，)$/u, '').replace(/（[^（）]{0,60}$/u, '');
}

/**
 * Statement of a site. `text` is the whole folded clause; `previous` the
 * indicator of the number before it in the sentence, for elided ones; `topic`
 * the verb under which a list of counts stands.
 */
export function statementOf(text: string, site: Site, previous: string | null, listVerb: string): Statement {
  const { measure, segment } = site;
  const group = site.group;
  const first = group[0] ?? measure;
  const last = group.at(-1) ?? measure;
  const floor = Math.max(site.leftStart, first.numStart - 160);
  const start = skipLeading(text, floor, first.numStart);
  const left = text.slice(start, first.numStart);
  const count = measure.dimension === 'count' || /[0-9a-z]|辆|台|套/u.test('');
  const object = objectAfter(site);
  const connected =
    CONNECT.exec(text.slice(site.leftStart, site.leftStart + 2)) !== null && site.leftStart > segment.start;
  if ((count || VERB_HEAD.test(left)) && object !== '' && site.right !== '') {
    const rightEnd =
      last.numEnd +
      site.right.length -
      (site.right.length - site.right.replace(/(?:、|和|及|与|以及|，)$/u, '').length);
    const verb = stripNew(left);
    const head = verb === '' || (connected && !VERB_HEAD.test(verb)) ? listVerb + verb : verb;
    return { start, end: rightEnd, text: head + object };
  }
  let words = stripVerb(left);
  if (site.right !== '' && /^的?[一-龥]/u.test(site.right) && !count) words = words + object;
  if (words === '' && previous !== null) words = previous;
  else if (previous !== null && words.length < previous.length && previous.endsWith(words)) words = previous;
  else if (previous !== null && /^其中/u.test(text.slice(floor, floor + 2)) && words.length <= 10)
    words = mergeSubset(previous, words);
  return { start: left === '' || words === '' ? first.numStart : start, end: last.numEnd, text: words };
}

/** 新增 is said by the change of a record, not by its indicator. */
const stripNew = (left: string): string => (/^新增$/u.test(left) ? '' : left.replace(/^新增(?=[^或])/u, ''));

/** 其中省级重点项目: a part of what was counted before. */
function mergeSubset(previous: string, part: string): string {
  const verb = new RegExp(`^(?:${COMMIT_VERBS})`, 'u').exec(previous);
  return verb === null ? `${previous}中${part}` : `${verb[0]}${previous.slice(verb[0].length)}（${part}）`;
}

/** Subjects of 分别: as many parts as there are values, each completed by the shared tail. */
export function distribute(words: string, n: number): string[] | null {
  for (const sign of [/、/u, /[和与及]/u, /、|和|与|以及/u]) {
    const parts = words.split(sign);
    if (parts.length === n) return complete(parts);
  }
  return null;
}

function complete(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? '';
  const tail = sharedTail(parts[0] ?? '', last);
  return parts.map((part, i) => (i === parts.length - 1 ? last : part + tail));
}

/** Last characters of classes of things: 商用车, 工业区, 加工业. */
const CLASS_END = /[车区市业品物水炉厂省县户船]/u;
/** A measure at the end of a list: 排放总量, 使用比例, 覆盖率. */
const MEASURE_TAIL =
  /(?:(?:单位|综合|主要|污染物|二氧化碳|碳|煤炭|能源|使用|排放|消费|回收|处理|处置|利用|覆盖|普及|达标|合格|入学|参保|装机|生产|保有|销售|治理|改造|换算|周转量){1,6}|(?=.))(?:总量|总额|强度|比例|比重|占比|规模|容量|水平|产量|数量|面积|浓度|能耗|电耗|水耗|里程|收入|支出|产值|增加值|率|量)$/u;

/** What the last part says of all: after the class word that the first part ends with. */
function sharedTail(first: string, last: string): string {
  for (const size of [4, 3, 2, 1]) {
    const end = first.slice(-size);
    const at = end.length === size ? last.indexOf(end) : -1;
    const tail = last.slice(at + size);
    if ((at > 0 || (at === 0 && size > 1)) && tail.length > 1 && (size > 1 || CLASS_END.test(end)))
      return tail;
  }
  return MEASURE_TAIL.exec(last)?.[0] ?? '';
}
