/**
 * Parts of an index that is cut, fetched on demand:
 *
 *     keys/{hash}.bin       postings of many keys, by hash
 *     own/{key}.bin         postings of one frequent key
 *     features.bin          features of all clauses
 *     text/{n}.json         clauses as results show them, some in a file
 *     names/{n}.json        ids and titles of documents
 *     fields.json           names of indicators and departments
 *
 * Keys are the runs of one and two characters of the texts without quotation
 * marks; of three where one of the two pairs in it is frequent; and the keys
 * of records (`keys.ts`). Titles and ids of documents are entries after the
 * clauses.
 */
import type { Reader, Writer } from './bytes.ts';
import type { Feature } from './source.ts';
import type { Chip } from './types.ts';

export const FEATURES_PART = 'features.bin';
export const FIELDS_PART = 'fields.json';
export const bucketPart = (bucket: number): string => `keys/${bucket.toString(16)}.bin`;
export const textPart = (chunk: number): string => `text/${Math.floor(chunk / 1000)}/${chunk}.json`;
export const namesPart = (chunk: number): string => `names/${chunk}.json`;
export const ownPart = (key: string): string =>
  `own/${Array.from({ length: key.length }, (_, i) => key.charCodeAt(i).toString(16).padStart(4, '0')).join('')}.bin`;

/** FNV-1a over code units. */
export function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return (hash >>> 0) % buckets;
}

/** Bits at the head of a posting. */
export const HAS = { features: 1, places: 2, lengths: 4 } as const;

/** Entries rising, their places rising; columns over all places. */
export interface Posting {
  readonly entries: Uint32Array;
  /** Place in the columns at which those of an entry begin; one more for the end. */
  readonly starts: Uint32Array;
  readonly at: Uint32Array;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  /** Null: all as long as the key. */
  readonly lengths: Uint32Array | null;
  /** Words that begin with the key. */
  readonly words: readonly string[];
}

export const NO_POSTING: Posting = {
  entries: new Uint32Array(0),
  starts: new Uint32Array(1),
  at: new Uint32Array(0),
  first: new Uint8Array(0),
  last: new Uint8Array(0),
  lengths: null,
  words: [],
};

export function writePosting(
  to: Writer,
  posting: Posting,
  features: ((entry: number) => Uint8Array) | null,
): void {
  const { entries, starts, at, first, last, lengths, words } = posting;
  to.number(entries.length);
  to.byte(
    (features === null ? 0 : HAS.features) |
      (at.length > 0 ? HAS.places : 0) |
      (lengths === null ? 0 : HAS.lengths),
  );
  entries.forEach((entry, i) => {
    to.number(entry - (entries[i - 1] ?? 0));
  });
  if (at.length > 0) {
    for (let i = 0; i < entries.length; i += 1) to.number((starts[i + 1] ?? 0) - (starts[i] ?? 0));
    for (let i = 0; i < entries.length; i += 1)
      for (let n = starts[i] ?? 0, before = 0; n < (starts[i + 1] ?? 0); n += 1) {
        to.number((at[n] ?? 0) - before);
        before = at[n] ?? 0;
      }
    to.raw(first);
    to.raw(last);
    if (lengths !== null) for (const length of lengths) to.number(length);
  }
  to.number(words.length);
  for (const word of words) to.text(word);
  if (features !== null) for (const entry of entries) to.raw(features(entry));
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
  for (let i = 0, entry = 0; i < count; i += 1) entries[i] = entry += from.number();
  const starts = new Uint32Array(count + 1);
  if ((has & HAS.places) !== 0) for (let i = 0, n = 0; i < count; i += 1) starts[i + 1] = n += from.number();
  const places = starts[count] ?? 0;
  const at = new Uint32Array(places);
  for (let i = 0; i < count; i += 1)
    for (let n = starts[i] ?? 0, before = 0; n < (starts[i + 1] ?? 0); n += 1)
      at[n] = before += from.number();
  const first = from.raw(places);
  const last = from.raw(places);
  const lengths =
    (has & HAS.lengths) === 0 ? null : Uint32Array.from({ length: places }, () => from.number());
  const words = Array.from({ length: from.number() }, () => from.text());
  if ((has & HAS.features) !== 0)
    for (const entry of entries) if (entry < size) keep(entry, readFeature(from));
  return { entries, starts, at, first, last, lengths, words };
}

export function writeFeature(to: Writer, feature: Feature): void {
  to.byte(feature.kind * 2 + (feature.bare ? 1 : 0));
  to.number(feature.length);
  to.number(feature.headingLength);
  to.number(feature.below);
  to.byte(feature.roles);
  to.numbers(feature.families);
  to.numbers(feature.years);
  to.numbers(feature.departments);
}

export function readFeature(from: Reader): Feature {
  const kind = from.byte();
  return {
    kind: kind >> 1,
    bare: (kind & 1) === 1,
    length: from.number(),
    headingLength: from.number(),
    below: from.number(),
    roles: from.byte(),
    families: from.numbers(),
    years: from.numbers(),
    departments: from.numbers(),
  };
}

/** The same, column by column, for all clauses. */
export function writeFeatures(to: Writer, features: readonly Feature[]): void {
  for (const { kind, bare } of features) to.byte(kind * 2 + (bare ? 1 : 0));
  for (const { length } of features) to.number(length);
  for (const { headingLength } of features) to.number(headingLength);
  for (const { below } of features) to.number(below);
  for (const { roles } of features) to.byte(roles);
  for (const { families } of features) to.numbers(families);
  for (const { years } of features) to.numbers(years);
  for (const { departments } of features) to.numbers(departments);
}

export function readFeatures(from: Reader, size: number): Feature[] {
  const column = <T>(read: () => T): T[] => Array.from({ length: size }, read);
  const kinds = column(() => from.byte());
  const lengths = column(() => from.number());
  const headings = column(() => from.number());
  const below = column(() => from.number());
  const roles = column(() => from.byte());
  const families = column(() => from.numbers());
  const years = column(() => from.numbers());
  const departments = column(() => from.numbers());
  return kinds.map((kind, i) => ({
    kind: kind >> 1,
    bare: (kind & 1) === 1,
    length: lengths[i] ?? 0,
    headingLength: headings[i] ?? 0,
    below: below[i] ?? 0,
    roles: roles[i] ?? 0,
    families: families[i] ?? [],
    years: years[i] ?? [],
    departments: departments[i] ?? [],
  }));
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
