/** Units after a numeral, and numbers with two ends: 10-15%, 100万元至200万元, 5万元以上20万元以下. */
import { numeralAt, type Numeral } from '../../text/numerals.ts';
import { multiplierAt, unitAt, type UnitIndex, type UnitMatch } from '../../text/units.ts';
import { boundAfter } from './comparators.ts';

/** A unit after a numeral: where it ends, and which, if any. */
export interface Read {
  end: number;
  unit: UnitMatch | null;
}

export const PURE: UnitMatch = { end: 0, text: '', symbol: '1', factor: 1, dimension: 'pure' };
export const more = (ch: string): boolean => ch === '多' || ch === '余';

/** Second term of a ratio: 1.5:1, 1:1.25. */
const RATIO = /^[：∶]([1-9][0-9]?(?:\.[0-9]{1,3})?)(?![0-9.：∶])/u;

const ASIDE = /^（[0-9]{1,5}(?:\.[0-9]{1,3})?）/u;

/** 100家（次）, 1000家（个）: a second measure word. */
const OTHER_WORD = /^（[个家次项户处台套人所只头座件例批]）/u;

/** Unit after a numeral; `unit` is `null` where none stands. */
export function readUnit(index: UnitIndex, text: string, numeral: Numeral): Read {
  const { form, end } = numeral;
  if (form === 'percent')
    return { end, unit: { ...PURE, end, text: '%', symbol: '%', dimension: 'percent' } };
  if (form === 'permille')
    return { end, unit: { ...PURE, end, text: '‰', symbol: '‰', dimension: 'permille' } };
  if (form === 'fraction')
    return { end, unit: { ...PURE, end, text: '%', symbol: '%', dimension: 'percent' } };
  const at = more(text.charAt(end)) ? end + 1 : end;
  const ratio = RATIO.exec(text.slice(end, end + 8));
  if (ratio?.[1] !== undefined && form === 'arabic') {
    const close = end + ratio[0].length;
    const factor = 1 / Number(ratio[1]);
    return { end: close, unit: { ...PURE, end: close, text: `:${ratio[1]}`, factor, dimension: 'ratio' } };
  }
  // 1.5（2.5）mg/L: a second value in brackets goes with the first.
  const aside = form === 'arabic' ? ASIDE.exec(text.slice(at, at + 12)) : null;
  const unit = unitAt(index, text, at + (aside?.[0].length ?? 0));
  if (unit !== null) {
    const close = unit.end + (more(text.charAt(unit.end)) ? 1 : 0);
    const other = unit.dimension === 'count' ? OTHER_WORD.exec(text.slice(close, close + 3)) : null;
    return { end: close + (other?.[0].length ?? 0), unit };
  }
  const multiplier = multiplierAt(text, at);
  if (multiplier !== null && multiplier.factor >= 1e4) {
    const word = text.slice(at, multiplier.end);
    return {
      end: multiplier.end,
      unit: { ...PURE, end: multiplier.end, text: word, factor: multiplier.factor },
    };
  }
  return { end, unit: null };
}

const CONNECTOR = /(?:（含[^（）]{0,4}）)?(?:[-~]|—{1,2}|至|到)/uy;

/** Second end of a range after `at`, or `null`. */
export function rangeFrom(
  index: UnitIndex,
  text: string,
  at: number,
): { numeral: Numeral; read: Read } | null {
  CONNECTOR.lastIndex = at;
  const match = CONNECTOR.exec(text);
  if (match === null) return null;
  const numeral = numeralAt(text, at + match[0].length);
  if (numeral === null) return null;
  const read = readUnit(index, text, numeral);
  return read.unit === null ? null : { numeral, read };
}

/** 5万元以上20万元以下: one range with both bounds included. */
export function boundedPair(
  index: UnitIndex,
  text: string,
  at: number,
): { numeral: Numeral; read: Read; end: number } | null {
  const upper = boundAfter(text, at);
  if (upper?.comparator !== '>=') return null;
  const below = /^(?:、?(?:不满|未满|不足|低于)|[、至到])/u.exec(text.slice(upper.at, upper.at + 2));
  const from = upper.at + (below?.[0].length ?? 0);
  const numeral = numeralAt(text, from);
  if (numeral === null) return null;
  const read = readUnit(index, text, numeral);
  const close = boundAfter(text, read.end);
  if (read.unit === null) return null;
  if (close?.comparator === '<=') return { numeral, read, end: close.at };
  return below !== null && below[0].length > 1 ? { numeral, read, end: read.end } : null;
}

/** Multiplier that a unit text begins with: 1e4 of 万吨. */
const multiplierOf = (unit: UnitMatch): number =>
  /^[万亿千百]/u.test(unit.text) && unit.dimension !== 'pure' ? (multiplierAt(unit.text, 0)?.factor ?? 1) : 1;

interface Upper {
  value: number;
  unit: UnitMatch;
}

/**
 * Upper end of a range in the multiplier of its lower end: 5000万元至1亿元 is
 * 5000 to 10000 万元; 五千吨以上不满一万吨标准煤 is 5000 to 10000 吨标准煤.
 */
export function upperEnd(lower: UnitMatch | null, numeral: Numeral, unit: UnitMatch): Upper {
  if (lower === null) return { value: numeral.value, unit };
  const [a, b] = [multiplierOf(lower), multiplierOf(unit)];
  if (a === b || unit.symbol.startsWith('k')) return { value: numeral.value, unit };
  const word = a === 1 ? '' : lower.text.slice(0, multiplierAt(lower.text, 0)?.end ?? 0);
  const base = b === 1 ? unit.text : unit.text.slice(multiplierAt(unit.text, 0)?.end ?? 0);
  return {
    value: (numeral.value * b) / a,
    unit: { ...unit, text: word + base, factor: (unit.factor * a) / b },
  };
}
