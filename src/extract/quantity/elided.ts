/** Indicators that leave out what their sentence said before. */
import { MEASURE_TAIL } from './distribute.ts';
import type { Site } from './site.ts';
import { CLASS_ONLY, COMMIT_VERBS, GRADE_WORDS, PART_OPENING } from './words.ts';

/** What the number before, in the same sentence, measured. */
export interface Previous {
  readonly text: string;
  readonly symbol: string;
}

export interface Elided {
  readonly site: Site;
  readonly previous: Previous | null;
  /** First characters of the phrase, for 其中. */
  readonly opening: string;
  /** Verb under which a list of counts stands. */
  readonly listVerb: string;
}

const PURE_VERB = new RegExp(`^(?:累计|分别|共)?(?:${COMMIT_VERBS})$`, 'u');
const WINDOW_ONLY =
  /^(?:每[一二三四五六七八九十半0-9]{0,2}[年月季周][度]?|[一二三四五六七八九十0-9]{1,3}年内)?$/u;
/** A share or a comparison that says not of what. */
const RELATION = /^(?:占(?!比|地)|高于|低于|相当于|是(?=全))/u;
/** What is left of 提高至2025年的80%. */
const ONLY_TIME = /^(?:全年)?(?:提高|提升|增加|上升|下降|降低|扩大)?(?:到|至)?(?:[0-9]{4}年的?)?$/u;
/** A part that only names what the next one measures: 每年新增的车辆中，新能源车辆比例…. */
const TOPIC =
  /(?:^|[；。，：])(?:每年)?(?!成为|实现|形成|推动|促进)([^，；。：0-9]{0,12}(?:新增|更新|新建|新购)[^，；。：0-9]{2,60}?(?:中|的[^，；。：的0-9]{2,12}))，$/u;

/** Verbs that say what is measured: 实现节能500万吨标准煤. */
const SELF_MEASURED = /^(?:年|累计|共)?(?:节能|节电|节水|节煤|节油|节材|减排|减碳|降碳|储气|发电|造林)$/u;

/** 市级以上绿色工厂30家、国家级15家: a grade alone is of the things before. */
const GRADE = new RegExp(`^${GRADE_WORDS}(?:及?以上)?$`, 'u');
const GRADED = new RegExp(`^.{0,4}?${GRADE_WORDS}(?:及?以上)?`, 'u');
const YEAR = /[0-9]{4}年/gu;
/** 核准开工抽水蓄能电站4座、总装机480万千瓦: the plants, not their start. */
const BROUGHT = new RegExp(`^(?:${COMMIT_VERBS}|核准|备案|批复)`, 'u');
/** Verbs that may stand one behind the other. */
const MOST_VERBS = 3;
function thingsOf(text: string): string {
  let things = text;
  for (let n = 0; n < MOST_VERBS && things.length > 2; n += 1) things = things.replace(BROUGHT, '');
  return things;
}

/** An indicator with what it leaves out. */
export function complete(words: string, elided: Elided): string {
  const { site, previous, opening, listVerb } = elided;
  if (SELF_MEASURED.test(words)) return words;
  if (PURE_VERB.test(words)) return objectBefore(words, site.lead) ?? previous?.text ?? words;
  if (site.measure.dimension === 'count' && WINDOW_ONLY.test(words) && previous === null)
    return partBefore(site.lead) ?? words;
  if (TOPIC.test(site.lead.slice(-90))) return withTopic(words, site);
  if (previous === null && words === '') return partBefore(site.lead) ?? words;
  if (words === '' && site.lead.includes('；')) {
    // 增速不低于8%；贷款余额持续增长，力争达到3000亿元: the subject is on this side of the ；.
    const part = site.lead.slice(site.lead.lastIndexOf('；') + 1);
    const subject = /\d/u.test(part.replace(YEAR, '')) ? null : partBefore(part);
    if (subject !== null) return subject;
  }
  if (previous !== null && BARE_MEASURE.test(words) && !MEASURE_TAIL.test(previous.text))
    return thingsOf(previous.text) + words;
  if (previous === null) return BARE_MEASURE.test(words) ? (objectOfPart(site.lead) ?? '') + words : words;
  if (GRADE.test(words) && GRADED.test(previous.text)) return words + previous.text.replace(GRADED, '');
  if (ONLY_TIME.test(words) || endsAlike(words, previous.text)) return previous.text;
  // 占全社会用电量的31.2%: the subject is what the sentence measured before.
  if (RELATION.test(words) && words.length <= 24) return previous.text + words.replace(/^是/u, '为');
  if (
    (PART_OPENING.test(opening) || PART_OPENING.test(site.part)) &&
    words.length <= 10 &&
    !MEASURE_TAIL.test(words)
  )
    return subsetOf(wholeOf(previous.text, listVerb), words, listVerb);
  if (isElsewhere(words, elided)) {
    const tail = MEASURE_TAIL.exec(previous.text)?.[0] ?? '';
    return tail.length > 1 ? words + tail : `${previous.text}（${words}）`;
  }
  return words;
}

/** The same measure at another place, of which only the place is said: 其他地区不低于60%. */
export function isElsewhere(words: string, { site, previous }: Pick<Elided, 'site' | 'previous'>): boolean {
  if (previous === null || site.measure.dimension === 'count' || !CLASS_ONLY.test(words)) return false;
  // 腾退用地3000亩，盘活厂房60万平方米: an amount of something else.
  const amount = !/^(?:percent|permille|money)/u.test(site.measure.dimension);
  if (amount && !MEASURE_TAIL.test(previous.text)) return false;
  return previous.symbol === site.measure.unit.symbol && words.length < previous.text.length;
}

const endsAlike = (words: string, before: string): boolean =>
  words.length < before.length && before.endsWith(words);

function withTopic(words: string, site: Site): string {
  const topic = site.segment.opener === '，' ? TOPIC.exec(site.lead.slice(-90))?.[1] : undefined;
  return topic === undefined ? words : topic + words;
}

/** A measure that says not of what: 加快建设调峰电站项目，新增装机容量400万千瓦. */
const BARE_MEASURE =
  /^(?:总)?(?:装机容量|装机规模|装机|规模|产量|产值|产能|占比|比例|比重|面积|覆盖率|利用率|普及率|数量|总量|里程|保有量|处理能力|供热面积)$/u;
const OBJECT =
  /(?:建设|推进|推广|实施|开展|培育|打造|开发|布局|扩大|发展|加快(?!规划|建设|推进|推动|发展|开发|培育|布局|构建|实施|形成))([^，。；：0-9]{4,20}?)(?:项目|工程|建设|发展|应用)?，(?:力争|确保)?$/u;

const objectOfPart = (lead: string): string | null => OBJECT.exec(lead.slice(-48))?.[1] ?? null;

/** The part before this one in its sentence. */
function partBefore(lead: string): string | null {
  const part = /([^，；。：]{4,60})，$/u.exec(lead)?.[1];
  return part === undefined || BARE_DATE.test(part) ? null : part.replace(TREND, '');
}
/** 2024年底前，累计达到80家. */
const BARE_DATE =
  /^(?:力争|争取|确保)?(?:到|至|在|截至)?(?:[0-9]{4}年|“?十[一二三四五六七八九]五”?)[^，；。]{0,6}$/u;
/** 余额持续增长，力争达到3000亿元. */
const TREND =
  /(?<=[^，；。]{2})(?:持续|稳步|不断|快速|较快|显著|明显|大幅|进一步|逐步|平稳|有序)[^，；。]{2,6}$/u;

/** Object of a verb that stands without one: 加快淘汰老旧货车，2024年淘汰1.5万辆. */
function objectBefore(verb: string, lead: string): string | null {
  const at = lead.lastIndexOf(verb);
  if (at === -1) return null;
  const object = /^[^，；。]{1,40}/u.exec(lead.slice(at))?.[0] ?? '';
  return object.length > verb.length && !/[0-9]/u.test(object) ? object : null;
}

/** 其中光伏100万千瓦、风电50万千瓦: each is one of what was measured before. */
const ONE_OF = /^(.*)（([^（）]{1,10})）$/u;
function wholeOf(previous: string, listVerb: string): string {
  const [, before, aside] = ONE_OF.exec(previous) ?? [];
  if (before === undefined || aside === undefined) return previous;
  return listVerb !== '' && before.startsWith(listVerb) ? listVerb + aside : before;
}
/** Measures that a kind may stand before: 新能源装机，其中光伏. */
const CAPACITY = /(?:装机容量|装机规模|装机|发电量|产能|产量|消费量|用电量)$/u;

/** 其中省级重点项目: a part of what was counted before. */
function subsetOf(previous: string, part: string, listVerb: string): string {
  const tail = CAPACITY.exec(previous)?.[0];
  if (tail !== undefined && !CLASS_ONLY.test(part)) return part + tail;
  return listVerb !== '' && previous.startsWith(listVerb)
    ? `${listVerb}${part}（${previous.slice(listVerb.length)}）`
    : `${previous}（${part}）`;
}
