/** Maximal common runs between the passages of several documents. */
import type { Signs } from './signs.ts';

/** A stretch of text that runs may not leave (a clause). */
export interface Passage {
  /** Number of the document that it belongs to; runs lie between different documents. */
  readonly document: number;
  readonly signs: Signs;
}

/** Called for each run: passages `a` and `b` (a's document the smaller), first signs, length in signs. */
export type OnRun = (a: number, aStart: number, b: number, bStart: number, length: number) => void;

/** The passages laid end to end. */
interface Field {
  readonly codes: Uint16Array;
  /** First position of each passage; one more for the end. */
  readonly starts: Uint32Array;
  /** Passage of each position. */
  readonly passageOf: Uint32Array;
  readonly documents: Uint32Array;
}

function layOut(passages: readonly Passage[]): Field {
  const starts = new Uint32Array(passages.length + 1);
  passages.forEach((p, i) => (starts[i + 1] = (starts[i] ?? 0) + p.signs.codes.length));
  const codes = new Uint16Array(starts[passages.length] ?? 0);
  const passageOf = new Uint32Array(codes.length);
  passages.forEach((p, i) => {
    codes.set(p.signs.codes, starts[i] ?? 0);
    passageOf.fill(i, starts[i] ?? 0, starts[i + 1] ?? 0);
  });
  return { codes, starts, passageOf, documents: Uint32Array.from(passages, (p) => p.document) };
}

/** Base of the rolling hash (that of FNV-1). */
const BASE = 0x01000193;

/** Positions of grams of one width, those of one hash linked in order. */
interface Grams {
  /** First positions of the hashes that have several. */
  readonly shared: readonly number[];
  /** The next position with the hash of this one; 0: none. */
  readonly next: Uint32Array;
}

interface Slots {
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly hashes: Int32Array;
}

/** Most slots that are kept from one call to the next: those of two documents of usual length. */
const KEPT_SLOTS = 2 ** 17;
const newSlots = (count: number): Slots => ({
  firsts: new Uint32Array(count),
  lasts: new Uint32Array(count),
  hashes: new Int32Array(count),
});
let kept: Slots | null = null;

/** Empty slots; what `lasts` and `hashes` of an empty one hold says nothing. */
function emptySlots(count: number): Slots {
  if (count > KEPT_SLOTS) return newSlots(count);
  kept ??= newSlots(KEPT_SLOTS);
  kept.firsts.fill(0, 0, count);
  return kept;
}

/**
 * All grams of `width` signs by their hashes, in a table by open addressing.
 * Unlike grams may share a hash; the runs are checked sign by sign.
 */
function gramsOf({ codes, starts }: Field, width: number): Grams {
  const mask = 2 ** Math.ceil(Math.log2(codes.length * 2 + 2)) - 1;
  // Positions from 1, so that 0 is an empty slot.
  const { firsts, lasts, hashes } = emptySlots(mask + 1);
  const next = new Uint32Array(codes.length);
  const shared: number[] = [];
  let power = 1;
  for (let k = 1; k < width; k += 1) power = Math.imul(power, BASE);
  for (let i = 0; i + 1 < starts.length; i += 1) {
    let hash = 0;
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    for (let at = from; at < to; at += 1) {
      if (at - from >= width) hash -= Math.imul(power, codes[at - width] ?? 0);
      hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
      if (at - from + 1 < width) continue;
      const position = at - width + 1;
      const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      let slot = (mixed ^ (mixed >>> 13)) & mask;
      while (firsts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
      if (firsts[slot] === 0) {
        firsts[slot] = position + 1;
        hashes[slot] = hash;
      } else {
        const before = (lasts[slot] ?? 0) - 1;
        if (firsts[slot] === lasts[slot]) shared.push(before);
        next[before] = position;
      }
      lasts[slot] = position + 1;
    }
  }
  return { shared, next };
}

/** Positions of one gram after one and the same sign, in order. */
interface Group {
  before: number;
  positions: number[];
}

/** A passage's first sign has none before it, and so is unlike any other. */
const NONE = -1;

/** The sign before a position within its passage. */
const signBefore = ({ codes, starts, passageOf }: Field, position: number): number =>
  position === starts[passageOf[position] ?? 0] ? NONE : (codes[position - 1] ?? 0);

function groupsOf(field: Field, next: Uint32Array, from: number): Group[] {
  const groups = new Map<number, Group>();
  for (let position = from, more = true; more; position = next[position] ?? 0) {
    more = (next[position] ?? 0) > 0;
    const before = signBefore(field, position);
    const group = groups.get(before);
    if (group === undefined) groups.set(before, { before, positions: [position] });
    else group.positions.push(position);
  }
  return [...groups.values()];
}

/**
 * Find every maximal common run of at least `minimum` signs between passages of
 * different documents: equal signs that can be lengthened to neither side
 * within their passages. Every place in one that equals a place in the other
 * counts. Time grows with the signs plus the signs of the runs found; memory
 * with the signs.
 */
export function findRuns(passages: readonly Passage[], minimum: number, onRun: OnRun): void {
  const field = layOut(passages);
  const { codes, starts, passageOf, documents } = field;
  const { shared, next } = gramsOf(field, minimum);
  const documentAt = (position: number): number => documents[passageOf[position] ?? 0] ?? 0;

  const extend = (x: number, y: number): void => {
    const [i, j] = documentAt(x) < documentAt(y) ? [x, y] : [y, x];
    const [a, b] = [passageOf[i] ?? 0, passageOf[j] ?? 0];
    const [aFrom, bFrom] = [starts[a] ?? 0, starts[b] ?? 0];
    const most = Math.min((starts[a + 1] ?? 0) - i, (starts[b + 1] ?? 0) - j);
    let length = 0;
    while (length < most && codes[i + length] === codes[j + length]) length += 1;
    if (length >= minimum) onRun(a, i - aFrom, b, j - bFrom, length);
  };

  /** All pairs between two lists in the order of their positions, one document skipped as a whole. */
  const pair = (left: readonly number[], right: readonly number[], within: boolean): void => {
    const ends = documentEnds(right, documentAt);
    let skipFrom = 0;
    for (const [index, x] of left.entries()) {
      const own = documentAt(x);
      while (skipFrom < right.length && documentAt(right[skipFrom] ?? 0) < own)
        skipFrom = ends[skipFrom] ?? right.length;
      const same = skipFrom < right.length && documentAt(right[skipFrom] ?? 0) === own;
      const skipTo = same ? (ends[skipFrom] ?? right.length) : skipFrom;
      if (!within) for (let k = 0; k < skipFrom; k += 1) extend(x, right[k] ?? 0);
      for (let k = within ? Math.max(skipTo, index + 1) : skipTo; k < right.length; k += 1)
        extend(x, right[k] ?? 0);
    }
  };

  for (const from of shared) {
    const second = next[from] ?? 0;
    if (next[second] === 0) {
      // Most have two places: no need for lists.
      const before = signBefore(field, from);
      const isMaximal = before === NONE || before !== signBefore(field, second);
      if (isMaximal && documentAt(from) !== documentAt(second)) extend(from, second);
      continue;
    }
    const groups = groupsOf(field, next, from);
    groups.forEach((group, g) => {
      if (group.before === NONE) pair(group.positions, group.positions, true);
      for (let h = g + 1; h < groups.length; h += 1) pair(group.positions, groups[h]?.positions ?? [], false);
    });
  }
}

/** For each place in a list of positions, where the next document's positions begin. */
function documentEnds(positions: readonly number[], documentAt: (position: number) => number): Uint32Array {
  const ends = new Uint32Array(positions.length);
  let end = positions.length;
  for (let k = positions.length - 1; k >= 0; k -= 1) {
    if (k + 1 < positions.length && documentAt(positions[k] ?? 0) !== documentAt(positions[k + 1] ?? 0))
      end = k + 1;
    ends[k] = end;
  }
  return ends;
}
