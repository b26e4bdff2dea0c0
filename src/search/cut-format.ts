/**
 * Parts of an index that is cut, fetched on demand. The documents stand in
 * segments; all that a segment gives depends on its own documents alone, so
 * that an index is put together from the segments' bytes as they are.
 *
 *     index.json            that it is cut, and its version
 *     head.bin              the small tables (`CutFile`)
 *     keys/{n}.bin          pack: postings of many keys, in buckets by hash
 *     text/{n}.bin          pack: clauses of a segment as results show them
 *     features.bin          features of all clauses, in blocks
 *     names.bin             pack: ids and titles of documents
 *     dates.bin             dates of documents
 *     fields.bin            names of indicators and departments
 *
 * A pack is read in ranges of bytes: first its directory, then what is wanted
 * (`directory.ts`).
 * Everything but directories is deflated (RFC 1951), so that as little travels
 * from a host that can't compress.
 *
 * Keys are the runs of one, two and three characters of the texts without
 * quotation marks, and the keys of records and words (`keys.ts`). Titles and
 * ids of documents are entries after the clauses of their segment.
 */
import type { Reader, Writer } from './bytes.ts';
import { AT } from './place.ts';
import type { Feature } from './source.ts';
import type { Chip } from './types.ts';

export const HEAD_PART = 'head.bin';
export const FEATURES_PART = 'features.bin';
export const FIELDS_PART = 'fields.bin';
export const NAMES_PART = 'names.bin';
export const DATES_PART = 'dates.bin';
export const keysPart = (pack: number): string => `keys/${pack}.bin`;
export const textPart = (segment: number): string => `text/${segment}.bin`;

/** Buckets in a pack of keys, at most. */
export const SLOT_BITS = 8;
/** For 2^`bucketBits` buckets: packs are 2^this. */
export const packBitsOf = (bucketBits: number): number => Math.max(0, bucketBits - SLOT_BITS);
export const slotsOf = (bucketBits: number): number => 1 << Math.min(SLOT_BITS, bucketBits);
/** Clauses in a block of features. */
export const BLOCK = 256;

/** Bits at the head of a posting. */
export const HAS = { features: 1, places: 2, lengths: 4 } as const;

/** Entries rising, their places rising; columns over all places. Columns may be longer than they count. */
export interface Posting {
  /** Entries. */
  readonly size: number;
  /** Places of all entries. */
  readonly places: number;
  readonly entries: Uint32Array;
  /** Place in the columns at which those of an entry begin; one more for the end. */
  readonly starts: Uint32Array;
  readonly at: Uint32Array;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** Of every entry with a place in its heading: how many clauses stand below it. */
  readonly below: Uint32Array;
  /** Null: all as long as the key. */
  readonly lengths: Uint32Array | null;
  /** Words that begin with the key. */
  readonly words: readonly string[];
}

export const NO_POSTING: Posting = {
  size: 0,
  places: 0,
  entries: new Uint32Array(0),
  starts: new Uint32Array(1),
  at: new Uint32Array(0),
  first: new Uint8Array(0),
  last: new Uint8Array(0),
  below: new Uint32Array(0),
  lengths: null,
  words: [],
};

function isHeaded({ starts, first, last }: Pick<Posting, 'starts' | 'first' | 'last'>, i: number): boolean {
  for (let n = starts[i] ?? 0; n < (starts[i + 1] ?? 0); n += 1)
    if (((first[n] ?? 0) & (last[n] ?? 0) & AT.heading) !== 0) return true;
  return false;
}

export function writePosting(
  to: Writer,
  posting: Posting,
  below: (entry: number) => number,
  features: ((entry: number, to: Writer) => void) | null,
): void {
  const { size, places, entries, starts, at, first, last, lengths, words } = posting;
  to.number(size);
  to.byte(
    (features === null ? 0 : HAS.features) |
      (places > 0 ? HAS.places : 0) |
      (lengths === null ? 0 : HAS.lengths),
  );
  for (let i = 0; i < size; i += 1) {
    const step = (entries[i] ?? 0) - (i === 0 ? 0 : (entries[i - 1] ?? 0));
    const own = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
    // Most entries have one place.
    to.number(step * 2 + (own > 1 ? 1 : 0));
    if (own > 1) to.number(own);
  }
  if (places > 0) {
    for (let i = 0; i < size; i += 1)
      for (let n = starts[i] ?? 0, before = 0; n < (starts[i + 1] ?? 0); n += 1) {
        to.number((at[n] ?? 0) - before);
        before = at[n] ?? 0;
      }
    to.raw(first, places);
    to.raw(last, places);
    if (lengths !== null) for (let n = 0; n < places; n += 1) to.number(lengths[n] ?? 0);
    for (let i = 0; i < size; i += 1) if (isHeaded(posting, i)) to.number(below(entries[i] ?? 0));
  }
  to.number(words.length);
  for (const word of words) to.text(word);
  if (features !== null) for (let i = 0; i < size; i += 1) features(entries[i] ?? 0, to);
}

/** `keep` takes the features that come along. */
export function readPosting(
  from: Reader,
  size: number,
  keep: (clause: number, feature: Feature) => void,
): Posting {
  const count = from.number();
  const has = from.byte();
  const entries = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  const one = (has & HAS.places) === 0 ? 0 : 1;
  for (let i = 0, entry = 0, n = 0; i < count; i += 1) {
    const step = from.number();
    entries[i] = entry += step >>> 1;
    starts[i + 1] = n += (step & 1) === 1 ? from.number() : one;
  }
  const places = starts[count] ?? 0;
  const at = new Uint32Array(places);
  for (let i = 0; i < count; i += 1)
    for (let n = starts[i] ?? 0, before = 0; n < (starts[i + 1] ?? 0); n += 1)
      at[n] = before += from.number();
  const first = from.raw(places);
  const last = from.raw(places);
  const lengths =
    (has & HAS.lengths) === 0 ? null : Uint32Array.from({ length: places }, () => from.number());
  const below = new Uint32Array(count);
  if (places > 0)
    for (let i = 0; i < count; i += 1) if (isHeaded({ starts, first, last }, i)) below[i] = from.number();
  const words = Array.from({ length: from.number() }, () => from.text());
  if ((has & HAS.features) !== 0)
    for (const entry of entries) if (entry < size) keep(entry, readFeature(from));
  return { size: count, places, entries, starts, at, first, last, below, lengths, words };
}

/** Bits beside the kind in a feature's first byte. */
const ROW = { bare: 16, heading: 32, below: 64, records: 128 } as const;

export function writeFeature(to: Writer, feature: Feature): void {
  const { kind, bare, length, headingLength, below, roles, families, years, departments } = feature;
  const records = roles > 0 || families.length + years.length + departments.length > 0;
  to.byte(
    kind |
      (bare ? ROW.bare : 0) |
      (headingLength > 0 ? ROW.heading : 0) |
      (below > 0 ? ROW.below : 0) |
      (records ? ROW.records : 0),
  );
  to.number(length);
  if (headingLength > 0) to.number(headingLength);
  if (below > 0) to.number(below);
  if (!records) return;
  to.byte(roles);
  to.numbers(families);
  to.numbers(years);
  to.numbers(departments);
}

const NONE: readonly number[] = [];

export function readFeature(from: Reader): Feature {
  const head = from.byte();
  const length = from.number();
  const headingLength = (head & ROW.heading) === 0 ? 0 : from.number();
  const below = (head & ROW.below) === 0 ? 0 : from.number();
  const records = (head & ROW.records) !== 0;
  return {
    kind: head & 15,
    bare: (head & ROW.bare) !== 0,
    length,
    headingLength,
    below,
    roles: records ? from.byte() : 0,
    families: records ? from.numbers() : NONE,
    years: records ? from.numbers() : NONE,
    departments: records ? from.numbers() : NONE,
  };
}

/** A file of clauses as results show them; documents and trails by place. */
export interface TextChunk {
  documents: [id: string, shortTitle: string][];
  trails: string[][];
  clauses: [
    document: number,
    trail: number,
    eId: string,
    citation: string,
    heading: string | null,
    kind: string,
    text: string,
    chips: Chip[],
  ][];
}
export type NamesChunk = [id: string, title: string, shortTitle: string][];
