/** A table as it is taken away: text with its links and marks, apart from any file format. */
import type { Language } from './language.ts';

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
  /** Language of the page it was taken from. */
  readonly language: Language;
  readonly title: string;
  /** Address of the view, filters included. */
  readonly address: string;
  /** ISO date on which it was taken. */
  readonly takenOn: string;
  readonly sheets: readonly Sheet[];
  readonly citations: readonly Citation[];
}

/** Words that the files add to the page's own. */
export interface SheetWords {
  readonly citations: string;
  readonly citation: string;
  readonly address: string;
  /** Ends the head of a column of addresses. */
  readonly addressOf: string;
  readonly view: string;
  readonly taken: string;
  readonly table: string;
  readonly from: (day: string) => string;
}

/** Files are written where no page is rendered: they speak the language of the bundle. */
export const SHEET_WORDS: Record<Language, SheetWords> = {
  zh: {
    ...{ citations: '引文与地址', citation: '引文', address: '地址', addressOf: '·地址' },
    ...{ view: '本视图地址', taken: '下载日期', table: '表', from: (day) => `${day} 取自策衡` },
  },
  en: {
    ...{ citations: 'Citations and addresses', citation: 'Citation', address: 'Address' },
    ...{ addressOf: ' (address)', view: 'Address of this view', taken: 'Taken on', table: 'Table' },
    from: (day) => `Taken from Ceheng on ${day}`,
  },
};

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
export function plainRows(sheet: Sheet, words: SheetWords): { head: string[]; rows: string[][] } {
  const linked = sheet.head.map((_, i) => sheet.rows.some((row) => cellLinks(row[i] ?? []).length > 0));
  const spread = (values: readonly string[], links: readonly string[]): string[] =>
    values.flatMap((value, i) => (linked[i] === true ? [value, links[i] ?? ''] : [value]));
  return {
    head: spread(
      sheet.head,
      sheet.head.map((name) => `${name}${words.addressOf}`),
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
