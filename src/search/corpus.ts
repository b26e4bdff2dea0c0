/** The opened index in the form in which matching and ranking read it. */
import type { UnitIndex } from '../text/units.ts';
import type { DocumentRow, IndexFile } from './format.ts';
import type { Normalized, Normalizer } from './normalize.ts';
import type { Unquoted } from './quotes.ts';
import type { Chip } from './types.ts';

/** Bits of `Corpus.flags`. */
export const AT = { boundary: 1, heading: 2, duty: 4, target: 8 } as const;

export interface QuantityOf {
  start: number;
  end: number;
  role: string;
  /** In the base unit. */
  value: number | null;
  symbol: string;
  indicator: number;
  years: [number, number];
}

export interface ClauseEntry {
  readonly id: string;
  readonly eId: string;
  readonly document: DocumentRow;
  readonly parent: number;
  readonly heading: string | null;
  readonly label: string;
  readonly citation: string;
  readonly kind: string;
  readonly printed: string;
  readonly normalized: Normalized;
  /** First position of its normalised text in `Corpus.text`. */
  readonly offset: number;
  readonly headingLength: number;
  readonly quantities: QuantityOf[];
  readonly chips: Chip[];
  readonly milestones: { indicator: number; years: [number, number] }[];
  /** Indices into the departments of the index. */
  readonly departments: Set<number>;
}

/** What a reader takes as read, normalised; its parts stand on lines of their own. */
export interface Context {
  /** Title, region and the headings above the clause. */
  readonly near: string;
  /** The regions around the document's own. */
  readonly far: string;
}

export interface Corpus {
  readonly file: IndexFile;
  readonly normalize: Normalizer;
  readonly units: UnitIndex;
  readonly clauses: ClauseEntry[];
  /** All normalised texts, a line feed before each. */
  readonly text: string;
  readonly unquoted: Unquoted;
  /** One byte of `AT` bits for every position of `text`. */
  readonly flags: Uint8Array;
  /** Clause at a position of `text`, searching from a clause at or before it. */
  clauseAt(position: number, from: number): number;
  contextOf(clause: number): Context;
  /** Headings (or labels) above it, outermost first. */
  breadcrumb(clause: number): string[];
  /** Sentence spans, in positions of the clause's normalised text. */
  sentences(clause: number): { start: number; end: number }[];
}

/** First index whose value is at least `wanted` in a rising array. */
export function firstAtLeast(rising: Uint32Array, wanted: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How a needle stands above a clause: in its title, region or headings, only around its region, or not. */
export function inContext({ near, far }: Context, needle: string): 'near' | 'far' | null {
  return near.includes(needle) ? 'near' : far.includes(needle) ? 'far' : null;
}
