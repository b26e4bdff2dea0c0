/** What kind of number a commitment promises, and which way it grows stricter. */
import type { Indicator } from '../model/index.ts';
import type { Commitment } from './commitment.ts';

export type MeasureKind = 'date' | 'level' | 'relative-change' | 'point-change' | 'absolute-change';

const RELATIVE = new Set(['%', '‰', 'times', 'doublings']);
const POINTS = new Set(['pp', 'bp']);
/** Symbols whose value does not grow with the size of the jurisdiction. */
const SIZELESS = new Set([
  ...RELATIVE,
  ...POINTS,
  ...[
    'ppm',
    'ppb',
    'score',
    '℃',
    'kV',
    'V',
    'Pa',
    'Hz',
    'dB',
    'pH',
    'a',
    'month',
    'd',
    'workday',
    'h',
    'min',
    's',
  ],
]);
const TIME_UNITS = new Set(['a', 'month', 'd', 'h', 'min', 's']);

/** A change in % is relative; one in 个百分点 or 个基点 is a difference of shares. */
export function measureKind(c: Commitment): MeasureKind {
  if (c.value === null) return 'date';
  if (c.change === '') return 'level';
  const symbol = c.unit?.symbol ?? '';
  if (RELATIVE.has(symbol)) return 'relative-change';
  return POINTS.has(symbol) ? 'point-change' : 'absolute-change';
}

/**
 * True where the number is an amount that grows with the jurisdiction (千瓦,
 * 家, 吨/年): a city's amount says nothing against the nation's. Shares, rates
 * and amounts per unit (千克标准煤/吨) are not such.
 */
export function isAmount(c: Commitment): boolean {
  const symbol = c.unit?.symbol ?? '';
  if (c.value === null || SIZELESS.has(symbol)) return false;
  const slash = symbol.lastIndexOf('/');
  return slash === -1 || TIME_UNITS.has(symbol.slice(slash + 1));
}

/** In the unit's symbol; a decrease is negative. */
export function signedValue(c: Commitment, value: number): number {
  return value * (c.unit?.factor ?? 1) * (c.change === 'decrease' ? -1 : 1);
}

/**
 * Which way the signed value grows stricter: 1 upwards, -1 downwards, 0 where
 * the indicator has no direction. For `change` indicators (reduction rates) the
 * greater change is stricter, and of two levels the lower, but a level in per
 * cent is read as the rate itself.
 */
export function strictDirection(indicator: Indicator, c: Commitment): -1 | 0 | 1 {
  switch (indicator.stricter) {
    case 'higher':
      return 1;
    case 'lower':
      return -1;
    case 'change':
      if (c.change !== '') return c.change === 'decrease' ? -1 : 1;
      return RELATIVE.has(c.unit?.symbol ?? '') ? 1 : -1;
    default:
      return 0;
  }
}

/** False where the comparator bounds the value on the side that is not the promise (不超过 on a share to be raised). */
export function boundsThePromise(c: Commitment, direction: -1 | 1): boolean {
  const upwards = (c.change === 'decrease' ? -1 : 1) * direction > 0;
  const bounds = c.comparator.startsWith('>') ? 1 : c.comparator.startsWith('<') ? -1 : 0;
  return bounds === 0 || (upwards ? bounds > 0 : bounds < 0);
}

/** The end of a range that is promised for sure: the laxer one. */
export function promisedValue(c: Commitment, direction: -1 | 1): number {
  const one = signedValue(c, c.value ?? 0);
  if (c.value2 === null) return one;
  const two = signedValue(c, c.value2);
  return direction > 0 ? Math.min(one, two) : Math.max(one, two);
}

/** Printed decimals times a factor, compared apart from the rounding of floating point. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
