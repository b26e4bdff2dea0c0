/** A pack in which a segment changed, patched. */
import { Reader, Writer } from './bytes.ts';
import { slotsOf } from './cut-format.ts';
import { LENGTH_BYTES, readLengths } from './directory.ts';
import { hashOf } from './hash.ts';
import { closePack, keyOrder, slotOf, type PackOptions } from './pack.ts';
import { readRecords } from './records.ts';

/** A key's postings in the segments that have it, by their places, rising. */
interface Entry {
  readonly hash: number;
  readonly key: string;
  blocks: readonly (readonly [segment: number, posting: Uint8Array])[];
  /** The own posting of an entry that was read from a pack, as it stands there. */
  own: Uint8Array | null;
}

const scratch = new Writer(1 << 16);

function postingOf({ blocks }: Entry): Uint8Array {
  let before = 0;
  for (const [segment, posting] of blocks) {
    scratch.number(segment - before);
    scratch.number(posting.length);
    scratch.raw(posting);
    before = segment;
  }
  return scratch.done();
}

/** A bucket and the frequent keys' postings after it. */
function bucketOf(entries: readonly Entry[], { ownFrom, deflate }: PackOptions): [Uint8Array, Uint8Array] {
  const bucket = new Writer(1 << 12);
  const after = new Writer();
  for (const entry of entries) {
    bucket.text(entry.key);
    const posting = entry.own === null ? postingOf(entry) : null;
    if (posting !== null && posting.length < ownFrom) {
      bucket.number(posting.length * 2);
      bucket.raw(posting);
    } else {
      const own = entry.own ?? deflate(posting ?? new Uint8Array(0));
      bucket.number(own.length * 2 + 1);
      after.raw(own);
    }
  }
  return [entries.length === 0 ? new Uint8Array(0) : deflate(bucket.done()), after.done()];
}

const byHash = (a: Entry, b: Entry): number => a.hash - b.hash || keyOrder(a.key, b.key);

/** The records of two ranges that are not in both: the key and its posting in the second, if it has one. */
function changesOf(before: Uint8Array, after: Uint8Array): Map<string, Uint8Array | null> {
  const { count, hashes, segments, places } = readRecords([before, after]);
  const first = segments.subarray(0, count).indexOf(1);
  const middle = first === -1 ? count : first;
  const rangeOf = (n: number): Uint8Array => (n < middle ? before : after);
  const isSame = (a: number, b: number): boolean => {
    const [from, end, at] = [places[a * 4] ?? 0, places[a * 4 + 3] ?? 0, places[b * 4] ?? 0];
    if ((places[b * 4 + 3] ?? 0) - at !== end - from) return false;
    for (let i = 0; i < end - from; i += 1) if (before[from + i] !== after[at + i]) return false;
    return true;
  };
  const keyOf = (n: number): string => new Reader(rangeOf(n), places[n * 4]).text();
  const changed = new Map<string, Uint8Array | null>();
  let [a, b] = [0, middle];
  while (a < middle || b < count) {
    const one = a < middle ? (hashes[a] ?? 0) : Number.POSITIVE_INFINITY;
    const other = b < count ? (hashes[b] ?? 0) : Number.POSITIVE_INFINITY;
    if (one === other && isSame(a, b)) {
      a += 1;
      b += 1;
      continue;
    }
    // All records of this hash, whatever their order.
    const hash = Math.min(one, other);
    const old = new Map<string, number>();
    for (; a < middle && hashes[a] === hash; a += 1) old.set(keyOf(a), a);
    for (; b < count && hashes[b] === hash; b += 1) {
      const key = keyOf(b);
      const known = old.get(key);
      old.delete(key);
      if (known === undefined || !isSame(known, b))
        changed.set(key, after.subarray(places[b * 4 + 2] ?? 0, places[b * 4 + 3] ?? 0));
    }
    for (const key of old.keys()) changed.set(key, null);
  }
  return changed;
}

/**
 * A pack in which one segment has another run now: the bytes that `mergePack`
 * would give, at the cost of the buckets that change.
 */
export function patchPack(
  pack: Uint8Array,
  segment: number,
  before: Uint8Array,
  after: Uint8Array,
  options: PackOptions & { inflate: (bytes: Uint8Array) => Uint8Array },
): Uint8Array {
  const changes = Array.from(
    { length: slotsOf(options.bucketBits) },
    (): [string, Uint8Array | null][] => [],
  );
  for (const change of changesOf(before, after))
    changes[slotOf(hashOf(change[0]), options.bucketBits)]?.push(change);
  const lengths = readLengths(pack.subarray(0, changes.length * 2 * LENGTH_BYTES));
  let at = changes.length * 2 * LENGTH_BYTES;
  const take = (length: number): Uint8Array => pack.subarray(at, (at += length));
  return closePack(
    changes.map((own, slot) => {
      const [bucket, frequent] = [take(lengths[slot * 2] ?? 0), take(lengths[slot * 2 + 1] ?? 0)];
      if (own.length === 0) return [bucket, frequent];
      const entries = new Map(
        (bucket.length === 0 ? [] : readBucket(options.inflate(bucket), frequent)).map((one) => [
          one.key,
          one,
        ]),
      );
      for (const [key, posting] of own) {
        const entry = entries.get(key) ?? { hash: hashOf(key), key, blocks: [], own: null };
        if (entry.own !== null) entry.blocks = readBlocks(options.inflate(entry.own));
        entry.own = null;
        const others = entry.blocks.filter(([place]) => place !== segment);
        const now: Entry['blocks'] = posting === null ? others : [...others, [segment, posting]];
        entry.blocks = [...now].sort((a, b) => a[0] - b[0]);
        if (entry.blocks.length === 0) entries.delete(key);
        else entries.set(key, entry);
      }
      return bucketOf([...entries.values()].sort(byHash), options);
    }),
  );
}

function readBlocks(bytes: Uint8Array): [number, Uint8Array][] {
  const from = new Reader(bytes);
  const blocks: [number, Uint8Array][] = [];
  for (let segment = 0; !from.isDone;) blocks.push([(segment += from.number()), from.raw(from.number())]);
  return blocks;
}

function readBucket(bytes: Uint8Array, frequent: Uint8Array): Entry[] {
  const from = new Reader(bytes);
  const entries: Entry[] = [];
  let at = 0;
  while (!from.isDone) {
    const key = from.text();
    const length = from.number();
    const entry: Entry = { hash: hashOf(key), key, blocks: [], own: null };
    if ((length & 1) === 0) entry.blocks = readBlocks(from.raw(length >>> 1));
    else entry.own = frequent.subarray(at, (at += length >>> 1));
    entries.push(entry);
  }
  return entries;
}
