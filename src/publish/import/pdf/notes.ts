import type { Row } from './rows.ts';

/** Of the size of the text, the most that a note at the foot of a page has. */
const SMALLER = 0.9;
/** Longest run of notes on one page, in lines. */
const MOST_LINES = 12;
const MARK =
  /^\s{0,4}(?:[①-⑳*＊※]|\[[0-9]{1,2}\]|〔[0-9]{1,2}〕|[0-9]{1,2}(?=[\s\u4e00-\u9fff“《])|注[0-9]{0,2}[：:])/u;

/** Size of most letters of the text. */
function usualSize(pages: readonly (readonly Row[])[]): number {
  const letters = new Map<number, number>();
  for (const row of pages.flat()) {
    const size = Math.round(row.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + row.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Footnotes: the last lines of a page, in smaller letters, the first of them with
 * a mark. Each is the beginning of a note, or goes on with one.
 */
export function pageNotes(pages: readonly (readonly Row[])[]): Map<Row, 'begins' | 'goes on'> {
  const usual = usualSize(pages);
  const found = new Map<Row, 'begins' | 'goes on'>();
  for (const rows of pages) {
    let first = rows.length;
    while (
      first > 0 &&
      rows.length - first < MOST_LINES &&
      (rows[first - 1]?.size ?? usual) < usual * SMALLER
    )
      first -= 1;
    // A page of small letters from top to foot is a table, not its notes.
    if (first === 0 || first === rows.length) continue;
    while (first < rows.length && !MARK.test(rows[first]?.text ?? '')) first += 1;
    for (const row of rows.slice(first)) found.set(row, MARK.test(row.text) ? 'begins' : 'goes on');
  }
  return found;
}
