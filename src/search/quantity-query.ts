/**
 * Quantities as people type them: 12亿千瓦, 1.2TW, 20%, 百分之二十, 5000吨标准煤.
 * A query that is one quantity also finds the clauses that state it otherwise.
 */
import type { UnitEntry } from '../model/index.ts';
import { fold } from '../text/fold.ts';
import { numeralAt } from '../text/numerals.ts';
import { buildUnitIndex, unitAt, type UnitIndex } from '../text/units.ts';
import type { Term } from './query.ts';

export interface QueriedQuantity {
  /** In the base unit `symbol`. */
  readonly value: number;
  readonly symbol: string;
}

/** Units for reading queries: in lower case, as people type them. */
export function queryUnits(entries: readonly UnitEntry[]): UnitIndex {
  return buildUnitIndex(
    entries.map((entry) => ({
      ...entry,
      names: [...new Set(entry.names.map((name) => name.toLowerCase()))],
    })),
  );
}

const SHARE_SYMBOLS = { percent: '%', permille: '‰', fraction: '%' } as const;

/** Reads a whole term as a quantity, or gives null. */
export function readQuantity(term: string, units: UnitIndex): QueriedQuantity | null {
  const text = fold(term).text.toLowerCase();
  const numeral = numeralAt(text, 0);
  if (numeral === null) return null;
  if (numeral.form !== 'arabic' && numeral.form !== 'han')
    return numeral.end === text.length ? { value: numeral.value, symbol: SHARE_SYMBOLS[numeral.form] } : null;
  const unit = unitAt(units, text, numeral.end);
  if (unit?.end !== text.length) return null;
  return { value: numeral.value * unit.factor, symbol: unit.symbol };
}

/** Joins a number and the Latin unit typed after a space: 1.2 TW is one term. */
export function joinQuantities(terms: readonly Term[], units: UnitIndex): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const before = joined.at(-1);
    const plain = ({ quoted, field }: Term): boolean => !quoted && field === null;
    if (
      before !== undefined &&
      plain(before) &&
      plain(term) &&
      !term.negated &&
      /^[\d.,]+$/u.test(before.text) &&
      /^[a-z]{1,6}$/iu.test(term.text) &&
      readQuantity(before.text + term.text, units) !== null
    )
      joined[joined.length - 1] = { ...before, text: before.text + term.text };
    else joined.push(term);
  }
  return joined;
}
