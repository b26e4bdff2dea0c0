/** Where each sign of an old text stands in a new one, moved blocks included. */
import { signsOf } from '../compare/signs.ts';
import { unitsOf, type Provision, type Unit } from './provision.ts';

/** Provisions laid end to end as signs, the numbers of clauses left out. */
export interface Row {
  readonly codes: Uint16Array;
  readonly units: readonly Unit[];
  /** Half-open stretch of signs of each unit. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** `to[i]`: place in the new row of the old row's sign i, or -1; `back` the other way round. */
export interface SignMap {
  readonly to: Int32Array;
  readonly back: Int32Array;
}

/** First index in `offsets` (rising) whose value is at least `value`. */
function lowerBound(offsets: Uint32Array, value: number, length: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lay provisions out. Linear in the length of the text. */
export function layOut(provisions: readonly Provision[]): Row {
  const rows: Uint16Array[] = [];
  const units: Unit[] = [];
  const spans: (readonly [number, number])[] = [];
  let length = 0;
  for (const provision of provisions) {
    const { text, label } = provision;
    const { codes, offsets } = signsOf(text);
    const skip = text.startsWith(label) ? lowerBound(offsets, label.length, codes.length) : 0;
    const place = (offset: number): number =>
      length + Math.max(0, lowerBound(offsets, offset, codes.length) - skip);
    for (const unit of unitsOf(provision)) {
      units.push(unit);
      spans.push([place(unit.start), place(unit.end)]);
    }
    rows.push(codes.subarray(skip));
    length += codes.length - skip;
  }
  const codes = new Uint16Array(length);
  let at = 0;
  for (const row of rows) {
    codes.set(row, at);
    at += row.length;
  }
  return { codes, units, spans };
}

/** Lengths of the pieces that are looked for, one after the other. */
const PIECES = [24, 12, 6, 4] as const;
const BASE = 0x01000193;

class Mapper {
  readonly to: Int32Array;
  readonly back: Int32Array;
  readonly #a: Row;
  readonly #b: Row;

  constructor(a: Row, b: Row) {
    this.#a = a;
    this.#b = b;
    this.to = new Int32Array(a.codes.length).fill(-1);
    this.back = new Int32Array(b.codes.length).fill(-1);
  }

  /** Pair one sign where both are free and alike. */
  #pair(i: number, j: number): boolean {
    if (i < 0 || j < 0 || i >= this.to.length || j >= this.back.length) return false;
    if (this.to[i] !== -1 || this.back[j] !== -1 || this.#a.codes[i] !== this.#b.codes[j]) return false;
    this.to[i] = j;
    this.back[j] = i;
    return true;
  }

  #pairUnits(i: number, j: number): void {
    const [from, end] = this.#a.spans[i] ?? [0, 0];
    const [there] = this.#b.spans[j] ?? [0, 0];
    for (let k = 0; from + k < end; k += 1) this.#pair(from + k, there + k);
  }

  /** Indexes of the free units of a kind by what `name` calls them. */
  #free(row: Row, map: Int32Array, kind: Unit['kind']): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    row.units.forEach((unit, i) => {
      const [from, to] = row.spans[i] ?? [0, 0];
      if (unit.kind !== kind || from >= to || map[from] !== -1) return;
      const group = groups.get(unit.key);
      if (group === undefined) groups.set(unit.key, [i]);
      else group.push(i);
    });
    return groups;
  }

  /**
   * Pair free units with the same words: those at the same address, then, of
   * what is left, one with one, or (`inOrder`) the first with the first.
   */
  pairEqual(kind: Unit['kind'], inOrder: boolean): void {
    const there = this.#free(this.#b, this.back, kind);
    for (const [key, all] of this.#free(this.#a, this.to, kind)) {
      const others = there.get(key) ?? [];
      if (others.length === 0) continue;
      const byAddress = new Map(others.map((j) => [this.#b.units[j]?.address, j]));
      const left = all.filter((i) => {
        const j = byAddress.get(this.#a.units[i]?.address ?? '');
        if (j !== undefined) this.#pairUnits(i, j);
        return j === undefined;
      });
      const open = others.filter((j) => this.back[this.#b.spans[j]?.[0] ?? 0] === -1);
      if (!inOrder && (left.length !== 1 || open.length !== 1)) continue;
      left.slice(0, open.length).forEach((i, n) => {
        this.#pairUnits(i, open[n] ?? 0);
      });
    }
  }

  /** Start of each free piece of `width` signs that stands once; -1 where it stands more often. */
  #pieces(codes: Uint16Array, map: Int32Array, width: number): Map<number, number> {
    const places = new Map<number, number>();
    let power = 1;
    for (let k = 1; k < width; k += 1) power = Math.imul(power, BASE);
    let [hash, run] = [0, 0];
    for (let i = 0; i < codes.length; i += 1) {
      if (map[i] !== -1) {
        [hash, run] = [0, 0];
        continue;
      }
      if (run >= width) hash -= Math.imul(power, codes[i - width] ?? 0);
      hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
      run += 1;
      if (run >= width) places.set(hash, places.has(hash) ? -1 : i - width + 1);
    }
    return places;
  }

  /** Pair what stands around a pair for as long as it agrees. */
  #lengthen(i: number, j: number): void {
    for (let k = 1; this.#pair(i + k, j + k); k += 1);
    for (let k = 1; this.#pair(i - k, j - k); k += 1);
  }

  pairPieces(width: number): void {
    const there = this.#pieces(this.#b.codes, this.back, width);
    for (const [hash, i] of this.#pieces(this.#a.codes, this.to, width)) {
      const j = there.get(hash) ?? -1;
      if (i < 0 || j < 0 || this.to[i] !== -1 || this.back[j] !== -1) continue;
      let same = 0;
      while (same < width && this.#a.codes[i + same] === this.#b.codes[j + same]) same += 1;
      // Unlike pieces may share a hash.
      if (same < width || !this.#pair(i, j)) continue;
      this.#lengthen(i, j);
    }
  }

  /** Lengthen what is paired to both sides, as far as the texts agree. */
  pairNeighbours(): void {
    for (let i = 0; i < this.to.length; i += 1) {
      const j = this.to[i] ?? -1;
      if (j !== -1) this.#pair(i + 1, j + 1);
    }
    for (let i = this.to.length - 1; i >= 0; i -= 1) {
      const j = this.to[i] ?? -1;
      if (j !== -1) this.#pair(i - 1, j - 1);
    }
  }
}

/**
 * Map the signs of `a` into `b`: equal clauses and sentences, then shared runs
 * found by pieces that stand once (after P. Heckel, 1978), then their
 * neighbours, then equal sentences that stand several times. One sign goes to
 * one place at most. Deterministic; linear in the length of both.
 */
export function mapSigns(a: Row, b: Row): SignMap {
  const mapper = new Mapper(a, b);
  mapper.pairEqual('clause', true);
  mapper.pairEqual('sentence', false);
  for (const width of PIECES) mapper.pairPieces(width);
  mapper.pairEqual('sentence', true);
  mapper.pairNeighbours();
  return mapper;
}
