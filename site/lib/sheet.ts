/** A table as it is taken away: text with its links and marks, apart from any file format. */

/** A run of text; `mark` as in a comparison of wording. */
export interface Run {
  readonly text: string;
  readonly href: string | null;
  readonly mark: 'removed' | 'added' | 'common' | null;
}

/** A cell as lines of runs. */
export type Cell = readonly (readonly Run[])[];

export interface Sheet {
  /** Title of the table. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A provision that the tables rest on: the line by which it is cited, and its address. */
export interface Citation {
  readonly text: string;
  readonly href: string | null;
}

/** All that is taken away of one page. */
export interface Bundle {
  readonly title: string;
  /** Address of the view, filters included. */
  readonly address: string;
  /** ISO date on which it was taken. */
  readonly takenOn: string;
  readonly sheets: readonly Sheet[];
  readonly citations: readonly Citation[];
}

/** Text of a cell, a line each. */
export const cellText = (cell: Cell): string =>
  cell.map((line) => line.map((run) => run.text).join('')).join('\n');

/** Addresses in a cell, each once. */
export const cellLinks = (cell: Cell): string[] => [
  ...new Set(cell.flatMap((line) => line.flatMap((run) => (run.href === null ? [] : [run.href])))),
];

/** A file name that every system takes. */
export const fileName = (title: string, extension: string): string =>
  `${title.replace(/[\\/:*?"<>|\s]+/gu, '_').slice(0, 80)}.${extension}`;

/** Rows of plain text with the addresses of each linked column in a column of its own beside it. */
export function plainRows(sheet: Sheet): { head: string[]; rows: string[][] } {
  const linked = sheet.head.map((_, i) => sheet.rows.some((row) => cellLinks(row[i] ?? []).length > 0));
  const spread = (values: readonly string[], links: readonly string[]): string[] =>
    values.flatMap((value, i) => (linked[i] === true ? [value, links[i] ?? ''] : [value]));
  return {
    head: spread(
      sheet.head,
      sheet.head.map((name) => `${name}·地址`),
    ),
    rows: sheet.rows.map((row) =>
      spread(
        sheet.head.map((_, i) => cellText(row[i] ?? [])),
        sheet.head.map((_, i) => cellLinks(row[i] ?? []).join('\n')),
      ),
    ),
  };
}

/** A spreadsheet takes a cell that opens with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** Text that a spreadsheet will not run, by an apostrophe before it. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
