/** Records of runs in columns: there are too many for an object each. */
import { Reader } from './bytes.ts';
import type { Block } from './streams.ts';

/** Records of a pack, at most: hash and number of a record go into one number. */
export const MOST_RECORDS = 2 ** 21;
/** Numbers that tell where a record lies. */
const WIDTH = 5;

/** Where the records of some runs lie, in columns. */
export interface Records {
  count: number;
  hashes: Uint32Array;
  segments: Uint32Array;
  /** Begin and end of its key, of its posting, and the end of the following characters. */
  places: Uint32Array;
}

export const keyStart = ({ places }: Records, n: number): number => places[n * WIDTH] ?? 0;
export const keyEnd = ({ places }: Records, n: number): number => places[n * WIDTH + 1] ?? 0;
export const postingStart = ({ places }: Records, n: number): number => places[n * WIDTH + 2] ?? 0;
export const postingEnd = ({ places }: Records, n: number): number => places[n * WIDTH + 3] ?? 0;
export const recordEnd = ({ places }: Records, n: number): number => places[n * WIDTH + 4] ?? 0;

/** What record `n` gives to its key; `bytes`: the range it is in. */
export function blockOf(records: Records, n: number, bytes: Uint8Array, segment: number): Block {
  const [from, middle, end] = [postingStart(records, n), postingEnd(records, n), recordEnd(records, n)];
  return {
    segment,
    posting: bytes.subarray(from, middle),
    following: end === middle ? null : bytes.subarray(middle, end),
  };
}

/** The records of the runs' ranges, one range after the other. */
export function readRecords(ranges: readonly Uint8Array[]): Records {
  let room = 1 << 14;
  const records: Records = {
    count: 0,
    hashes: new Uint32Array(room),
    segments: new Uint32Array(room),
    places: new Uint32Array(room * WIDTH),
  };
  const grown = (column: Uint32Array): Uint32Array => {
    const wide = new Uint32Array(column.length * 2);
    wide.set(column);
    return wide;
  };
  ranges.forEach((range, segment) => {
    for (const from = new Reader(range); !from.isDone; records.count += 1) {
      const n = records.count;
      if (n === room) {
        if (n >= MOST_RECORDS) throw new Error('a pack has more records than can be put in order');
        room *= 2;
        records.hashes = grown(records.hashes);
        records.segments = grown(records.segments);
        records.places = grown(records.places);
      }
      records.hashes[n] = from.word();
      records.segments[n] = segment;
      const at = n * WIDTH;
      records.places[at] = from.at;
      for (let left = from.number(); left > 0; left -= 1) from.number();
      records.places[at + 1] = from.at;
      const [posting, following] = [from.number(), from.number()];
      records.places[at + 2] = from.at;
      records.places[at + 3] = from.at += posting;
      records.places[at + 4] = from.at += following;
    }
  });
  return records;
}
