/** Keys under which an index finds clauses by their records. No text holds a line feed inside a word. */
import type { QuantityOf } from './corpus.ts';
import type { QueriedQuantity } from './quantity-query.ts';

const LONGEST_PERIOD = 60;

export const departmentKey = (name: string): string => `\nd${name}`;
export const indicatorKey = (id: string): string => `\ni${id}`;
/** Words that begin with a pair of characters. */
export const wordsKey = (pair: string): string => `\nw${pair}`;
export const yearKey = (year: number): string => `\ny${year}`;
/** The same value in the same base unit, however written. */
export const quantityKey = ({ value, symbol }: QueriedQuantity): string =>
  `\nq${Number(value.toPrecision(10))} ${symbol}`;

/** Keys of the years of a deadline or a period. */
export function yearKeys([start, end]: readonly [number, number]): string[] {
  if (start === 0 || end < start || end - start > LONGEST_PERIOD) return [];
  return Array.from({ length: end - start + 1 }, (_, i) => yearKey(start + i));
}

export function keyOfQuantity({ value, symbol }: QuantityOf): string | null {
  return value === null ? null : quantityKey({ value, symbol });
}
