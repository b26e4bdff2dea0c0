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
