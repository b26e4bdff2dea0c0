import type { Column } from './definition.ts';

/** Excel reads a cell that opens with one of these, full-width ones too, as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]./su;

function cell(value: unknown, column: Column): string {
  if (value === null || value === undefined) return '';
  if (column.type === 'list') return text((value as string[]).join('|'));
  if (column.type === 'json') return text(JSON.stringify(value));
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : text(JSON.stringify(value));
}

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** First line of a table as CSV, with the byte order mark by which Excel knows UTF-8. */
export const csvHead = (columns: readonly Column[]): string =>
  `\ufeff${columns.map((c) => c.path.replaceAll('.', '_')).join(',')}\r\n`;

/** Writes one record as a line of CSV, its end included. */
export function csvLine(columns: readonly Column[]): (row: unknown) => string {
  const cells = columns.map((column) => ({ column, keys: column.path.split('.') }));
  return (row) => {
    let line = '';
    for (const [i, { column, keys }] of cells.entries()) {
      let value = row;
      for (const key of keys)
        value = value === null || value === undefined ? null : (value as Record<string, unknown>)[key];
      line += i === 0 ? cell(value, column) : `,${cell(value, column)}`;
    }
    return `${line}\r\n`;
  };
}

/**
 * A table as CSV (RFC 4180, UTF-8 with byte order mark so that Excel opens it
 * rightly). Lists of words are joined by |, lists of records are JSON. Text that
 * a spreadsheet would run as a formula is led by an apostrophe.
 */
export function toCsv(rows: readonly unknown[], columns: readonly Column[]): string {
  return csvHead(columns) + rows.map(csvLine(columns)).join('');
}
