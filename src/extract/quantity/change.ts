/** Whether a number is a rise, a fall or a level, by the verb that governs it. */
import type { QuantityRole } from '../../model/index.ts';

const LEVEL =
  /(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|下调|减少|压减|压缩|缩减|缩短|控制|恢复|增)(?:到|至|为)|达到|降至|降到|达|保持在|维持在|稳定在|控制在|保持|维持|稳定|占比?|为|实现(?!.{0,6}(?:下降|降低|减少|增长|提升|提高))/gu;
const FALL =
  /下降|降低|减少|压减|压降|削减|压缩|缩减|缩短|负增长|下调|下浮|减排(?!量)|降幅|降低率|下降率|减量(?!替代|置换|化|发展)|调减|消减|降(?![水碳雨尘噪解压])/gu;
const RISE =
  /(?:提高|提升|扩大)(?!改造|工程|行动|项目|计划)|增长|增加(?!值)|新增(?![或和及、])|上升|上浮|上调|净增|增幅|增速|增长率|上涨|翻|递增|增量|增(?![值效绿强汇收进加])/gu;
/** Nouns of change: 增速达到8% is a rise, 降幅超过5% a fall. */
const RATE_RISE = /(?:增速|增幅|增长率|增长速度|增长幅度|提高幅度|提升幅度)[^，；、]{0,8}$/u;
const RATE_FALL = /(?:降幅|下降率|下降幅度|降低率|减排幅度|压减幅度|降低幅度)[^，；、]{0,8}$/u;

/** An award that is itself a change: 上浮20%, 下调20个基点. */
const GIVEN_CHANGE = /(?:提高|增加|上浮|上调|下浮|下调|降低|减少|下降)(?:了|约|不超过|至多|最多)?$/u;
/** Capacity that is taken out of use falls; what is counted is a level. */
const TAKEN_OUT = /(?:淘汰|关停|退出|化解|关闭|压减)[^，；。]{0,24}$/u;

const lastIndex = (pattern: RegExp, text: string): { at: number; end: number } => {
  let found = { at: -1, end: -1 };
  for (const match of text.matchAll(pattern)) found = { at: match.index, end: match.index + match[0].length };
  return found;
};

/**
 * Change that a number states. `left` is the folded text before the number in
 * its statement (short), `dimension` that of its unit, `right` what follows.
 */
export function changeOf(
  left: string,
  right: string,
  dimension: string,
  role: QuantityRole,
): 'decrease' | 'increase' | '' {
  if (role === 'threshold' && !/下降|降低|提高|增长|减少/u.test(left)) return '';
  if (role === 'incentive' && !GIVEN_CHANGE.test(left)) return '';
  if (dimension === 'doubling') return 'increase';
  if (dimension === 'percentage-point' || dimension === 'basis-point') return pointChange(left);
  if (RATE_FALL.test(left)) return 'decrease';
  if (RATE_RISE.test(left)) return 'increase';
  const level = lastIndex(LEVEL, left);
  const fall = lastIndex(FALL, left);
  const rise = lastIndex(RISE, left);
  const share = dimension === 'percent' || dimension === 'permille' || dimension === 'pure';
  const nearest = Math.max(level.end, fall.end, rise.end);
  const amount = !share && !/^(?:count|ratio|time|money|length)/u.test(dimension);
  if (amount && role !== 'threshold' && nearest === -1 && TAKEN_OUT.test(left)) return 'decrease';
  if (nearest === -1) return /^的?(?:降幅|下降)/u.test(right) ? 'decrease' : '';
  if (level.end === nearest && level.end >= rise.end && level.end >= fall.end) {
    // 新增装机容量达到400万千瓦 is a rise; 新增车辆比例达到40% a level.
    return !share && dimension !== 'count' && /新增(?![或和及、])[^，；]{0,24}$/u.test(left)
      ? 'increase'
      : '';
  }
  const verb = fall.end > rise.end ? fall : rise;
  const between = left.slice(verb.end);
  if (share && !adjoins(between)) return '';
  return fall.end > rise.end ? 'decrease' : 'increase';
}

/** Only adverbs and bounds stand between a verb of change and its number. */
const adjoins = (between: string): boolean => between.length <= 6 && !/[的率比重]/u.test(between);

function pointChange(left: string): 'decrease' | 'increase' | '' {
  const fall = lastIndex(FALL, left).end;
  const rise = lastIndex(RISE, left).end;
  if (fall === -1 && rise === -1) return '';
  return fall > rise ? 'decrease' : 'increase';
}

const NAMED_FALL = /(?:降低|下降|减少|削减|降幅|压减)(?:率|幅度|比例)?(?:（[^（）]{1,8}）)?$/u;
const NAMED_RISE = /(?:增长|提高|提升|新增|增加|增速|增幅)(?:率|幅度|比例)?(?:（[^（）]{1,8}）)?$/u;

/** Change that the name of a table's row states; a yearly rate is a rise unless the name says a fall. */
export function changeOfName(name: string, rate: boolean): 'decrease' | 'increase' | '' {
  if (NAMED_FALL.test(name)) return 'decrease';
  return rate || NAMED_RISE.test(name) ? 'increase' : '';
}
