import { placesIn, rowOf, union, type Occurrences } from './occurrences.ts';
import type { Occurrence } from './place.ts';

/** Where and as what a term stands in a clause. */
export interface Place extends Occurrence {
  readonly how: 'term' | 'synonym' | 'quantity' | 'near';
  readonly as: string;
}

/** Places of one way to write a term. */
export interface Layer {
  readonly found: Occurrences;
  readonly how: Place['how'];
  readonly as: string;
  /** Places that count; null: all. Others lie on places that were there before. */
  readonly kept: Uint8Array | null;
}

/** All places of a term: as typed, of its synonyms, of the same quantity written otherwise. */
export class TermPlaces {
  readonly layers: readonly Layer[];
  /** Rising. */
  readonly clauses: Uint32Array;

  constructor(layers: readonly Layer[], size: number) {
    this.layers = layers;
    const clauses = layers.map(({ found }) => found.clauses);
    this.clauses = union(clauses.length === 0 ? [new Uint32Array(0)] : clauses, size);
  }

  get size(): number {
    return this.clauses.length;
  }

  has(clause: number): boolean {
    return rowOf(this.clauses, clause) !== -1;
  }

  of(clause: number): Place[] {
    return this.layers.flatMap((layer) => {
      const row = rowOf(layer.found.clauses, clause);
      return row === -1 ? [] : keptPlaces(layer, row);
    });
  }
}

function keptPlaces({ found, how, as, kept }: Layer, row: number): Place[] {
  const start = found.starts[row] ?? 0;
  return placesIn(found, row)
    .filter((_, i) => kept === null || kept[start + i] === 1)
    .map((place) => ({ ...place, how, as }));
}

/** Puts another way to write a term behind those before it. Gives how many clauses gained a place. */
export function addLayer(layers: Layer[], found: Occurrences, how: Place['how'], as: string): number {
  const kept = new Uint8Array(found.at.length);
  let gained = 0;
  found.clauses.forEach((clause, row) => {
    const before = layers.flatMap((layer) => {
      const own = rowOf(layer.found.clauses, clause);
      return own === -1 ? [] : keptPlaces(layer, own);
    });
    const others: Pick<Occurrence, 'at' | 'length'>[] = before;
    let isGained = false;
    for (let n = found.starts[row] ?? 0; n < (found.ends[row] ?? 0); n += 1) {
      const [at, length] = [found.at[n] ?? 0, found.lengths?.[n] ?? found.length];
      if (others.some((other) => other.at < at + length && at < other.at + other.length)) continue;
      kept[n] = 1;
      others.push({ at, length });
      isGained = true;
    }
    if (isGained) gained += 1;
  });
  layers.push({ found, how, as, kept });
  return gained;
}
