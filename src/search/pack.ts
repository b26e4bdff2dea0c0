/** What packs of keys are made of, whether merged from segments or patched. */
import type { Deflate } from './build-segment.ts';
import { Writer } from './bytes.ts';
import { SLOT_BITS, slotsOf } from './cut-format.ts';
import { writeLengths } from './directory.ts';
import { upper } from './hash.ts';
import { RANGE_BITS } from './run.ts';
import { streamsOf, type Block } from './streams.ts';

/** Characters of text for a bucket, at least. */
export const CHARACTERS_PER_BUCKET = 800;

/** Buckets (as a power of two) for a collection of so many characters. */
export const bucketBitsFor = (characters: number, perBucket: number): number =>
  Math.min(RANGE_BITS + SLOT_BITS, Math.max(0, Math.ceil(Math.log2(characters / perBucket))));

export interface PackOptions {
  bucketBits: number;
  /** Bytes from which a key's posting is read by itself. */
  ownFrom: number;
  /** Bytes from which it has the characters that follow its places. */
  followFrom: number;
  /** Of buckets. */
  deflate: Deflate;
  /** Of the streams of frequent keys; default: as buckets. */
  deflateStream?: Deflate;
}

/** Order of the keys of one hash. */
export const keyOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The slot of a pack in which a key's bucket is. */
export const slotOf = (hash: number, bucketBits: number): number =>
  upper(hash, bucketBits) & (slotsOf(bucketBits) - 1);

/** The streams of a frequent key as they stand in a pack. `length`: bytes of its posting in a bucket. */
export function ownStreams(
  blocks: readonly Block[],
  length: number,
  { followFrom, deflate, deflateStream = deflate }: Omit<PackOptions, 'bucketBits'>,
): Uint8Array[] {
  const following = length >= followFrom && blocks.every((block) => block.following !== null);
  return streamsOf(blocks, following).map((stream) => (stream.length === 0 ? stream : deflateStream(stream)));
}

/** In a bucket, what tells of a frequent key. A posting in the bucket has an even number there. */
export function writeOwn(bucket: Writer, after: Writer, streams: readonly Uint8Array[]): void {
  streams.forEach(({ length }, i) => {
    bucket.number(i === 0 ? length * 2 + 1 : length);
  });
  for (const stream of streams) after.raw(stream);
}

/** A pack of buckets, each with the frequent keys' postings after it. */
export function closePack(slots: readonly (readonly [Uint8Array, Uint8Array])[]): Uint8Array {
  const to = new Writer(1 << 16);
  to.raw(writeLengths(slots.flatMap(([bucket, after]) => [bucket.length, after.length])));
  for (const [bucket, after] of slots) {
    to.raw(bucket);
    to.raw(after);
  }
  return to.close();
}
