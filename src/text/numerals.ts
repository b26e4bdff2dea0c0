/**
 * Numerals of Chinese policy text, in its folded form (see fold.ts):
 * 15, 1,200, 3.5, 三十, 两百五十, 二零三五, 百分之三十, 千分之五, 三分之一.
 */

/** How the numeral is written. `percent` and `permille` carry their unit with them. */
export type NumeralForm = 'arabic' | 'han' | 'percent' | 'permille' | 'fraction';

/** A numeral; offsets are half-open into the folded text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /**
   * Value before a multiplier that stands after it: 1.3 of 1.3亿, 3 of 三万.
   * For `percent` and `permille` the number of hundredths or thousandths,
   * for `fraction` the share in per cent, to one decimal (三分之一 is 33.3).
   */
  readonly value: number;
  readonly form: NumeralForm;
}

const HAN_DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_POWER: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const HAN_MYRIAD: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const isDigit = (ch: string): boolean => ch >= '0' && ch <= '9';
const HAN = new Set(
  [HAN_DIGIT, HAN_POWER, HAN_MYRIAD].flatMap((signs) => Object.keys(signs).map((ch) => ch.charCodeAt(0))),
);
const isHan = (ch: string): boolean => HAN.has(ch.charCodeAt(0));

/** Value of a run of Han numerals without 点, or `null` where it is no number (百, 十百, 千万). */
export function hanValue(run: string): number | null {
  if (run === '' || run.startsWith('零')) return null;
  const chars = [...run];
  if (chars.length > 1 && chars.every((ch) => ch in HAN_DIGIT)) {
    // Positional writing: 二零三五. Digits side by side otherwise (三五个, 一二三产) are no number.
    if (chars.length < 4 && !run.includes('零')) return null;
    return Number(chars.map((ch) => HAN_DIGIT[ch]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPower = Infinity;
  for (const ch of chars) {
    const d = HAN_DIGIT[ch];
    const power = HAN_POWER[ch];
    const myriad = HAN_MYRIAD[ch];
    if (d !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = d;
    } else if (power !== undefined) {
      if (power >= lastPower) return null;
      if (digit === null || digit === 0) {
        if (power !== 10) return null;
        digit = 1;
      }
      section += digit * power;
      digit = null;
      lastPower = power;
    } else if (myriad !== undefined) {
      section += digit ?? 0;
      if (section === 0 && total === 0) return null;
      total = (total + section) * myriad;
      section = 0;
      digit = null;
      lastPower = Infinity;
    }
  }
  return total + section + (digit ?? 0);
}

/** Unit letters that 千 makes a unit of its own with: 千瓦, 千米, 千克 … */
const KILO_UNITS = '瓦米克卡伏帕赫焦乏';

function hanEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isHan(text.charAt(end))) end += 1;
  return end;
}

/** Han run from `at`: its end, and the value of it up to a final 万 or 亿. */
function readHan(text: string, at: number): { end: number; value: number } | null {
  let end = hanEnd(text, at);
  // 千 belongs to the unit in 两万千瓦 and 五千克.
  if (text.charAt(end - 1) === '千' && KILO_UNITS.includes(text.charAt(end))) end -= 1;
  // A final 万 or 亿 is the multiplier of the unit: 三万人 is 3 万人.
  let cut = end;
  while (cut > at && text.charAt(cut - 1) in HAN_MYRIAD) cut -= 1;
  const value = hanValue(text.slice(at, cut));
  if (value === null) return null;
  if (cut === end && text.charAt(end) === '点') {
    let stop = end + 1;
    while (stop < text.length && text.charAt(stop) in HAN_DIGIT) stop += 1;
    if (stop > end + 1) {
      const decimals = [...text.slice(end + 1, stop)].map((ch) => HAN_DIGIT[ch]).join('');
      return { end: stop, value: Number(`${value}.${decimals}`) };
    }
  }
  return { end: cut, value };
}

/**
 * 近百家, 上千人, 超百万千瓦: a power alone after a word that bounds it; 数百 and 百家 are no
 * number. A multiplier after the power is left to the unit.
 */
function readAbout(text: string, at: number): { end: number; value: number } | null {
  if (!/(?:(?<![以线网之附邻最])[近上]|[超逾])$/u.test(text.slice(Math.max(0, at - 2), at))) return null;
  const run = /^(?:[百千](?=[万亿]{0,2}[^百千])|[万亿])/u.exec(text.slice(at, at + 4));
  if (run === null || /^[百千]分之/u.test(text.slice(at, at + 3))) return null;
  const power = HAN_POWER[run[0]] ?? HAN_MYRIAD[run[0]];
  return power === undefined ? null : { end: at + 1, value: power };
}

/** Arabic numeral from `at`; groups of three parted by the folded comma are one number. */
function readArabic(text: string, at: number): { end: number; value: number } {
  let end = at;
  while (isDigit(text.charAt(end))) end += 1;
  let digits = text.slice(at, end);
  if (digits.length <= 3) {
    while (text.charAt(end) === '，' && isGroup(text, end + 1)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  if (text.charAt(end) === '.' && isDigit(text.charAt(end + 1))) {
    let stop = end + 1;
    while (isDigit(text.charAt(stop))) stop += 1;
    digits += `.${text.slice(end + 1, stop)}`;
    end = stop;
  }
  return { end, value: Number(digits) };
}

/** Exactly three digits from `at`. */
function isGroup(text: string, at: number): boolean {
  return [0, 1, 2].every((k) => isDigit(text.charAt(at + k))) && !isDigit(text.charAt(at + 3));
}

const PARTS: Readonly<Record<string, NumeralForm>> = { 百: 'percent', 千: 'permille' };

/** Numeral that starts exactly at `at` of the folded text, or `null`. */
export function numeralAt(text: string, at: number): Numeral | null {
  const ch = text.charAt(at);
  if (isDigit(ch)) {
    const { end, value } = readArabic(text, at);
    return { start: at, end, value, form: 'arabic' };
  }
  if (!isHan(ch)) return null;
  const form = PARTS[ch];
  if (form !== undefined && text.startsWith('分之', at + 1)) {
    if (form === 'percent' && text.charAt(at + 3) === '百')
      return { start: at, end: at + 4, value: 100, form };
    const inner = numeralAt(text, at + 3);
    if (inner !== null) return { start: at, end: inner.end, value: inner.value, form };
  }
  const han = readHan(text, at) ?? readAbout(text, at);
  if (han === null) return null;
  if (text.startsWith('分之', han.end)) {
    const upper = readHan(text, han.end + 2);
    if (upper !== null && han.value > 0) {
      const value = Math.round((upper.value / han.value) * 1000) / 10;
      return { start: at, end: upper.end, value, form: 'fraction' };
    }
  }
  return { start: at, end: han.end, value: han.value, form: 'han' };
}

/** All numerals of a folded text, in order, never overlapping. Linear. */
export function scanNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (!(code >= 0x30 && code <= 0x39) && !HAN.has(code)) {
      i += 1;
      continue;
    }
    const numeral = numeralAt(text, i);
    if (numeral === null) {
      // The rest of a Han run that is no number (百家, 千万, 三五个) is none either.
      i = Math.max(i + 1, hanEnd(text, i));
    } else {
      found.push(numeral);
      i = numeral.end;
    }
  }
  return found;
}
