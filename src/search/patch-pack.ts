/** A pack in which a segment changed, patched. */
import { Reader, Writer } from './bytes.ts';
import { slotsOf } from './cut-format.ts';
import { LENGTH_BYTES, readLengths } from './directory.ts';
import { hashOf } from './hash.ts';
import { closePack, keyOrder, ownStreams, slotOf, writeOwn, type PackOptions } from './pack.ts';
import { blockOf, keyStart, postingStart, readRecords, recordEnd } from './records.ts';
import { blocksOf, STREAMS, type Block } from './streams.ts';

/** A key with what the segments give to it, by their places, rising. */
interface Entry {
  readonly hash: number;
  readonly key: string;
  blocks: readonly Block[];
  /** The streams of an entry that was read from a pack, as they stand there. */
  own: Uint8Array[] | null;
}

const scratch = new Writer(1 << 16);

function postingOf({ blocks }: Entry): Uint8Array {
  let before = 0;
  for (const { segment, posting } of blocks) {
    scratch.number(segment - before);
    scratch.number(posting.length);
    scratch.raw(posting);
    before = segment;
  }
  return scratch.done();
}

/** Keys that have following characters when they are frequent. */
const isRun = (key: string): boolean => key.length === 3 && !key.startsWith('\n');

/** A bucket and the frequent keys' postings after it; null: a key needs following characters that the pack didn't have. */
function bucketOf(entries: readonly Entry[], options: PackOptions): [Uint8Array, Uint8Array] | null {
  const bucket = new Writer(1 << 12);
  const after = new Writer();
  for (const entry of entries) {
    bucket.text(entry.key);
    const posting = entry.own === null ? postingOf(entry) : null;
    if (posting !== null && posting.length < options.ownFrom) {
      bucket.number(posting.length * 2);
      bucket.raw(posting);
      continue;
    }
    const length = posting?.length ?? 0;
    if (length >= options.followFrom && isRun(entry.key))
      if (entry.blocks.some(({ following }) => following === null)) return null;
    writeOwn(bucket, after, entry.own ?? ownStreams(entry.blocks, length, options));
  }
  return [entries.length === 0 ? new Uint8Array(0) : options.deflate(bucket.done()), after.done()];
}

const byHash = (a: Entry, b: Entry): number => a.hash - b.hash || keyOrder(a.key, b.key);

/** The records of two ranges that are not in both: the key and what it has in the second, if anything. */
function changesOf(before: Uint8Array, after: Uint8Array, segment: number): Map<string, Block | null> {
  const records = readRecords([before, after]);
  const { count, hashes, segments } = records;
  const first = segments.subarray(0, count).indexOf(1);
  const middle = first === -1 ? count : first;
  const rangeOf = (n: number): Uint8Array => (n < middle ? before : after);
  const isSame = (a: number, b: number): boolean => {
    const [from, end, at] = [keyStart(records, a), recordEnd(records, a), keyStart(records, b)];
    if (recordEnd(records, b) - at !== end - from) return false;
    if (postingStart(records, b) - at !== postingStart(records, a) - from) return false;
    for (let i = 0; i < end - from; i += 1) if (before[from + i] !== after[at + i]) return false;
    return true;
  };
  const keyOf = (n: number): string => new Reader(rangeOf(n), keyStart(records, n)).text();
  const changed = new Map<string, Block | null>();
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
      if (known === undefined || !isSame(known, b)) changed.set(key, blockOf(records, b, after, segment));
    }
    for (const key of old.keys()) changed.set(key, null);
  }
  return changed;
}

/**
 * A pack in which one segment has another run now: the bytes that `mergePack`
 * would give, at the cost of the buckets that change. Null where a key became
 * so frequent that the other segments' runs are needed: the pack must be merged.
 */
export function patchPack(
  pack: Uint8Array,
  segment: number,
  before: Uint8Array,
  after: Uint8Array,
  options: PackOptions & { inflate: (bytes: Uint8Array) => Uint8Array },
): Uint8Array | null {
  const changes = Array.from({ length: slotsOf(options.bucketBits) }, (): [string, Block | null][] => []);
  for (const change of changesOf(before, after, segment))
    changes[slotOf(hashOf(change[0]), options.bucketBits)]?.push(change);
  const lengths = readLengths(pack.subarray(0, changes.length * 2 * LENGTH_BYTES));
  const inflated = (stream: Uint8Array): Uint8Array =>
    stream.length === 0 ? stream : options.inflate(stream);
  let at = changes.length * 2 * LENGTH_BYTES;
  const take = (length: number): Uint8Array => pack.subarray(at, (at += length));
  const slots: [Uint8Array, Uint8Array][] = [];
  for (const [slot, own] of changes.entries()) {
    const [bucket, frequent] = [take(lengths[slot * 2] ?? 0), take(lengths[slot * 2 + 1] ?? 0)];
    if (own.length === 0) {
      slots.push([bucket, frequent]);
      continue;
    }
    const entries = new Map(
      (bucket.length === 0 ? [] : readBucket(options.inflate(bucket), frequent)).map((one) => [one.key, one]),
    );
    for (const [key, block] of own) {
      const entry = entries.get(key) ?? { hash: hashOf(key), key, blocks: [], own: null };
      if (entry.own !== null) entry.blocks = blocksOf(entry.own.map(inflated));
      entry.own = null;
      const others = entry.blocks.filter((one) => one.segment !== segment);
      const now = block === null ? others : [...others, block];
      entry.blocks = now.sort((a, b) => a.segment - b.segment);
      if (entry.blocks.length === 0) entries.delete(key);
      else entries.set(key, entry);
    }
    const made = bucketOf([...entries.values()].sort(byHash), options);
    if (made === null) return null;
    slots.push(made);
  }
  return closePack(slots);
}

function readBlocks(bytes: Uint8Array): Block[] {
  const from = new Reader(bytes);
  const blocks: Block[] = [];
  for (let segment = 0; !from.isDone;)
    blocks.push({
      segment: (segment += from.number()),
      posting: from.raw(from.number()),
      following: null,
    });
  return blocks;
}

function readBucket(bytes: Uint8Array, frequent: Uint8Array): Entry[] {
  const from = new Reader(bytes);
  const entries: Entry[] = [];
  let at = 0;
  const stream = (length: number): Uint8Array => frequent.subarray(at, (at += length));
  while (!from.isDone) {
    const key = from.text();
    const length = from.number();
    const entry: Entry = { hash: hashOf(key), key, blocks: [], own: null };
    if ((length & 1) === 0) entry.blocks = readBlocks(from.raw(length >>> 1));
    else {
      entry.own = [stream(length >>> 1)];
      while (entry.own.length < STREAMS) entry.own.push(stream(from.number()));
    }
    entries.push(entry);
  }
  return entries;
}
