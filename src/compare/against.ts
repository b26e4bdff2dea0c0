/** One commitment set against one of a higher level. */
import type { Indicator, Relation, RelationReason } from '../model/index.ts';
import { annualRate } from './annualise.ts';
import { baseYear, dueYear, statedYear, type Commitment } from './commitment.ts';
import {
  boundsThePromise,
  isAmount,
  measureKind,
  type MeasureKind,
  promisedValue,
  sameNumber,
  signedValue,
  strictDirection,
} from './measure.ts';
import { listsOtherObjects, otherSize, scopeBeyond } from './scope.ts';

export type Verdict = Pick<Relation, 'relation' | 'reasons' | 'stretch' | 'annualised' | 'note'>;

/** A date as a sortable key; 2030年前 ends before 2030 does. */
function dateKey(c: Commitment): string | null {
  if (c.by === null) return c.period === null ? null : `${c.period.end}-12-31`;
  if (c.by.startsWith('<')) return `${c.by.slice(1)}-00`.slice(0, 10);
  return c.by.length === 4 ? `${c.by}-12-31` : `${c.by}-31`.slice(0, 10);
}

/** A change by a share of the base; what is added in kilowatts or pieces needs no base. */
function changes(c: Commitment): boolean {
  const kind = measureKind(c);
  return (kind === 'relative-change' || kind === 'point-change') && !c.annual;
}

/** Changes in % and in 个百分点 are measured alike, in different units. */
function family(kind: MeasureKind): MeasureKind {
  return kind === 'point-change' ? 'relative-change' : kind;
}

function reasonsAgainst(
  indicator: Indicator,
  a: Commitment,
  b: Commitment,
  samePart: boolean,
  notes: string[],
): RelationReason[] {
  const reasons: RelationReason[] = [];
  const dated = a.value === null && b.value === null;
  // The end of a plan stands for a date only beside one that is stated.
  const undated = statedYear(a) === null && statedYear(b) === null;
  const otherYear = dated
    ? dateKey(a) === null || dateKey(b) === null
    : !undated && dueYear(a) !== dueYear(b);
  if (otherYear) reasons.push('year');
  if (changes(a) && changes(b)) {
    const [baseA, baseB] = [baseYear(a), baseYear(b)];
    // A year that nobody printed is no other year than one that can't even be presumed.
    const stated = baseA?.stated === true || baseB?.stated === true;
    const known = baseA !== null && baseB !== null;
    if ((stated || known) && baseA?.year !== baseB?.year) reasons.push('baseline');
    if (baseA?.stated === false) notes.push(`本级未写明基期，按规划期推定为${baseA.year}年`);
    if (baseB?.stated === false) notes.push(`上级未写明基期，按规划期推定为${baseB.year}年`);
    if (baseA === null && baseB === null) notes.push('两级均未写明基期');
  }
  const [scopeA, scopeB] = [scopeBeyond(indicator, a), scopeBeyond(indicator, b)];
  const otherObjects =
    a.indicatorId === b.indicatorId && (listsOtherObjects(a, b) || otherSize(indicator, a, b));
  const ofPart = a.indicatorId !== b.indicatorId && samePart;
  if (scopeA !== scopeB || otherObjects || ofPart) reasons.push('scope');
  else if (isAmount(a) && isAmount(b)) {
    reasons.push('scope');
    notes.push('总量指标，两级辖区大小不同');
  }
  const alike = (a.indicatorId === b.indicatorId || samePart) && a.annual === b.annual;
  if (!alike || family(measureKind(a)) !== family(measureKind(b))) reasons.push('measure');
  else if (indicator.dimension !== 'count' && a.unit?.symbol !== b.unit?.symbol) reasons.push('unit');
  return reasons;
}

/** Of two comparable dates the earlier is stricter. */
function compareDates(a: Commitment, b: Commitment): Verdict['relation'] {
  const [keyA, keyB] = [dateKey(a) ?? '', dateKey(b) ?? ''];
  if (keyA === keyB) return 'equal';
  return keyA < keyB ? 'stricter' : 'weaker';
}

function compareNumbers(
  indicator: Indicator,
  a: Commitment,
  b: Commitment,
  notes: string[],
): Verdict['relation'] {
  const ends = (c: Commitment): [number, number] => [
    signedValue(c, c.value ?? 0),
    signedValue(c, c.value2 ?? c.value ?? 0),
  ];
  const [[a1, a2], [b1, b2]] = [ends(a), ends(b)];
  const same = sameNumber(a1, b1) && sameNumber(a2, b2);
  if (same && a.comparator === b.comparator) return 'equal';
  const [direction, other] = [strictDirection(indicator, a), strictDirection(indicator, b)];
  if (direction === 0 || other !== direction) {
    notes.push(direction === 0 ? '该指标没有公认的松紧方向' : '一为增、一为减');
    return 'not-comparable';
  }
  if (!boundsThePromise(a, direction) || !boundsThePromise(b, direction)) {
    notes.push('一级设上限，一级设下限或目标值');
    return 'not-comparable';
  }
  const [valueA, valueB] = [promisedValue(a, direction), promisedValue(b, direction)];
  if (!sameNumber(valueA, valueB)) return (valueA - valueB) * direction > 0 ? 'stricter' : 'weaker';
  // 超过, 低于 leave the number itself out (民法典 第一千二百五十九条); 左右 is no other number.
  const [openA, openB] = [isOpen(a), isOpen(b)];
  if (openA !== openB) return openA ? 'stricter' : 'weaker';
  if (a.comparator === '~' && b.comparator !== '~') notes.push('数值相同，本级为约数');
  if (b.comparator === '~' && a.comparator !== '~') notes.push('数值相同，上级为约数');
  return 'equal';
}

function isOpen(c: Commitment): boolean {
  return c.comparator === '>' || c.comparator === '<';
}

function stretchOf(a: Commitment, b: Commitment): Verdict['stretch'] {
  if (a.firm && b.firm) return null;
  if (a.firm) return 'b';
  return b.firm ? 'a' : 'both';
}

/** Rates are offered where nothing but the years, or 年均 against a whole span, stands in the way. */
function ratesFor(a: Commitment, b: Commitment, reasons: readonly RelationReason[]): Verdict['annualised'] {
  const spansDiffer =
    reasons.length === 1 &&
    (reasons[0] === 'year' ||
      (reasons[0] === 'measure' && a.annual !== b.annual && a.indicatorId === b.indicatorId));
  if (!spansDiffer || a.change !== b.change || a.unit?.symbol !== b.unit?.symbol) return null;
  const [rateA, rateB] = [annualRate(a), annualRate(b)];
  return rateA === null || rateB === null ? null : { a: rateA, b: rateB };
}

/**
 * Set `a` (lower level) against `b` (higher level) on a's indicator; another
 * indicator of b's is another measure, however near, unless both measure one
 * quantity of parts of one whole (`samePart`): then the scope differs. Numbers
 * are compared as value × factor of the unit, in the direction in which the
 * indicator grows stricter; dates are stricter when earlier. `not-comparable`
 * always has at least one reason. `note` is Chinese, for a reader.
 */
export function setAgainst(indicator: Indicator, a: Commitment, b: Commitment, samePart = false): Verdict {
  const notes: string[] = [];
  const reasons = reasonsAgainst(indicator, a, b, samePart, notes);
  const stretch = stretchOf(a, b);
  if (reasons.length > 0) {
    const annualised = ratesFor(a, b, reasons);
    if (annualised !== null) {
      const unit = a.unit?.symbol === 'pp' ? '个百分点' : '%';
      notes.push(`年均折算（推算，非原文）：本级${annualised.a}${unit}，上级${annualised.b}${unit}`);
    }
    return { relation: 'not-comparable', reasons, stretch, annualised, note: notes.join('；') };
  }
  const relation = a.value === null ? compareDates(a, b) : compareNumbers(indicator, a, b, notes);
  const left: RelationReason[] = relation === 'not-comparable' ? ['measure'] : [];
  return { relation, reasons: left, stretch, annualised: null, note: notes.join('；') };
}
