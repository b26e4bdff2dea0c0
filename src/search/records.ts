/** Records of runs in columns: there are too many for an object each. */
import { Reader } from './bytes.ts';

/** Records of a pack, at most: hash and number of a record go into one number. */
export const MOST_RECORDS = 2 ** 21;

/** Where the records of some runs lie, in columns. */
export interface Records {
  count: number;
  hashes: Uint32Array;
  segments: Uint32Array;
  /** Where the key begins, where it ends, and the posting with its end. */
  places: Uint32Array;
}

/** The records of the runs' ranges, one range after the other. */
export function readRecords(ranges: readonly Uint8Array[]): Records {
  let room = 1 << 14;
  const records: Records = {
    count: 0,
    hashes: new Uint32Array(room),
    segments: new Uint32Array(room),
    places: new Uint32Array(room * 4),
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
      records.places[n * 4] = from.at;
      for (let left = from.number(); left > 0; left -= 1) from.number();
      records.places[n * 4 + 1] = from.at;
      const length = from.number();
      records.places[n * 4 + 2] = from.at;
      records.places[n * 4 + 3] = from.at += length;
    }
  });
  return records;
}
