import { valueAt, type Column } from './definition.ts';

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

/**
 * A table as CSV (RFC 4180, UTF-8 with byte order mark so that Excel opens it
 * rightly). Lists of words are joined by |, lists of records are JSON. Text that
 * a spreadsheet would run as a formula is led by an apostrophe.
 */
export function toCsv(rows: readonly unknown[], columns: readonly Column[]): string {
  const lines = [columns.map((c) => c.path.replaceAll('.', '_')).join(',')];
  for (const row of rows) lines.push(columns.map((c) => cell(valueAt(row, c.path), c)).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
