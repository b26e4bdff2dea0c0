/** All places of a needle, in columns: frequent ones have too many for an object each. */
import { firstAtLeast } from './corpus.ts';
import type { Occurrence } from './place.ts';

export interface Occurrences {
  /** Rising. */
  readonly clauses: Uint32Array;
  /** Where the places of each clause begin and end in the columns. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly at: Uint32Array;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** Of every place; null: all have `length`. */
  readonly lengths: Uint32Array | null;
  readonly length: number;
}

const none = new Uint32Array(0);
export const NO_OCCURRENCES: Occurrences = {
  ...{ clauses: none, starts: none, ends: none, at: none },
  ...{ first: new Uint8Array(0), last: new Uint8Array(0), lengths: null, length: 0 },
};

/** Clauses rising, with their places. */
export function occurrencesOf(found: ReadonlyMap<number, readonly Occurrence[]>): Occurrences {
  const flat = [...found.values()].flat();
  const bounds = new Uint32Array(found.size + 1);
  let row = 0;
  for (const places of found.values()) {
    bounds[row + 1] = (bounds[row] ?? 0) + places.length;
    row += 1;
  }
  return {
    clauses: Uint32Array.from(found.keys()),
    starts: bounds.subarray(0, -1),
    ends: bounds.subarray(1),
    at: Uint32Array.from(flat, ({ at }) => at),
    first: Uint8Array.from(flat, ({ first }) => first),
    last: Uint8Array.from(flat, ({ last }) => last),
    lengths: Uint32Array.from(flat, ({ length }) => length),
    length: 0,
  };
}

/** Place of a value in a rising array, or -1. */
export function rowOf(rising: Uint32Array, value: number): number {
  const row = firstAtLeast(rising, value);
  return rising[row] === value ? row : -1;
}

/** The clauses from the first row to the last. */
export const rowsOf = (found: Occurrences, first: number, last: number): Occurrences => ({
  ...found,
  clauses: found.clauses.subarray(first, last),
  starts: found.starts.subarray(first, last),
  ends: found.ends.subarray(first, last),
});

/** The places of a row. */
export function placesIn(found: Occurrences, row: number): Occurrence[] {
  const places: Occurrence[] = [];
  for (let n = found.starts[row] ?? 0; n < (found.ends[row] ?? 0); n += 1)
    places.push({
      at: found.at[n] ?? 0,
      length: found.lengths?.[n] ?? found.length,
      first: found.first[n] ?? 0,
      last: found.last[n] ?? 0,
    });
  return places;
}

/** Rising values that stand in any of these. */
export function union(all: readonly Uint32Array[], size: number): Uint32Array {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  const marks = new Uint8Array(size);
  for (const values of all) for (const value of values) marks[value] = 1;
  let count = 0;
  for (const mark of marks) count += mark;
  const found = new Uint32Array(count);
  for (let value = 0, n = 0; n < count; value += 1) if (marks[value] === 1) found[n++] = value;
  return found;
}
