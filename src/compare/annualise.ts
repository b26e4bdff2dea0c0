/** Changes of unlike spans made comparable: the rate of a year. */
import { baseYear, dueYear, type Commitment } from './commitment.ts';
import { measureKind } from './measure.ts';

/**
 * Rate of a year that brings a change about, rounded to four decimals, or
 * `null` where there is none (a level, no known span).
 *
 * Over n = due year − base year:
 * - decrease by p %: 100 × (1 − (1 − p/100)^(1/n)), compound;
 * - increase by p %: 100 × ((1 + p/100)^(1/n) − 1), compound;
 * - change by p 个百分点: p / n, linear;
 * - 年均 p %: p.
 *
 * E.g. 9 % from 2020 to 2023 → 3.0948 % a year; 16 % from 2020 to 2025 → 3.427 %.
 */
export function annualRate(c: Commitment): number | null {
  const kind = measureKind(c);
  const symbol = c.unit?.symbol;
  if (c.value === null || c.value2 !== null || !(symbol === '%' || symbol === 'pp')) return null;
  if (kind !== 'relative-change' && kind !== 'point-change') return null;
  const amount = c.value * (c.unit?.factor ?? 1);
  if (c.annual) return round(amount);
  const due = dueYear(c);
  const base = baseYear(c);
  if (due === null || base === null || due <= base.year) return null;
  const years = due - base.year;
  if (kind === 'point-change') return round(amount / years);
  if (c.change === 'increase') return round(100 * ((1 + amount / 100) ** (1 / years) - 1));
  return amount > 100 ? null : round(100 * (1 - (1 - amount / 100) ** (1 / years)));
}

function round(rate: number): number {
  return Math.round(rate * 1e4) / 1e4;
}
