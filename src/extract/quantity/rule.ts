/** Rules as data: an id, what it reads, and texts it must and must not decide. */

/** A rule that works by one pattern over folded text. */
export interface PatternRule {
  readonly id: string;
  /** What the rule is for, in a line. */
  readonly note: string;
  /** Global, without super-linear parts: only bounded quantifiers. */
  readonly pattern: RegExp;
  /** Texts in which the pattern must match. */
  readonly examples: readonly string[];
  /** Texts in which it must not. */
  readonly counterExamples: readonly string[];
}
