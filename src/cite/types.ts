/** What `ceheng cite` prints and the page shows. Offsets are half-open, in UTF-16 code units. */
import type { DifferencePart } from '../compare/difference.ts';

/**
 * How quoted words agree with a provision: `exact` but for white space;
 * `signs`: other punctuation, width, case or traditional characters;
 * `changed`: some letters differ; `related`: only much of the wording is shared.
 */
export type Agreement = 'exact' | 'signs' | 'changed' | 'related';

export interface Match {
  readonly clauseId: string;
  readonly documentId: string;
  readonly documentTitle: string;
  /** As printed: 三、（二）1. */
  readonly citation: string;
  /** Path of the site that opens at these words: /d/…/#g1.2:12+28~…. */
  readonly address: string;
  /** Into the clause's text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly agreement: Agreement;
  /** Letters to be put in, left out or replaced. */
  readonly edits: number;
  /** 1: the same letters. */
  readonly similarity: number;
  /** From the quoted words (a) to the provision's (b); empty where they are exact. */
  readonly differences: readonly DifferencePart[];
}

/** A stretch of what was asked, with the provisions it stands in, the best first. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Empty: nothing near was found. */
  readonly matches: readonly Match[];
  /** How many provisions agree as well as the first; more than `matches` may list. */
  readonly equals: number;
}

/** A provision or a whole document that a reference names. */
export interface ReferenceMatch {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  /** Null: the document as a whole. */
  readonly clauseId: string | null;
  readonly citation: string;
  readonly address: string;
  readonly words: string;
}

export interface ReferenceAnswer {
  /** What names the document, and what names the place in it, as read; "" where it isn't given. */
  readonly document: string;
  readonly place: string;
  /** Part of the place that the document does not have; the matches are the nearest above it. */
  readonly missing: string | null;
  readonly matches: readonly ReferenceMatch[];
}

export interface CiteAnswer {
  readonly query: string;
  /** True: only the first characters were looked at. */
  readonly truncated: boolean;
  readonly reference: ReferenceAnswer | null;
  readonly passages: readonly Passage[];
}
