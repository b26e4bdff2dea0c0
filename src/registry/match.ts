/** What became of every published address of a text when the text or its reading changed. */
import type { AddressChange } from '../model/index.ts';
import type { Provision, Unit } from './provision.ts';
import { layOut, mapSigns, type Row, type SignMap } from './sign-map.ts';

/** The fate of words that no longer stand at their address. Successors are addresses in the new text. */
export interface Fate {
  readonly unit: Unit;
  readonly change: AddressChange;
  readonly successors: readonly string[];
}

/** Below this share of its signs that are found again a text is gone. */
const FOUND = 0.4;
/** A new text is a successor from this share of the old, or if this share of it is from the old. */
const SHARE_OF_OLD = 0.3;
const SHARE_OF_NEW = 0.5;
/** A few signs in common say nothing, unless the texts are that short. */
const LEAST = 4;
/** A successor has other origins from this share of it on. */
const OTHER_ORIGIN = 0.25;

const isRecord = (unit: Unit): boolean => unit.kind !== 'clause' && unit.kind !== 'sentence';

/** For each sign, the index of the unit of a kind in which it stands, or -1. */
function owners(row: Row, kind: Unit['kind']): Int32Array {
  const owner = new Int32Array(row.codes.length).fill(-1);
  row.units.forEach((unit, i) => {
    const [from, to] = row.spans[i] ?? [0, 0];
    if (unit.kind === kind) owner.fill(i, from, to);
  });
  return owner;
}

/** How many of the signs of a stretch go to each owner. */
function tally(
  [from, to]: readonly [number, number],
  map: Int32Array,
  owner: Int32Array,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = from; i < to; i += 1) {
    const place = map[i] ?? -1;
    const at = place === -1 ? -1 : (owner[place] ?? -1);
    if (at !== -1) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** Addresses of a kind in the order of the text, and the place of each. */
interface Places {
  readonly list: readonly string[];
  readonly order: ReadonlyMap<string, number>;
}

function placesOf(row: Row, kind: Unit['kind']): Places {
  const list = row.units.filter((unit) => unit.kind === kind).map((unit) => unit.address);
  return { list, order: new Map(list.map((address, k) => [address, k])) };
}

interface Origins {
  readonly by: ReadonlyMap<number, number>;
  readonly all: number;
}

class Matcher {
  readonly #a: Row;
  readonly #b: Row;
  readonly #map: SignMap;
  readonly #ownersA: Record<'clause' | 'sentence', Int32Array>;
  readonly #ownersB: Record<'clause' | 'sentence', Int32Array>;
  readonly #newByAddress: Map<string, number>;
  readonly #newRecords = new Map<string, number[]>();
  /** Places of the words that stayed, for telling what was rewritten between them. */
  readonly #kept = new Set<string>();

  readonly #places: Record<'clause' | 'sentence', Places>;
  readonly #origins = new Map<number, Origins>();

  constructor(before: readonly Provision[], after: readonly Provision[]) {
    this.#a = layOut(before);
    this.#b = layOut(after);
    this.#map = mapSigns(this.#a, this.#b);
    this.#ownersA = { clause: owners(this.#a, 'clause'), sentence: owners(this.#a, 'sentence') };
    this.#ownersB = { clause: owners(this.#b, 'clause'), sentence: owners(this.#b, 'sentence') };
    this.#places = { clause: placesOf(this.#a, 'clause'), sentence: placesOf(this.#a, 'sentence') };
    this.#newByAddress = new Map(this.#b.units.map((unit, j) => [unit.address, j]));
    this.#b.units.forEach((unit, j) => {
      if (!isRecord(unit)) return;
      const list = this.#newRecords.get(unit.eId);
      if (list === undefined) this.#newRecords.set(unit.eId, [j]);
      else list.push(j);
    });
  }

  fates(): Fate[] {
    const fates: Fate[] = [];
    /** Where the words of a sentence are now, for records that are no longer read. */
    const sentences = new Map<string, readonly string[]>();
    const records: number[] = [];
    this.#a.units.forEach((unit, i) => {
      const there = this.#b.units[this.#newByAddress.get(unit.address) ?? -1];
      if (there?.hash === unit.hash) {
        this.#kept.add(unit.address);
        sentences.set(unit.address, [unit.address]);
      } else if (isRecord(unit)) records.push(i);
    });
    this.#a.units.forEach((unit, i) => {
      if (isRecord(unit) || this.#kept.has(unit.address)) return;
      const fate = this.#textFate(i, unit);
      fates.push(fate);
      sentences.set(unit.address, fate.successors);
    });
    for (const i of records) fates.push(this.#recordFate(i, sentences));
    return fates;
  }

  #length(row: Row, i: number): number {
    const [from, to] = row.spans[i] ?? [0, 0];
    return to - from;
  }

  /** New clauses or sentences that hold a telling part of an old one, in the order of the text. */
  #heirs(i: number, kind: 'clause' | 'sentence'): number[] {
    const counts = tally(this.#a.spans[i] ?? [0, 0], this.#map.to, this.#ownersB[kind]);
    const length = this.#length(this.#a, i);
    const found = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return [...counts]
      .filter(([j, n]) => {
        const other = this.#length(this.#b, j);
        if (n < Math.min(LEAST, length, other)) return false;
        return n >= SHARE_OF_OLD * length || (n >= SHARE_OF_NEW * other && found >= FOUND * length);
      })
      .map(([j]) => j)
      .sort((x, y) => x - y);
  }

  #textFate(i: number, unit: Unit): Fate {
    const kind = unit.kind === 'clause' ? 'clause' : 'sentence';
    const heirs = this.#heirs(i, kind);
    const address = (j: number): string => this.#b.units[j]?.address ?? '';
    const same = heirs.find((j) => this.#b.units[j]?.key === unit.key);
    if (same !== undefined) return { unit, change: 'moved', successors: [address(same)] };
    if (heirs.length > 1) return { unit, change: 'split', successors: heirs.map(address) };
    const [heir] = heirs;
    if (heir !== undefined)
      return {
        unit,
        change: this.#isMerged(i, heir, kind) ? 'merged' : 'corrected',
        successors: [address(heir)],
      };
    const rewritten = this.#rewritten(unit, kind);
    if (rewritten !== null) return { unit, change: 'corrected', successors: [rewritten] };
    return { unit, change: 'withdrawn', successors: [] };
  }

  /** Is a telling part of a successor made of other old texts, most of each? */
  #isMerged(i: number, heir: number, kind: 'clause' | 'sentence'): boolean {
    const { all, by } = this.#originsOf(heir, kind);
    return all - (by.get(i) ?? 0) >= Math.max(1, OTHER_ORIGIN * this.#length(this.#b, heir));
  }

  /** Old texts most of which a new one holds, by how many of its signs; asked once for each that came together in it. */
  #originsOf(heir: number, kind: 'clause' | 'sentence'): Origins {
    const known = this.#origins.get(heir);
    if (known !== undefined) return known;
    const signs = tally(this.#b.spans[heir] ?? [0, 0], this.#map.back, this.#ownersA[kind]);
    const by = new Map([...signs].filter(([other, n]) => n >= SHARE_OF_NEW * this.#length(this.#a, other)));
    const origins = { by, all: [...by.values()].reduce((sum, n) => sum + n, 0) };
    this.#origins.set(heir, origins);
    return origins;
  }

  /** The text now at the same address, where it is new and its surroundings stayed: the old one rewritten. */
  #rewritten(unit: Unit, kind: 'clause' | 'sentence'): string | null {
    const j = this.#newByAddress.get(unit.address);
    if (j === undefined) return null;
    const origins = tally(this.#b.spans[j] ?? [0, 0], this.#map.back, this.#ownersA[kind]);
    const held = [...origins.values()].reduce((sum, n) => sum + n, 0);
    if (held >= SHARE_OF_OLD * this.#length(this.#b, j)) return null;
    return this.#neighbours(unit).some((address) => this.#kept.has(address)) ? unit.address : null;
  }

  /** Addresses before and after it, of its kind, in the old text. */
  #neighbours(unit: Unit): string[] {
    const places = this.#places[unit.kind === 'clause' ? 'clause' : 'sentence'];
    const k = places.order.get(unit.address) ?? -2;
    return [places.list[k - 1] ?? '', places.list[k + 1] ?? ''];
  }

  /** The record that is read from the same words now; otherwise the sentence in which they stand. */
  #recordFate(i: number, sentences: ReadonlyMap<string, readonly string[]>): Fate {
    const unit = this.#a.units[i];
    if (unit === undefined) throw new RangeError(`no unit ${i}`);
    const [from, to] = this.#a.spans[i] ?? [0, 0];
    const clauses = tally([from, to], this.#map.to, this.#ownersB.clause);
    const near = [...clauses.keys()].flatMap((c) => this.#newRecords.get(this.#b.units[c]?.eId ?? '') ?? []);
    const ranked = near
      .map((j) => {
        const [start, end] = this.#b.spans[j] ?? [0, 0];
        let common = 0;
        for (let k = from; k < to; k += 1) {
          const place = this.#map.to[k] ?? -1;
          if (place >= start && place < end) common += 1;
        }
        return { j, common, length: end - start };
      })
      .filter(({ common, length }) => common > 0 && common >= SHARE_OF_NEW * Math.min(length, to - from))
      .sort((x, y) => y.common - x.common || x.length - y.length || x.j - y.j);
    const alike = ranked.filter(({ j }) => this.#b.units[j]?.kind === unit.kind);
    // Several records may share their words: the first with the first.
    const best = alike.filter((r) => r.common === alike[0]?.common && r.length === alike[0].length);
    const heir = this.#b.units[(best[this.#rankAmongEqual(i)] ?? best[0])?.j ?? -1];
    if (heir !== undefined)
      return { unit, change: heir.hash === unit.hash ? 'moved' : 'corrected', successors: [heir.address] };
    const other = this.#b.units[ranked[0]?.j ?? -1];
    if (other !== undefined) return { unit, change: 'withdrawn', successors: [other.address] };
    const sentence = this.#a.units[this.#ownersA.sentence[from] ?? -1]?.address ?? unit.eId;
    return { unit, change: 'withdrawn', successors: sentences.get(sentence) ?? [] };
  }

  /** How many records of its kind before it have the same words at the same place. */
  #rankAmongEqual(i: number): number {
    const unit = this.#a.units[i];
    let rank = 0;
    for (let k = i - 1; k >= 0; k -= 1) {
      const other = this.#a.units[k];
      if (other?.eId !== unit?.eId || other?.kind !== unit?.kind) break;
      if (other?.start === unit?.start && other?.end === unit?.end) rank += 1;
    }
    return rank;
  }
}

/**
 * The fates of all units of `before` whose words do not stand at their address
 * in `after`; units that are not listed are unchanged. Exact words first, then
 * shared runs of signs, then the place between what stayed. Deterministic;
 * linear in the length of both texts.
 */
export function matchTexts(before: readonly Provision[], after: readonly Provision[]): Fate[] {
  return new Matcher(before, after).fates();
}
