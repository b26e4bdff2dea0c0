import type { KnownKey, Wanted } from './known-key.ts';
import { NO_OCCURRENCES, type Occurrences } from './occurrences.ts';
import { AT } from './place.ts';
import { FOLLOWING_BYTES, type Posting } from './posting.ts';

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

/** A key that is asked for, with so many characters after it. */
export interface Link extends Gram {
  readonly known: KnownKey;
  readonly wanted: Wanted;
}

/**
 * Which keys of a chain to ask for: some are proved by the characters after
 * the one before. Those that fetch least.
 */
export function cheapest(
  grams: readonly Gram[],
  keys: readonly KnownKey[],
  length: number,
  literal: boolean,
): { links: Link[]; cost: number } {
  /** The best from each key on, if it is asked for. */
  const best: { links: Link[]; cost: number }[] = [];
  for (let i = grams.length - 1; i >= 0; i -= 1) {
    const [gram, known] = [grams[i], keys[i]];
    if (gram === undefined || known === undefined) continue;
    let own: { links: Link[]; cost: number } = { links: [], cost: Infinity };
    for (let following = 0; following <= known.following; following += 1) {
      const end = gram.offset + gram.key.length + following;
      if (end > length) break;
      const isLast = end === length;
      const wanted = { ends: literal || i === 0 || isLast, following };
      let rest: { links: Link[]; cost: number } | undefined = isLast ? { links: [], cost: 0 } : undefined;
      for (let j = i + 1; j < grams.length && !isLast; j += 1) {
        const offset = grams[j]?.offset ?? Infinity;
        if (literal ? offset >= end : offset > end) break;
        const other = best[j];
        if (rest === undefined || (other !== undefined && other.cost < rest.cost)) rest = other;
      }
      if (rest === undefined) continue;
      const cost = known.cost(wanted) + rest.cost;
      if (cost < own.cost) own = { links: [{ ...gram, known, wanted }, ...rest.links], cost };
    }
    best[i] = own;
  }
  return best[0] ?? { links: [], cost: 0 };
}

/** Entries in which all keys stand in their places, with the places of the needle, and what stands below where it is in the heading. */
export function inChain(
  links: readonly Link[],
  postings: readonly Posting[],
  needle: string,
  literal: boolean,
): { found: Occurrences; below: Map<number, number> } {
  const below = new Map<number, number>();
  const [head] = postings;
  if (head === undefined) return { found: NO_OCCURRENCES, below };
  const rarest = postings.reduce(
    (best, one) => (one.entries.length < best.entries.length ? one : best),
    head,
  );
  const cursors = postings.map(() => 0);
  const rows = new Int32Array(postings.length);
  const lastOf = postings.map((posting, i) => lastBits(posting, links[i]?.wanted.following ?? 0));
  const follows = postings.map((posting, i) => followsOf(posting, links[i], needle));
  const holds = (i: number, n: number): boolean =>
    (follows[i]?.(n) ?? true) && (!literal || ((lastOf[i]?.(n) ?? 0) & AT.gap) === 0);
  const clauses = new Uint32Array(rarest.entries.length);
  const bounds = new Uint32Array(rarest.entries.length + 1);
  const at = new Uint32Array(head.places);
  const first = new Uint8Array(head.places);
  const last = new Uint8Array(head.places);
  let [count, places] = [0, 0];
  for (const entry of rarest.entries) {
    let isIn = true;
    for (let i = 0; i < postings.length && isIn; i += 1) {
      const { entries } = postings[i] ?? head;
      let row = cursors[i] ?? 0;
      while ((entries[row] ?? Infinity) < entry) row += 1;
      cursors[i] = rows[i] = row;
      isIn = entries[row] === entry;
    }
    if (!isIn) continue;
    const row = rows[0] ?? 0;
    const from = places;
    let isHeaded = false;
    for (let n = head.starts[row] ?? 0; n < (head.ends[row] ?? 0); n += 1) {
      if (!holds(0, n)) continue;
      const begin = head.at[n] ?? 0;
      let end = n;
      for (let i = 1; i < postings.length && end !== -1; i += 1) {
        end = placeAt(postings[i] ?? head, rows[i] ?? 0, begin + (links[i]?.offset ?? 0));
        if (end !== -1 && !holds(i, end)) end = -1;
      }
      if (end === -1) continue;
      at[places] = begin;
      first[places] = head.first[n] ?? 0;
      last[places] = lastOf.at(-1)?.(end) ?? 0;
      isHeaded ||= ((first[places] ?? 0) & (last[places] ?? 0) & AT.heading) !== 0;
      places += 1;
    }
    if (places === from) continue;
    clauses[count] = entry;
    bounds[(count += 1)] = places;
    if (isHeaded) below.set(entry, head.below[row] ?? 0);
  }
  const found = {
    clauses: clauses.subarray(0, count),
    starts: bounds.subarray(0, count),
    ends: bounds.subarray(1, count + 1),
    ...{ at: at.subarray(0, places), first: first.subarray(0, places), last: last.subarray(0, places) },
    ...{ lengths: null, length: needle.length },
  };
  return { found, below };
}

/** `AT` bits of the end of a place with so many characters after it. */
function lastBits({ last, following }: Posting, count: number): (n: number) => number {
  const behind = following[count - 1];
  if (behind === undefined) return (n) => last[n] ?? 0;
  return (n) => behind[n * FOLLOWING_BYTES + 2] ?? 0;
}

/** Whether a place is followed as the needle goes on; null: nothing is asked for. */
function followsOf(
  { following }: Posting,
  link: Link | undefined,
  needle: string,
): ((n: number) => boolean) | null {
  if (link === undefined || link.wanted.following === 0) return null;
  const rest = needle.slice(link.offset + link.key.length).slice(0, link.wanted.following);
  const columns = following.slice(0, rest.length);
  const [low, high] = [0, 8].map((shift) =>
    Array.from({ length: rest.length }, (_, k) => (rest.charCodeAt(k) >> shift) & 0xff),
  );
  return (n) =>
    columns.every(
      (column, k) =>
        column[n * FOLLOWING_BYTES] === low?.[k] && column[n * FOLLOWING_BYTES + 1] === high?.[k],
    );
}

/** Where in the columns a place of an entry stands, or -1. */
function placeAt({ starts, ends, at }: Posting, row: number, wanted: number): number {
  let low = starts[row] ?? 0;
  const end = ends[row] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && at[low] === wanted ? low : -1;
}
