/** Numbers with their units and bounds: the numeric tokens of a folded text. */
import type { Comparator, UnitOfMeasure } from '../../model/index.ts';
import type { DateMention } from '../../text/dates.ts';
import { numeralAt, scanNumerals, type Numeral } from '../../text/numerals.ts';
import { multiplierAt, type UnitIndex, type UnitMatch } from '../../text/units.ts';
import { boundAfter, boundBefore, type Bound } from './comparators.ts';
import type { Measure } from './measure.ts';
import { bracketUnit } from './bracket-unit.ts';
import { excludedSpans } from './exclusions.ts';
import { boundedPair, more, PURE, rangeFrom, readUnit, upperEnd, type Read } from './ranges.ts';
import type { Row } from './rows.ts';

const unitOf = (unit: UnitMatch): UnitOfMeasure => ({
  text: unit.text,
  symbol: unit.symbol,
  factor: unit.factor,
});

/** Words before a number without a unit that make it a value all the same (电能利用效率达到1.3). */
const VALUE_CUE = /(?:达到|达|降至|降到|降低到|提高到|提升到|提升至|提高至|控制在|保持在|稳定在|为|比值)$/u;

function isValue(text: string, numeral: Numeral, bounded: boolean): boolean {
  if (numeral.form !== 'arabic') return false;
  const next = text.charAt(numeral.end);
  const closed = next === '' || /[，。；、）：以左之]/u.test(next);
  if (!closed || numeral.value >= 1900) return false;
  return bounded || VALUE_CUE.test(text.slice(Math.max(0, numeral.start - 4), numeral.start));
}

/** 一 counts only where a bound, a multiplier, a distribution or a frequency asks for it. */
function oneCounts(text: string, numeral: Numeral, unit: UnitMatch | null, bounded: boolean): boolean {
  if (text.slice(numeral.start, numeral.end) !== '一') return true;
  if (unit === null || bounded) return bounded;
  if (unit.dimension === 'time' && text.charAt(numeral.start - 1) === '满') return true;
  if (unit.dimension === 'length' && /^(?:范围|以|之?内)/u.test(text.slice(unit.end, unit.end + 2)))
    return true;
  if (unit.dimension === 'ratio' || unit.dimension === 'doubling' || multiplierAt(unit.text, 0) !== null)
    return true;
  const before = text.slice(Math.max(0, numeral.start - 16), numeral.start);
  return unit.dimension === 'count' && /(?:每|各|至少)[^，。；]{0,12}$/u.test(before);
}

/** No promise lasts longer. */
const MOST_YEARS = 1000;
const DURATION = new Set(['time']);
/** Measure words that are mostly part of a name after a small Han numeral: 四方, 三位一体, 两部门. */
const WEAK_AFTER_HAN = new Set('方度里口部门道头只位片对起层斤路块张分点手步代组面'.split(''));

/** A window or a plan's own length, not itself promised: 一年内, 近三年, 三年行动, 未来五年. */
function isWindow(text: string, measure: { start: number; end: number }, unit: UnitMatch): boolean {
  if (!DURATION.has(unit.dimension)) return false;
  const before = text.slice(Math.max(0, measure.start - 3), measure.start);
  if (/(?:满|连续|超过?|提前)$/u.test(before)) return false;
  const after = text.slice(measure.end, measure.end + 3);
  if (/(?:近|未来|今后|(?<!提)前|后|过去|最近|每|这|上|下|头)$/u.test(before)) return true;
  if (
    unit.text === '年' &&
    /^(?:来|间|度|期|内|以来|后|前|一|龄|规划|行动|计划|的|累计|共|合计|总计|统筹|努力|滚动|目标|任务|平均|年均)/u.test(
      after,
    )
  )
    return true;
  return false;
}

/** Numeric tokens of a folded text in order. `dates` are kept out; `rows` give theirs. Linear. */
export function readMeasures(
  text: string,
  dates: readonly DateMention[],
  index: UnitIndex,
  rows: readonly Row[] = [],
): Measure[] {
  const closed = new Uint8Array(text.length + 1);
  for (const span of [...dates, ...excludedSpans(text), ...rows]) closed.fill(1, span.start, span.end);
  const measures: Measure[] = [];
  let last = 0;
  for (const numeral of scanNumerals(text)) {
    if (numeral.start < last || closed[numeral.start] === 1) continue;
    const measure = measureAt(text, numeral, index, closed);
    if (measure === null) continue;
    const before = measures.at(-1);
    // 30日内至少开展一次: the window belongs to the number that follows it.
    if (
      before !== undefined &&
      isLimit(text, before) &&
      !PART_END.test(text.slice(before.numEnd, measure.numStart))
    )
      measures.pop();
    measures.push(measure);
    last = measure.numEnd;
  }
  if (rows.length === 0) return measures;
  return [...measures, ...rows.flatMap((row) => row.measures)].sort((a, b) => a.start - b.start);
}

const plain = (unit: UnitMatch): string => unit.text.replace(/^[万亿千百十]+(?=.)/u, '');

/** Both ends of a range measure in one unit, of which the first may be cut short (1000吨至5000吨标准煤) or left out. */
const sameKind = (lower: UnitMatch | null, upper: UnitMatch | null): boolean =>
  lower === null ||
  upper === null ||
  lower.dimension === upper.dimension ||
  plain(upper).startsWith(plain(lower));

/** 20日内, 2小时内, 1公里内: a limit of time or distance. Years (五年内) are windows of something else. */
function within(
  text: string,
  end: number,
  unit: UnitMatch | null,
): { at: number; comparator: Comparator } | null {
  if (unit === null || text.charAt(end) !== '内') return null;
  const time = unit.dimension === 'time' && unit.symbol !== 'a';
  if (!time && !(unit.dimension === 'length' && !/^内[径直陆河]/u.test(text.slice(end, end + 2))))
    return null;
  return { at: end + 1, comparator: '<=' };
}

const PART_END = /[，。；：]/u;
const isLimit = (text: string, measure: Measure): boolean =>
  measure.dimension === 'time' && text.charAt(measure.numEnd - 1) === '内';

/** 上百家: a power of ten that is reached. */
const overPower = (text: string, { start, form }: Numeral): Bound | null =>
  form === 'han' && /^上[百千万亿]$/u.test(text.slice(start - 1, start + 1))
    ? { at: start - 1, comparator: '>=', rule: 'bound/上' }
    : null;

/** 数十个, 几百家: no number. */
const isVague = (text: string, { start, form, value }: Numeral): boolean =>
  form === 'han' && value % 10 === 0 && /(?:[数几]|若干)$/u.test(text.slice(Math.max(0, start - 2), start));

/** Numbers side by side that leave their unit to the last: 58、32和165微克/立方米. */
const MOST_BARE = 8;

/** Unit of a numeral: its own, that of the last number of its row, or one in a bracket before it. */
function unitOfNumeral(index: UnitIndex, text: string, numeral: Numeral, closed: Uint8Array): Read {
  const own = readUnit(index, text, numeral);
  if (own.unit !== null || numeral.form !== 'arabic') return own;
  let end = numeral.end;
  for (let n = 0; n < MOST_BARE && /[、和及与]/u.test(text.charAt(end)); n += 1) {
    const next = closed[end + 1] === 1 ? null : numeralAt(text, end + 1);
    if (next?.form !== 'arabic') break;
    const { unit } = readUnit(index, text, next);
    if (unit !== null) return unit.symbol === 'a' ? own : { end: own.end, unit };
    end = next.end;
  }
  const unit = bracketUnit(index, text, numeral.start)?.unit;
  return unit === undefined ? own : { end: own.end, unit };
}

function measureAt(text: string, numeral: Numeral, index: UnitIndex, closed: Uint8Array): Measure | null {
  if (/[A-Za-z]/u.test(text.charAt(numeral.start - 1))) return null;
  const first = unitOfNumeral(index, text, numeral, closed);
  const range = rangeFrom(index, text, first.end);
  const pair = range === null ? boundedPair(index, text, first.end) : null;
  const fromTo = /[从由]$/u.test(text.slice(Math.max(0, numeral.start - 1), numeral.start));
  const shut = range !== null && closed[range.numeral.start] === 1;
  const found = fromTo || shut ? null : (range ?? pair);
  const second = found !== null && sameKind(first.unit, found.read.unit) ? found : null;
  const top = second?.read.unit ?? null;
  const upper = second === null || top === null ? null : upperEnd(first.unit, second.numeral, top);
  const unit = upper?.unit ?? first.unit;
  const end = second?.read.end ?? first.end;
  const after =
    second !== null && second === pair ? null : (boundAfter(text, end) ?? within(text, end, unit));
  const word = boundBefore(text, numeral.start) ?? overPower(text, numeral);
  // 突破100项关键技术: the verb, not a bound.
  const verb =
    word?.rule === 'bound/突破' && unit?.dimension === 'count' && /[一-龥]/u.test(text.charAt(end));
  // 高于平均水平9个百分点: by how much, no bound.
  const apart = unit?.dimension === 'percentage-point' && word?.at === numeral.start;
  const before = verb || apart ? null : word;
  const bounded = after !== null || before !== null;
  if (!oneCounts(text, numeral, unit, bounded)) return null;
  if (isVague(text, numeral)) return null;
  // 17009000.52025年: cells of a flattened table run together.
  if (unit?.symbol === 'a' && numeral.value > MOST_YEARS) return null;
  if (unit === null && !isValue(text, numeral, bounded)) return null;
  if (numeral.form === 'han' && numeral.value < 10 && !bounded && WEAK_AFTER_HAN.has(unit?.text ?? ''))
    return null;
  if (
    unit?.symbol === '%' &&
    unit.text.endsWith('成') &&
    !/^(?:[以左，。；、）的多余]|$)/u.test(text.slice(end, end + 1))
  )
    return null;
  if (unit !== null && isWindow(text, { start: numeral.start, end }, unit) && !bounded) return null;
  const comparator =
    after !== null && after.comparator !== '=' ? after.comparator : (before?.comparator ?? '=');
  const named = first.end === numeral.end ? bracketUnit(index, text, numeral.start)?.name : undefined;
  const over = unit !== null && (more(text.charAt(numeral.end)) || more(text.charAt(first.end - 1)));
  return {
    start: numeral.start,
    end,
    numStart: before?.at ?? (unit?.symbol === 'doublings' ? numeral.start - 1 : numeral.start),
    numEnd: pair !== null && second === pair ? pair.end : (after?.at ?? end),
    value: numeral.value,
    value2: upper?.value ?? null,
    unit: unitOf(unit ?? PURE),
    dimension: unit?.dimension ?? 'pure',
    comparator: second === null ? (over && comparator === '=' ? '>' : comparator) : '=',
    bounded: bounded || over,
    form: numeral.form,
    ...(named === undefined ? {} : { name: named }),
    inclusive: text.slice(numeral.end, (after?.at ?? end) + 1).includes('（含'),
  };
}
