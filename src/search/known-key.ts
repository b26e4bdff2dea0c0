import type { Posting } from './posting.ts';

/** What a search may ask of a key: its places; also what stands at their ends; so many characters after them. */
export interface Wanted {
  readonly ends: boolean;
  readonly following: number;
}

/** A key that the index has. */
export interface KnownKey {
  /** Bytes that asking for it fetches, were nothing of it at hand. */
  cost(wanted: Wanted): number;
  /** Characters after its places that can be asked for. */
  readonly following: number;
  /** The posting of all segments together: clauses first, then titles and ids. Columns that were not asked for may be empty. */
  load(wanted: Wanted): Promise<Posting>;
}
