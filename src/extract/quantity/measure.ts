/** A number with its unit and bounds. */
import type { Comparator, UnitOfMeasure } from '../../model/index.ts';
import type { NumeralForm } from '../../text/numerals.ts';

/** A numeric token; offsets half-open into the folded text. */
export interface Measure {
  /** The numeral with its unit. */
  readonly start: number;
  readonly end: number;
  /** The same with the bounding words that adjoin it. */
  readonly numStart: number;
  readonly numEnd: number;
  readonly value: number;
  readonly value2: number | null;
  readonly unit: UnitOfMeasure;
  readonly dimension: string;
  readonly comparator: Comparator;
  /** The number is bounded by a word or sign beside it. */
  readonly bounded: boolean;
  readonly form: NumeralForm;
  /** A bracketed （含） names the boundary. */
  readonly inclusive: boolean;
  /** Folded span of its indicator, where the number stands in a row of a table. */
  readonly name?: { readonly start: number; readonly end: number };
  /** What the head over its column says: a year, how things stood, a yearly rate. */
  readonly column?: { readonly year: number | null; readonly base: boolean; readonly rate: boolean };
}
