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
import { readRowPlaces, writeRows } from './row-table.ts';
import { skipFeature } from './feature-rows.ts';
import { FOLLOWING, FOLLOWING_BYTES, isHeaded, readPosting, writePosting, type Posting } from './posting.ts';

export const STREAM = { features: 0, where: 1, ends: 2, following: 3 } as const;
export const STREAMS = STREAM.following + FOLLOWING;

/** What a segment gives to a key: its posting with the rows of features behind it, and the following characters, one after the other. */
export interface Block {
  readonly segment: number;
  readonly posting: Uint8Array;
  /** Null: not known, or not a run of three. */
  readonly following: Uint8Array | null;
}

/** Streams, not yet deflated; `following`: all blocks have them, and they are kept. */
export function streamsOf(blocks: readonly Block[], following: boolean): Uint8Array[] {
  const pieces = blocks.map(({ segment, posting: bytes, following: behind }) => {
    const from = new Reader(bytes);
    const { posting, features } = readPosting(from);
    return { segment, posting, behind, features, rows: bytes.subarray(from.at) };
  });
  const sum = (value: (posting: Posting) => number): number =>
    pieces.reduce((total, { posting }) => total + value(posting), 0);
  const to = Array.from({ length: STREAMS }, () => new Writer(1 << 10));
  const stream = (place: number): Writer => to[place] ?? new Writer();
  const where = stream(STREAM.where);
  const ends = stream(STREAM.ends);
  const places = sum((posting) => posting.places);
  const lengths = pieces.some(({ posting }) => posting.lengths !== null);
  where.numbers([pieces.length, sum(({ size }) => size), places, lengths ? 1 : 0]);
  const table = writeRows(pieces.map(({ features, rows }) => (features ? rows : new Uint8Array(0))));
  stream(STREAM.features).raw(table.bytes);
  let before = 0;
  for (const [i, { segment, posting, features }] of pieces.entries()) {
    where.number(segment - before);
    where.number(posting.size * 2 + (features ? 1 : 0));
    if (features) where.number(table.counts[i] ?? 0);
    before = segment;
  }
  for (const { posting } of pieces)
    for (let i = 0; i < posting.size; i += 1) {
      const step = (posting.entries[i] ?? 0) - (i === 0 ? 0 : (posting.entries[i - 1] ?? 0));
      where.number(step * 2 + ((posting.ends[i] ?? 0) - (posting.starts[i] ?? 0) > 1 ? 1 : 0));
    }
  for (const { posting, behind } of pieces) {
    for (let i = 0, n = 0; i < posting.size; i += 1) {
      const end = posting.ends[i] ?? 0;
      if (end - n > 1) where.number(end - n);
      for (let last = 0; n < end; n += 1) {
        where.number((posting.at[n] ?? 0) - last);
        last = posting.at[n] ?? 0;
        ends.byte(posting.first[n] ?? 0);
        ends.byte(posting.last[n] ?? 0);
      }
    }
    const length = posting.places * FOLLOWING_BYTES;
    if (following && behind !== null)
      for (let k = 0; k < FOLLOWING; k += 1)
        stream(STREAM.following + k).slice(behind, k * length, (k + 1) * length);
  }
  for (const { posting } of pieces) {
    for (let n = 0; lengths && n < posting.places; n += 1) where.number(posting.lengths?.[n] ?? 0);
    for (let i = 0; i < posting.size; i += 1) if (isHeaded(posting, i)) ends.number(posting.below[i] ?? 0);
  }
  for (const { posting } of pieces) {
    where.number(posting.words.length);
    for (const word of posting.words) where.text(word);
  }
  return to.map((own) => own.close());
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
