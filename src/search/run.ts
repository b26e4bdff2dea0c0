/**
 * A segment's postings, sorted by the hash of their keys, so that those of many
 * segments are merged range by range without being held together:
 *
 *     1025 × u32   where the records of each 1024th of the hashes begin
 *     records      u32 hash · key · two lengths · posting · following characters
 */
import { Writer } from './bytes.ts';
import { hashOf, upper } from './hash.ts';

/** Ranges of hashes that a run can be asked for. */
export const RANGE_BITS = 10;
const RANGES = 1 << RANGE_BITS;
/** Bytes at the head of a run that `rangeOf` reads. */
export const RUN_HEAD = (RANGES + 1) * 4;

/**
 * The run of these keys. `blocks`: the posting of each, and the characters that
 * follow its places; `ends`: two for each key, where the one and the other ends.
 */
export function runOf(keys: readonly string[], ends: readonly number[], blocks: Uint8Array): Uint8Array {
  // A hash and a place in one number: sorted natively. Equal hashes are told apart by their keys.
  const order = new Float64Array(keys.length);
  keys.forEach((key, i) => {
    order[i] = hashOf(key) * 2 ** 21 + i;
  });
  order.sort();
  const to = new Writer(RUN_HEAD + blocks.length + keys.length * 16);
  to.raw(new Uint8Array(RUN_HEAD));
  const starts = new Uint32Array(RANGES + 1);
  let range = 0;
  for (const at of order) {
    const place = at % 2 ** 21;
    const hash = (at - place) / 2 ** 21;
    const from = place === 0 ? 0 : (ends[place * 2 - 1] ?? 0);
    const middle = ends[place * 2] ?? 0;
    const end = ends[place * 2 + 1] ?? 0;
    for (const own = upper(hash, RANGE_BITS); range <= own; range += 1) starts[range] = to.length;
    to.word(hash);
    to.text(keys[place] ?? '');
    to.number(middle - from);
    to.number(end - middle);
    to.slice(blocks, from, end);
  }
  for (; range <= RANGES; range += 1) starts[range] = to.length;
  const bytes = to.close();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  starts.forEach((start, i) => {
    view.setUint32(i * 4, start, true);
  });
  return bytes;
}

/** Where in a run the records lie whose hashes begin with the bits of `part`. */
export function rangeOf(head: Uint8Array, bits: number, part: number): { from: number; to: number } {
  const view = new DataView(head.buffer, head.byteOffset);
  const width = RANGES >> bits;
  return { from: view.getUint32(part * width * 4, true), to: view.getUint32((part + 1) * width * 4, true) };
}
