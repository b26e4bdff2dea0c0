/** Where the parts of a pack lie: a directory at its head. */
import { Writer } from './bytes.ts';

/** Bytes of a length in the directory of a pack of keys. A slot has two: of its bucket, and of the frequent keys' own postings after it. */
export const LENGTH_BYTES = 3;

/** Half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lengths of the directory of a pack of keys. */
export function readLengths(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length / LENGTH_BYTES }, (_, i) => {
    const at = i * LENGTH_BYTES;
    return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  });
}

/** Throws where a part is too long for a directory (16 MiB). */
export function writeLengths(lengths: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(lengths.length * LENGTH_BYTES);
  lengths.forEach((length, i) => {
    if (length >= 1 << 24) throw new Error(`a part of ${length} bytes is too long for its directory`);
    bytes.set([length & 0xff, (length >>> 8) & 0xff, length >>> 16], i * LENGTH_BYTES);
  });
  return bytes;
}

/** Lengths in the directory of a pack of chunks count this many bytes, or as many times two as its first byte says. */
const UNIT = 16;

/**
 * A pack of chunks. A byte tells a chunk's length, in units for which the
 * longest is short enough: readers fetch a directory for every few chunks.
 */
export function packOf(chunks: readonly Uint8Array[]): Uint8Array {
  const longest = Math.max(0, ...chunks.map((chunk) => chunk.length));
  let doublings = 0;
  while (longest > 0xff * (UNIT << doublings)) doublings += 1;
  const unit = UNIT << doublings;
  const lengths = chunks.map((chunk) => Math.ceil(chunk.length / unit));
  const to = new Writer(1 << 12);
  to.byte(doublings);
  to.raw(Uint8Array.from(lengths));
  chunks.forEach((chunk, i) => {
    to.raw(chunk);
    to.raw(new Uint8Array((lengths[i] ?? 0) * unit - chunk.length));
  });
  return to.close();
}

/** Bytes of the directory of so many chunks. */
export const chunkDirectoryBytes = (count: number): number => 1 + count;

/** Where the chunks lie, with what fills them up. */
export function chunkSpans(directory: Uint8Array): Span[] {
  const unit = UNIT << (directory[0] ?? 0);
  let at = directory.length;
  return Array.from(directory.subarray(1), (units) => ({ from: at, to: (at += units * unit) }));
}
