/** One pack of keys from its range of every segment's run. */
import { Reader, Writer } from './bytes.ts';
import { slotsOf } from './cut-format.ts';
import { closePack, keyOrder, ownStreams, slotOf, writeOwn, type PackOptions } from './pack.ts';
import { blockOf, keyEnd, keyStart, MOST_RECORDS, postingEnd, postingStart, readRecords } from './records.ts';

/** Bytes that `Writer.number` takes for a number. */
const widthOf = (value: number): number =>
  value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5;

/** One pack from its range of every segment's run, in the order of the segments. */
export function mergePack(ranges: Iterable<Uint8Array>, options: PackOptions): Uint8Array {
  const { bucketBits, ownFrom, deflate } = options;
  const all = [...ranges];
  const records = readRecords(all);
  const { count, hashes, segments } = records;
  const order = new Float64Array(count);
  for (let n = 0; n < count; n += 1) order[n] = (hashes[n] ?? 0) * MOST_RECORDS + n;
  order.sort();
  const bytesOf = (n: number): Uint8Array => all[segments[n] ?? 0] ?? new Uint8Array(0);
  const keyOf = (n: number): string => new Reader(bytesOf(n), keyStart(records, n)).text();
  const sameKey = (a: number, b: number): boolean => {
    const [one, other, from, at] = [bytesOf(a), bytesOf(b), keyStart(records, a), keyStart(records, b)];
    const length = keyEnd(records, a) - from;
    if (keyEnd(records, b) - at !== length) return false;
    for (let i = 0; i < length; i += 1) if (one[from + i] !== other[at + i]) return false;
    return true;
  };

  const bucket = new Writer(1 << 16);
  const frequent = new Writer(1 << 16);
  const slots: [Uint8Array, Uint8Array][] = [];
  const writePosting = (entry: readonly number[]): void => {
    let before = 0;
    for (const n of entry) {
      const segment = segments[n] ?? 0;
      const [from, end] = [postingStart(records, n), postingEnd(records, n)];
      bucket.number(segment - before);
      bucket.number(end - from);
      bucket.slice(bytesOf(n), from, end);
      before = segment;
    }
  };
  /** `entry`: the records of one key, by their segments. */
  const write = (entry: readonly number[]): void => {
    const [head = 0] = entry;
    let length = 0;
    let before = 0;
    for (const n of entry) {
      const [segment, own] = [segments[n] ?? 0, postingEnd(records, n) - postingStart(records, n)];
      length += widthOf(segment - before) + widthOf(own) + own;
      before = segment;
    }
    bucket.slice(bytesOf(head), keyStart(records, head), keyEnd(records, head));
    if (length < ownFrom) {
      bucket.number(length * 2);
      writePosting(entry);
      return;
    }
    const blocks = entry.map((n) => blockOf(records, n, bytesOf(n), segments[n] ?? 0));
    writeOwn(bucket, frequent, ownStreams(blocks, length, options));
  };

  let at = 0;
  for (let slot = 0; slot < slotsOf(bucketBits); slot += 1) {
    while (at < count) {
      const first = (order[at] ?? 0) % MOST_RECORDS;
      const hash = hashes[first] ?? 0;
      if (slotOf(hash, bucketBits) !== slot) break;
      const alike = [first];
      let isOne = true;
      for (at += 1; at < count; at += 1) {
        const n = (order[at] ?? 0) % MOST_RECORDS;
        if (hashes[n] !== hash) break;
        isOne &&= sameKey(first, n);
        alike.push(n);
      }
      if (isOne) write(alike);
      else for (const entry of byKey(alike, keyOf)) write(entry);
    }
    const isEmpty = bucket.length === 0;
    slots.push([isEmpty ? new Uint8Array(0) : deflate(bucket.done()), frequent.done()]);
  }
  return closePack(slots);
}

/** Records of one hash and several keys. */
function byKey(records: readonly number[], keyOf: (record: number) => string): number[][] {
  const entries = new Map<string, number[]>();
  for (const n of records) {
    const key = keyOf(n);
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [n]);
    else known.push(n);
  }
  return [...entries].sort(([a], [b]) => keyOrder(a, b)).map(([, entry]) => entry);
}
