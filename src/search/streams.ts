/**
 * The postings of a frequent key, of all segments together, in streams: a
 * reader fetches only what it asks about, a stretch of them.
 *
 *     features    rows of the features of its clauses, each different one once
 *     where       entries and places; segments that have it
 *     ends        what stands at both ends of its places, what stands below
 *     following   one stream each for the characters after its places
 */
import { Reader, Writer } from './bytes.ts';
import { AT } from './place.ts';
import { readRowPlaces, RowWriter } from './row-table.ts';
import { skipFeature } from './feature-rows.ts';
import { FOLLOWING, FOLLOWING_BYTES, HAS, isHeaded, writePosting, type Posting } from './posting.ts';

/** In the order in which they stand. */
export const STREAM = { features: 0, where: 1, ends: 2, following: 3 } as const;
export const STREAMS = STREAM.following + FOLLOWING;

/** What a segment gives to a key: its posting with the rows of features behind it, and the following characters, one after the other. */
export interface Block {
  readonly segment: number;
  readonly posting: Uint8Array;
  /** Null: not known, or not a run of three. */
  readonly following: Uint8Array | null;
}

/** Columns of the stream of entries and places, and of that of ends, filled again for every key. */
const columns = {
  heads: new Writer(),
  steps: new Writer(1 << 10),
  places: new Writer(1 << 10),
  lengths: new Writer(),
  words: new Writer(),
  ends: new Writer(1 << 10),
  below: new Writer(),
};
const followings = Array.from({ length: FOLLOWING }, () => new Writer(1 << 10));
let counts = new Uint32Array(1 << 10);

/** Streams, not yet deflated; `following`: all blocks have them, and they are kept. */
export function streamsOf(blocks: readonly Block[], following: boolean): Uint8Array[] {
  const { heads, steps, places, lengths, words, ends, below } = columns;
  const rows = new RowWriter();
  let [before, size, sum, hasLengths] = [0, 0, 0, false];
  for (const { segment, posting, following: behind } of blocks) {
    const from = new Reader(posting);
    const own = from.number();
    const has = from.byte();
    heads.number(segment - before);
    before = segment;
    heads.number(own * 2 + ((has & HAS.features) === 0 ? 0 : 1));
    if (counts.length < own) counts = new Uint32Array(own * 2);
    const one = (has & HAS.places) === 0 ? 0 : 1;
    let count = 0;
    for (let i = 0; i < own; i += 1) {
      const step = from.number();
      steps.number(step);
      count += counts[i] = (step & 1) === 1 ? from.number() : one;
    }
    for (let i = 0; i < own; i += 1) {
      if ((counts[i] ?? 0) > 1) places.number(counts[i] ?? 0);
      for (let left = counts[i] ?? 0; left > 0; left -= 1) places.number(from.number());
    }
    const [first, last] = [from.raw(count), from.raw(count)];
    let headed = 0;
    for (let i = 0, n = 0; i < own; i += 1) {
      let heading = 0;
      for (let left = counts[i] ?? 0; left > 0; left -= 1, n += 1) {
        ends.byte(first[n] ?? 0);
        ends.byte(last[n] ?? 0);
        heading |= (first[n] ?? 0) & (last[n] ?? 0) & AT.heading;
      }
      if (heading !== 0) headed += 1;
    }
    if ((has & HAS.lengths) !== 0) {
      hasLengths = true;
      for (let n = 0; n < count; n += 1) lengths.number(from.number());
    }
    for (; headed > 0; headed -= 1) below.number(from.number());
    const listed = from.number();
    words.number(listed);
    for (let i = 0; i < listed; i += 1) words.text(from.text());
    if ((has & HAS.features) !== 0) heads.number(rows.take(from));
    if (following && behind !== null) {
      const length = count * FOLLOWING_BYTES;
      followings.forEach((stream, k) => {
        stream.slice(behind, k * length, (k + 1) * length);
      });
    }
    size += own;
    sum += count;
  }
  const where = new Writer();
  where.numbers([blocks.length, size, sum, hasLengths ? 1 : 0]);
  for (const column of [heads, steps, places, lengths, words]) where.take(column);
  ends.take(below);
  return [rows.close(), where.close(), ends.done(), ...followings.map((stream) => stream.done())];
}

/** A segment of a key as its stream tells of it: rows of the columns from `from` to `to`. */
export interface Piece {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  /** Its rows of features; null: it has none. */
  readonly features: number | null;
}

/** The stream of entries and places; entries as their segments number them. */
export function readWhere(bytes: Uint8Array): {
  pieces: Piece[];
  entries: Uint32Array;
  /** Where the places of each row begin; one more for the end. */
  bounds: Uint32Array;
  at: Uint32Array;
  lengths: Uint32Array | null;
  words: string[][];
} {
  const from = new Reader(bytes);
  const [count = 0, size = 0, places = 0, hasLengths = 0] = from.numbers();
  let [segment, row] = [0, 0];
  const pieces = Array.from({ length: count }, (): Piece => {
    segment += from.number();
    const own = from.number();
    return { segment, from: row, to: (row += own >>> 1), features: (own & 1) === 1 ? from.number() : null };
  });
  const entries = new Uint32Array(size);
  const many = new Uint8Array(size);
  for (const piece of pieces)
    for (let i = piece.from, entry = 0; i < piece.to; i += 1) {
      const step = from.number();
      entries[i] = entry += step >>> 1;
      many[i] = step & 1;
    }
  const bounds = new Uint32Array(size + 1);
  const at = new Uint32Array(places);
  const one = places > 0 ? 1 : 0;
  for (let i = 0, n = 0; i < size; i += 1) {
    const end = n + (many[i] === 1 ? from.number() : one);
    for (let last = 0; n < end; n += 1) at[n] = last += from.number();
    bounds[i + 1] = n;
  }
  const lengths = hasLengths === 0 ? null : Uint32Array.from({ length: places }, () => from.number());
  const words = pieces.map(() => Array.from({ length: from.number() }, () => from.text()));
  return { pieces, entries, bounds, at, lengths, words };
}

/** The stream of both ends: `starts` and `ends` bound the places of every row, in the order of the rows. */
export function readEnds(
  bytes: Uint8Array,
  { starts, ends, places }: Pick<Posting, 'starts' | 'ends' | 'places'>,
): Pick<Posting, 'first' | 'last' | 'below'> {
  const first = new Uint8Array(places);
  const last = new Uint8Array(places);
  for (let n = 0; n < places; n += 1) {
    first[n] = bytes[n * 2] ?? 0;
    last[n] = bytes[n * 2 + 1] ?? 0;
  }
  const below = new Uint32Array(starts.length);
  const from = new Reader(bytes, places * 2);
  for (let i = 0; i < starts.length; i += 1)
    if (isHeaded({ starts, ends, first, last }, i)) below[i] = from.number();
  return { first, last, below };
}

/** The blocks of which streams were made. */
export function blocksOf(streams: readonly Uint8Array[]): Block[] {
  const { pieces, entries, bounds, at, lengths, words } = readWhere(
    streams[STREAM.where] ?? new Uint8Array(0),
  );
  const [starts, ends] = [bounds.subarray(0, -1), bounds.subarray(1)];
  const columns = readEnds(streams[STREAM.ends] ?? new Uint8Array(0), { starts, ends, places: at.length });
  const rows = readRows(
    streams[STREAM.features] ?? new Uint8Array(0),
    pieces.reduce((sum, { features }) => sum + (features ?? 0), 0),
  );
  let rowAt = 0;
  const to = new Writer(1 << 10);
  return pieces.map(({ segment, from, to: end, features }, i) => {
    const [first, last] = [bounds[from] ?? 0, bounds[end] ?? 0];
    const own = entries.subarray(from, end);
    const local = (column: Uint32Array): Uint32Array => column.map((place) => place - first);
    writePosting(
      to,
      {
        size: end - from,
        places: last - first,
        entries: own,
        starts: local(starts.subarray(from, end)),
        ends: local(ends.subarray(from, end)),
        at: at.subarray(first, last),
        first: columns.first.subarray(first, last),
        last: columns.last.subarray(first, last),
        below: columns.below.subarray(from, end),
        lengths: last === first ? null : (lengths?.subarray(first, last) ?? null),
        words: words[i] ?? [],
        following: [],
      },
      (_, row) => columns.below[from + row] ?? 0,
      features !== null,
    );
    for (let left = features ?? 0; left > 0; left -= 1, rowAt += 1) to.raw(rows(rowAt));
    const behind = streams.slice(STREAM.following);
    const following = new Writer((last - first) * FOLLOWING * FOLLOWING_BYTES);
    for (const stream of behind) following.slice(stream, first * FOLLOWING_BYTES, last * FOLLOWING_BYTES);
    return {
      segment,
      posting: to.done(),
      following: behind.every((stream) => stream.length > 0) ? following.done() : null,
    };
  });
}

/** Gives the bytes of each of `count` rows. */
function readRows(bytes: Uint8Array, count: number): (row: number) => Uint8Array {
  const from = new Reader(bytes);
  const { places, different } = readRowPlaces(from, count);
  const rows = Array.from({ length: different }, () => {
    const start = from.at;
    skipFeature(from);
    return bytes.subarray(start, from.at);
  });
  return (row) => rows[places[row] ?? 0] ?? new Uint8Array(0);
}
