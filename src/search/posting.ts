/** The places of one key in one segment, in memory and as bytes. */
import type { Reader, Writer } from './bytes.ts';
import { AT } from './place.ts';

/** Bits at the head of a posting. */
export const HAS = { features: 1, places: 2, lengths: 4 } as const;

/** Characters that are kept of what follows a run of three, and the bytes of one: the character, the `last` bits of a place that ends there. */
export const FOLLOWING = 3;
export const FOLLOWING_BYTES = 3;

/** Entries rising, their places rising; columns over all places. Columns may be longer than they count. */
export interface Posting {
  /** Entries. */
  readonly size: number;
  /** Places of all entries. */
  readonly places: number;
  readonly entries: Uint32Array;
  /** Places in the columns at which those of an entry begin and end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly at: Uint32Array;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** Of every entry with a place in its heading: how many clauses stand below it. */
  readonly below: Uint32Array;
  /** Null: all as long as the key. */
  readonly lengths: Uint32Array | null;
  /** Words that begin with the key. */
  readonly words: readonly string[];
  /** The first, the second … character after each place, in rows of `FOLLOWING_BYTES`; as many as were asked for. */
  readonly following: readonly Uint8Array[];
}

export const NO_POSTING: Posting = {
  size: 0,
  places: 0,
  entries: new Uint32Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  at: new Uint32Array(0),
  first: new Uint8Array(0),
  last: new Uint8Array(0),
  below: new Uint32Array(0),
  lengths: null,
  words: [],
  following: [],
};

/** Whether an entry has a place in its heading. */
export function isHeaded(
  { starts, ends, first, last }: Pick<Posting, 'starts' | 'ends' | 'first' | 'last'>,
  row: number,
): boolean {
  const end = ends[row] ?? 0;
  for (let n = starts[row] ?? 0; n < end; n += 1)
    if (((first[n] ?? 0) & (last[n] ?? 0) & AT.heading) !== 0) return true;
  return false;
}

/** `features`: whether rows of features are written behind it. */
export function writePosting(
  to: Writer,
  posting: Posting,
  below: (entry: number, row: number) => number,
  features: boolean,
): void {
  const { size, places, entries, starts, ends, at, first, last, lengths, words } = posting;
  to.number(size);
  to.byte(
    (features ? HAS.features : 0) | (places > 0 ? HAS.places : 0) | (lengths === null ? 0 : HAS.lengths),
  );
  for (let i = 0; i < size; i += 1) {
    const step = (entries[i] ?? 0) - (i === 0 ? 0 : (entries[i - 1] ?? 0));
    const own = (ends[i] ?? 0) - (starts[i] ?? 0);
    // Most entries have one place.
    to.number(step * 2 + (own > 1 ? 1 : 0));
    if (own > 1) to.number(own);
  }
  if (places > 0) {
    for (let i = 0; i < size; i += 1)
      for (let n = starts[i] ?? 0, before = 0; n < (ends[i] ?? 0); n += 1) {
        to.number((at[n] ?? 0) - before);
        before = at[n] ?? 0;
      }
    to.raw(first, places);
    to.raw(last, places);
    if (lengths !== null) for (let n = 0; n < places; n += 1) to.number(lengths[n] ?? 0);
    for (let i = 0; i < size; i += 1) if (isHeaded(posting, i)) to.number(below(entries[i] ?? 0, i));
  }
  to.number(words.length);
  for (const word of words) to.text(word);
}

/** The reader stands behind it then, where its features are, if it has them. */
export function readPosting(from: Reader): { posting: Posting; features: boolean } {
  const size = from.number();
  const has = from.byte();
  const entries = new Uint32Array(size);
  const bounds = new Uint32Array(size + 1);
  const one = (has & HAS.places) === 0 ? 0 : 1;
  for (let i = 0, entry = 0, n = 0; i < size; i += 1) {
    const step = from.number();
    entries[i] = entry += step >>> 1;
    bounds[i + 1] = n += (step & 1) === 1 ? from.number() : one;
  }
  const places = bounds[size] ?? 0;
  const [starts, ends] = [bounds.subarray(0, size), bounds.subarray(1)];
  const at = new Uint32Array(places);
  for (let i = 0, n = 0; i < size; i += 1)
    for (let before = 0; n < (ends[i] ?? 0); n += 1) at[n] = before += from.number();
  const first = from.raw(places);
  const last = from.raw(places);
  const lengths =
    (has & HAS.lengths) === 0 ? null : Uint32Array.from({ length: places }, () => from.number());
  const below = new Uint32Array(size);
  if (places > 0)
    for (let i = 0; i < size; i += 1)
      if (isHeaded({ starts, ends, first, last }, i)) below[i] = from.number();
  const words = Array.from({ length: from.number() }, () => from.text());
  return {
    posting: { size, places, entries, starts, ends, at, first, last, below, lengths, words, following: [] },
    features: (has & HAS.features) !== 0,
  };
}
