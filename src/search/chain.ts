import type { Posting } from './cut-format.ts';
import { AT, inHeading, type Occurrence } from './place.ts';

/** A key of a needle and where in the needle it stands. */
export interface Gram {
  readonly key: string;
  readonly offset: number;
}

/** Keys looked up for one needle; a longer needle is verified against the text. */
const MOST_GRAMS = 24;

/**
 * Keys that together cover a needle, first and last included. For a literal
 * one each overlaps the next, so that nothing stands between any two
 * characters. `complete`: they prove the needle.
 */
export function chainOf(needle: string, literal: boolean): { grams: Gram[]; complete: boolean } {
  const width = Math.min(3, needle.length);
  const gram = (offset: number): Gram => ({ key: needle.slice(offset, offset + width), offset });
  const end = gram(needle.length - width);
  const grams: Gram[] = [];
  let at = 0;
  while (at < end.offset && grams.length < MOST_GRAMS) {
    grams.push(gram(at));
    at += literal ? width - 1 : width;
  }
  return { grams: [...grams, end], complete: at >= end.offset };
}

/** Entries in which all keys stand in their places, with the places of the needle, and what stands below where it is in the heading. */
export function inChain(
  grams: readonly Gram[],
  postings: readonly Posting[],
  length: number,
  literal: boolean,
): { found: Map<number, Occurrence[]>; below: Map<number, number> } {
  const found = new Map<number, Occurrence[]>();
  const below = new Map<number, number>();
  const [head] = postings;
  const tail = postings.at(-1);
  if (head === undefined || tail === undefined) return { found, below };
  const rarest = postings.reduce(
    (best, one) => (one.entries.length < best.entries.length ? one : best),
    head,
  );
  const cursors = postings.map(() => 0);
  const closed = (posting: Posting, n: number): boolean =>
    !literal || ((posting.last[n] ?? 0) & AT.gap) === 0;
  for (const entry of rarest.entries) {
    const rows = postings.map(({ entries }, i) => {
      let at = cursors[i] ?? 0;
      while ((entries[at] ?? Infinity) < entry) at += 1;
      cursors[i] = at;
      return entries[at] === entry ? at : -1;
    });
    if (rows.includes(-1)) continue;
    const [row = 0] = rows;
    const places: Occurrence[] = [];
    for (let n = head.starts[row] ?? 0; n < (head.starts[row + 1] ?? 0); n += 1) {
      const at = head.at[n] ?? 0;
      if (!closed(head, n)) continue;
      let last = n;
      const holds = postings.every((posting, i) => {
        if (i === 0) return true;
        last = placeAt(posting, rows[i] ?? 0, at + (grams[i]?.offset ?? 0));
        return last !== -1 && closed(posting, last);
      });
      if (holds) places.push({ at, length, first: head.first[n] ?? 0, last: tail.last[last] ?? 0 });
    }
    if (places.length > 0) found.set(entry, places);
    if (places.some(inHeading)) below.set(entry, head.below[row] ?? 0);
  }
  return { found, below };
}

/** Where in the columns a place of an entry stands, or -1. */
function placeAt({ starts, at }: Posting, row: number, wanted: number): number {
  let low = starts[row] ?? 0;
  let high = starts[row + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < (starts[row + 1] ?? 0) && at[low] === wanted ? low : -1;
}
