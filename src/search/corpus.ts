/** A whole index in memory, in the form in which it is searched and from which it is cut into parts. */
import type { UnitIndex } from '../text/units.ts';
import type { DocumentRow, WholeFile } from './format.ts';
import type { Normalized, Normalizer } from './normalize.ts';
import type { Unquoted } from './quotes.ts';
import type { Chip } from './types.ts';

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
  /** First position of its normalised text in `Corpus.text`, and in the text without quotation marks. */
  readonly offset: number;
  unquotedOffset: number;
  readonly headingLength: number;
  readonly quantities: QuantityOf[];
  readonly chips: Chip[];
  readonly milestones: { start: number; end: number; indicator: number; years: [number, number] }[];
  /** Indices into the departments of the index. */
  readonly departments: Set<number>;
}

export interface Corpus {
  readonly file: WholeFile;
  readonly normalize: Normalizer;
  readonly units: UnitIndex;
  readonly clauses: ClauseEntry[];
  /** All normalised texts, a line feed before each. */
  readonly text: string;
  readonly unquoted: Unquoted;
  /** One byte of `AT` bits for every position of `text`. */
  readonly flags: Uint8Array;
  /** Headings (or labels) above it, outermost first. */
  breadcrumb(clause: number): string[];
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
