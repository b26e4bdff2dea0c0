/** What a reader of a file format makes of a file: its lines, each with where it stood. */
import { withoutStraySigns } from '../../text/controls.ts';
import { withoutRadicals } from '../../text/radicals.ts';

/** Why a line of a file is no line of its text. */
export type Aside = 'page-mark' | 'running-head' | 'web-furniture' | 'front-matter' | 'footnote';

export interface ReadLine {
  /** Words of the line; white space at its start is its indent (two columns a Han character). */
  text: string;
  /** 1-based page where the format has pages, else null. */
  page: number | null;
  /** Goes on with the line before it: they are one paragraph. */
  joins: boolean;
  /** A line of its own whatever it reads like: a row of a table, a heading by its style. */
  apart: boolean;
  /** Depth of a heading by its style, or null. */
  heading: number | null;
  /** Stands around the text and not in it, or null. */
  aside: Aside | null;
}

/** The whole of a file, line by line. Nothing that a person sees is missing from it. */
export interface Reading {
  /** Reader and version that made it, such as `pdf-1`; another version may read other lines. */
  reader: string;
  lines: ReadLine[];
  /** Pages, or null where the format has none. */
  pages: number | null;
  /** A title that the file itself declares (not its name), or null: a proposal of last resort. */
  declaredTitle: string | null;
}

/** A file that can't be taken in; `reason` is one line for a person and says what to do. */
export class RefusedFile extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'RefusedFile';
    this.reason = reason;
  }
}

/** Largest inputs; what is larger is refused by name. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 100_000_000,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Bytes of all parts of a Word file that are inflated. */
  inflated: 200_000_000,
  /** Characters of a reading. */
  characters: 20_000_000,
} as const;

/** Make a line; what is not said of it is not so. */
export function line(text: string, more: Partial<Omit<ReadLine, 'text'>> = {}): ReadLine {
  return { text, page: null, joins: false, apart: false, heading: null, aside: null, ...more };
}

/**
 * The reading as it is kept in corpus/readings: a line each, a form feed before
 * the first line of a page but the first.
 */
export function readingText(reading: Reading): string {
  let page: number | null = reading.lines[0]?.page ?? null;
  const lines = reading.lines.map((l) => {
    const feed = l.page !== page ? '\f' : '';
    page = l.page;
    return feed + cleanLine(l.text);
  });
  return lines.map((l) => `${l}\n`).join('');
}

/** A line without line ends, stray signs and white space at its end, its radicals as characters. */
export function cleanLine(text: string): string {
  return withoutRadicals(withoutStraySigns(text)).trimEnd();
}
