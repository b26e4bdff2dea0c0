/** Units of measure after a numeral, simple and composed (元/千瓦时, 吨/万平方米). */
import type { UnitEntry } from '../model/vocabulary.ts';

/** A unit read at a place; `text` as printed in folded form, multiplier included. */
export interface UnitMatch {
  readonly end: number;
  readonly text: string;
  readonly symbol: string;
  readonly factor: number;
  readonly dimension: string;
}

/** Units by the first character of their names, longest name first. */
export interface UnitIndex {
  readonly byFirst: ReadonlyMap<string, readonly { name: string; entry: UnitEntry }[]>;
}

/** Indexes by their vocabulary. */
const INDEXES = new WeakMap<readonly UnitEntry[], UnitIndex>();

/** Index of a unit vocabulary. Names are compared in folded form (see fold.ts). */
export function buildUnitIndex(entries: readonly UnitEntry[]): UnitIndex {
  const known = INDEXES.get(entries);
  if (known !== undefined) return known;
  const byFirst = new Map<string, { name: string; entry: UnitEntry }[]>();
  for (const entry of entries)
    for (const name of entry.names) {
      const list = byFirst.get(name.charAt(0)) ?? [];
      list.push({ name, entry });
      byFirst.set(name.charAt(0), list);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.name.length - a.name.length);
  const index = { byFirst };
  INDEXES.set(entries, index);
  return index;
}

/** Words before a unit that multiply it, the longest first. */
export const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

const LETTER = /[A-Za-z]/u;

/** Simple unit exactly at `at`, without multiplier. A Latin symbol must end at a non-letter. */
function simpleUnitAt(
  index: UnitIndex,
  text: string,
  at: number,
): { end: number; entry: UnitEntry; name: string } | null {
  for (const { name, entry } of index.byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(name, at)) continue;
    const end = at + name.length;
    if (LETTER.test(name.charAt(name.length - 1)) && /[A-Za-z0-9]/u.test(text.charAt(end))) continue;
    return { end, entry, name };
  }
  return null;
}

/** Multiplier exactly at `at` (万, 亿, 千万 …), or `null`. */
export function multiplierAt(text: string, at: number): { end: number; factor: number } | null {
  for (const [word, factor] of MULTIPLIERS)
    if (text.startsWith(word, at)) return { end: at + word.length, factor };
  return null;
}

/** Unit with an optional multiplier, but no denominator. */
function partAt(index: UnitIndex, text: string, at: number): UnitMatch | null {
  const plain = simpleUnitAt(index, text, at);
  if (plain !== null) {
    const { symbol, factor, dimension } = plain.entry;
    return { end: plain.end, text: text.slice(at, plain.end), symbol, factor, dimension };
  }
  const multiplier = multiplierAt(text, at);
  if (multiplier === null) return null;
  const unit = simpleUnitAt(index, text, multiplier.end);
  if (unit === null) return null;
  return {
    end: unit.end,
    text: text.slice(at, unit.end),
    symbol: unit.entry.symbol,
    factor: unit.entry.factor * multiplier.factor,
    dimension: unit.entry.dimension,
  };
}

/** 月 is a unit below a stroke only: 吨/月, but not 6月. */
function monthAt(text: string, at: number): UnitMatch | null {
  if (text.charAt(at) !== '月') return null;
  return { end: at + 1, text: '月', symbol: 'month', factor: 1, dimension: 'time' };
}

/** What is no unit may divide all the same: 千克标准煤/重量箱. */
const DIVISOR = /^[一-龥]{1,4}?(?=[，。；、）（！：]|$|及以|以[上下内]|左右|之内|的|和|与|或|至)/u;

/**
 * Unit exactly at `at` of a folded text: [万]X, [万]X/[万]Y, [万]X每[万]Y.
 * `factor` turns one of it into `symbol`; `null` where no known unit stands.
 */
export function unitAt(index: UnitIndex, text: string, at: number): UnitMatch | null {
  let unit = partAt(index, text, at);
  if (unit === null) return null;
  let below = false;
  for (let depth = 0; depth < 3; depth += 1) {
    const sign = text.charAt(unit.end);
    if (sign !== '/' && sign !== '每' && sign !== '·') break;
    const lower: UnitMatch | null = partAt(index, text, unit.end + 1) ?? monthAt(text, unit.end + 1);
    if (lower === null && sign === '/') {
      const thing = DIVISOR.exec(text.slice(unit.end + 1, unit.end + 8))?.[0];
      if (thing === undefined || unit.dimension === 'count') break;
      return {
        end: unit.end + 1 + thing.length,
        text: text.slice(at, unit.end + 1 + thing.length),
        symbol: `${unit.symbol}/${thing}`,
        factor: unit.factor,
        dimension: `${unit.dimension}/${thing}`,
      };
    }
    if (lower === null || (sign === '每' && (unit.dimension === 'count' || unit.dimension === 'time'))) break;
    // After a stroke all that follows divides: 吨/月·平方公里.
    below ||= sign !== '·';
    const product = !below;
    unit = {
      end: lower.end,
      text: text.slice(at, lower.end),
      symbol: `${unit.symbol}${product ? '·' : '/'}${lower.symbol}`,
      factor: product ? unit.factor * lower.factor : unit.factor / lower.factor,
      dimension: `${unit.dimension}${product ? '·' : '/'}${lower.dimension}`,
    };
  }
  return unit;
}
