/** Where a needle stands, with all that ranking asks about the place. */

/** Bits of what stands at a character. */
export const AT = {
  /** A word may begin here. */
  boundary: 1,
  heading: 2,
  /** Inside the brackets that name the responsible units. */
  duty: 4,
  target: 8,
  /** In a sentence that states a commitment. */
  sentence: 16,
  /** In the phrase of any record with a number or a date. */
  record: 32,
  /** Beside the comma of an enumeration. */
  listed: 64,
  /** Only at the end of a place: quotation marks stand inside it. */
  gap: 128,
} as const;

/** `at` and `length` count characters of the clause's normal form without quotation marks. */
export interface Occurrence {
  readonly at: number;
  readonly length: number;
  /** `AT` bits of the first character; `listed`: the sign before it. */
  readonly first: number;
  /** `AT` bits of the last character; `boundary` and `listed`: the sign after it. */
  readonly last: number;
}

/** Whether a place lies in the heading. */
export const inHeading = ({ first, last }: Pick<Occurrence, 'first' | 'last'>): boolean =>
  (first & last & AT.heading) !== 0;

/**
 * Whether a literal needle stands around the place `[from, to)` of a text
 * from which quotation marks were not taken out.
 */
export function standsLiterally(text: string, from: number, needle: string): boolean {
  const lead = /^["']*/u.exec(needle)?.[0].length ?? 0;
  return from >= lead && text.startsWith(needle, from - lead);
}
