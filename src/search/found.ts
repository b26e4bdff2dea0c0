import { NO_OCCURRENCES, type Occurrences } from './occurrences.ts';

/** All that an index finds of a needle. */
export interface Found {
  readonly clauses: Occurrences;
  /** How many clauses stand below each in whose heading the needle stands. */
  readonly below: ReadonlyMap<number, number>;
  /** Documents (by place) whose title or short title holds the needle. */
  readonly titles: readonly number[];
  /** Documents whose id holds it. */
  readonly ids: readonly number[];
}

export const NOTHING_FOUND: Found = {
  clauses: NO_OCCURRENCES,
  below: new Map(),
  titles: [],
  ids: [],
};
