import { plainRows, safeText, SHEET_WORDS, type Bundle } from './sheet.ts';

const field = (value: string): string => {
  const safe = safeText(value);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * All tables of a bundle in one CSV (RFC 4180, with a byte order mark so that
 * Excel reads it rightly): each under its name, then the citations.
 */
export function toCsv(bundle: Bundle): string {
  const words = SHEET_WORDS[bundle.language];
  const lines: string[][] = [[bundle.title], [bundle.address], [bundle.takenOn]];
  for (const sheet of bundle.sheets) {
    const { head, rows } = plainRows(sheet, words);
    lines.push([], [sheet.name], head, ...rows);
  }
  lines.push([], [words.citation, words.address], ...bundle.citations.map((c) => [c.text, c.href ?? '']));
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
