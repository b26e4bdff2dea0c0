/**
 * Quantities as people type them: 12亿千瓦, 1.2TW, 20%, 百分之二十, 5000吨标准煤.
 * A query that is one quantity also finds the clauses that state it otherwise.
 */
import { fold } from '../text/fold.ts';
import { numeralAt } from '../text/numerals.ts';
import type { ClauseEntry, QuantityOf } from './corpus.ts';

export interface QueriedQuantity {
  /** In the base unit `symbol`. */
  readonly value: number;
  readonly symbol: string;
}

interface UnitRow {
  text: string;
  symbol: string;
  factor: number;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/** Prefixes of SI before the watt, the watt hour and the tonne of coal equivalent. */
const PREFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 };
const WATTS: Readonly<Record<string, number>> = { w: 1, wh: 1 };

/** Reads a whole term as a quantity, or gives null. `units` are those of the index. */
export function readQuantity(term: string, units: readonly UnitRow[]): QueriedQuantity | null {
  const folded = fold(term).text.replace(/^[约近]/u, '');
  const numeral = numeralAt(folded, 0);
  if (numeral === null) return null;
  const rest = folded.slice(numeral.end);
  if (numeral.form !== 'arabic' && numeral.form !== 'han') {
    if (rest !== '') return null;
    return numeral.form === 'permille'
      ? { value: numeral.value, symbol: '‰' }
      : { value: numeral.value, symbol: '%' };
  }
  if (rest === '') return null;
  return inUnits(numeral.value, rest, units) ?? inWatts(numeral.value, rest, units);
}

function inUnits(value: number, rest: string, units: readonly UnitRow[]): QueriedQuantity | null {
  for (let length = Math.min(2, rest.length - 1); length >= 0; length -= 1) {
    const head = rest.slice(0, length);
    const multiplier = length === 0 ? 1 : MULTIPLIERS[head];
    if (multiplier === undefined) continue;
    const name = rest.slice(length).toLowerCase();
    for (const unit of units) {
      const { bare, times } = withoutMultiplier(unit.text.toLowerCase());
      if (name !== bare && !(length === 0 && name === unit.text.toLowerCase())) continue;
      const factor = name === bare ? unit.factor / times : unit.factor;
      return { value: value * multiplier * factor, symbol: unit.symbol };
    }
  }
  return null;
}

function withoutMultiplier(name: string): { bare: string; times: number } {
  for (let length = Math.min(2, name.length - 1); length >= 1; length -= 1) {
    const times = MULTIPLIERS[name.slice(0, length)];
    // 千瓦 and 千克 are units of their own, not thousands of something.
    if (times !== undefined && !/^[瓦克米伏]/u.test(name.slice(length)))
      return { bare: name.slice(length), times };
  }
  return { bare: name, times: 1 };
}

/** kW, MW, GW, TWh …: turned into the symbol that the index has for that dimension. */
function inWatts(value: number, rest: string, units: readonly UnitRow[]): QueriedQuantity | null {
  const name = rest.toLowerCase();
  const prefix = PREFIXES[name.charAt(0)];
  const bare = prefix === undefined ? name : name.slice(1);
  if (!(bare in WATTS)) return null;
  const inWatt = value * (prefix ?? 1);
  for (const unit of units) {
    const symbol = unit.symbol.toLowerCase();
    const own = PREFIXES[symbol.charAt(0)];
    if (symbol === bare) return { value: inWatt, symbol: unit.symbol };
    if (own !== undefined && symbol.slice(1) === bare) return { value: inWatt / own, symbol: unit.symbol };
  }
  return null;
}

/** Quantities of the clause that state the same value in the same unit. */
export function sameQuantities(clause: ClauseEntry, wanted: QueriedQuantity): QuantityOf[] {
  return clause.quantities.filter(
    ({ value, symbol }) =>
      symbol === wanted.symbol &&
      value !== null &&
      Math.abs(value - wanted.value) <= 1e-9 * Math.max(Math.abs(value), Math.abs(wanted.value)),
  );
}
