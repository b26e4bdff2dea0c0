import { readMarker } from '../../../parse/index.ts';
import type { Row } from './rows.ts';

/** A line of a page with what its place tells. */
export interface PlacedRow extends Row {
  page: number;
  /** Goes on with the line before it. */
  joins: boolean;
  /** Columns by which it is set in. */
  indent: number;
}

/** Margins of the text: where lines begin and end when nothing sets them in or cuts them short. */
interface Measure {
  left: number;
  right: number;
  size: number;
  pitch: number;
}

/** Most frequent value, within a tolerance; ties go to the smaller. */
function mode(values: readonly number[], tolerance: number): number {
  const counts = new Map<number, number>();
  for (const v of values) {
    const key = Math.round(v / tolerance);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = 0;
  let most = -1;
  for (const [key, n] of [...counts].sort((a, b) => a[0] - b[0])) {
    if (n > most) {
      most = n;
      best = key;
    }
  }
  const near = values.filter((v) => Math.abs(v - best * tolerance) <= tolerance);
  return near.reduce((a, b) => a + b, 0) / Math.max(1, near.length);
}

function measureOf(rows: readonly Row[]): Measure {
  const long = rows.filter((r) => r.text.length >= 12 && r.cells === 1);
  const some = long.length >= 3 ? long : rows;
  const size = mode(
    some.map((r) => r.size),
    0.5,
  );
  const own = some.filter((r) => Math.abs(r.size - size) < size * 0.15);
  const starts = own.map((r) => r.x0 - r.shift).sort((a, b) => a - b);
  const ends = own.map((r) => r.x1 - r.shift).sort((a, b) => a - b);
  const steps = rows
    .slice(1)
    .map((r, i) => r.y - (rows[i]?.y ?? 0))
    .filter((d) => d > size * 0.8 && d < size * 4);
  return {
    left: modalEdge(starts, size, 'low'),
    right: modalEdge(ends, size, 'high'),
    size,
    pitch: steps.length === 0 ? size * 1.6 : mode(steps, size * 0.1),
  };
}

/** The outermost edge that a fair share of the lines have. */
function modalEdge(sorted: readonly number[], size: number, side: 'low' | 'high'): number {
  if (sorted.length === 0) return 0;
  const order = side === 'low' ? sorted : [...sorted].reverse();
  const least = Math.max(1, sorted.length * 0.12);
  for (const edge of order) {
    const near = sorted.filter((v) => Math.abs(v - edge) < size * 0.7);
    if (near.length >= least) return near.reduce((a, b) => a + b, 0) / near.length;
  }
  return order[0] ?? 0;
}

/** Dots that lead to a page number: the line is an entry of a table of contents. */
const LEADERS = /[.．·…]{6}/u;
/** 关于…的通知, 《…》的通知: the end of a title. */
const TITLE_END = /(?:关于.{2,80}|》)的(?:通知|公告|通告|决定|批复|函|意见)$/u;
/** 某政发〔2021〕7号: a line of its own. */
const NUMBER_LINE =
  /^[^\s，。；：、《》“”（）()]{2,12}\s?[〔［[（(]\s?[12][0-9]{3}\s?[〕］\])）]\s?第?\s?[0-9]{1,5}\s?号$/u;
const SENTENCE_END = /[。！？；：!?;:）)”』」】》]$/u;

/**
 * Which lines go on with the line before them, from where lines begin and end:
 * a paragraph's first line is set in, its last one is short. `pages`: lines of
 * the text alone, page by page.
 */
export function placeRows(pages: readonly (readonly Row[])[]): PlacedRow[] {
  const all = pages.flat();
  const whole = measureOf(all);
  const out: PlacedRow[] = [];
  pages.forEach((rows, page) => {
    // Left and right pages of a book have other margins.
    const own = rows.filter((r) => r.cells === 1 && r.text.length >= 12).length >= 6 ? measureOf(rows) : null;
    const { size, pitch } = whole;
    const left =
      own !== null && Math.abs(own.left - whole.left) < size * 6
        ? Math.min(own.left, whole.left + size * 4)
        : whole.left;
    const right = own !== null && Math.abs(own.right - whole.right) < size * 6 ? own.right : whole.right;
    rows.forEach((printed, i) => {
      const row = { ...printed, x0: printed.x0 - printed.shift, x1: printed.x1 - printed.shift };
      const before = out.at(-1);
      const indent = Math.max(0, Math.round(((row.x0 - left) / size) * 2));
      const placed: PlacedRow = { ...row, page: page + 1, joins: false, indent };
      if (before !== undefined) {
        const samePage = i > 0 && rows[i - 1]?.shift === printed.shift;
        const step = samePage ? row.y - before.y : pitch;
        placed.joins = goesOn(before, placed, { left, right, size, pitch }, step);
      }
      out.push(placed);
    });
  });
  return out;
}

function goesOn(before: PlacedRow, row: PlacedRow, m: Measure, step: number): boolean {
  if (before.cells > 2 || row.cells > 2 || LEADERS.test(before.text)) return false;
  // Another size is another paragraph; small differences come from mixed letters.
  if (Math.abs(before.size - row.size) > m.size * 0.14) return false;
  if (step > m.pitch * 1.3 + m.size * 0.25 || step < 0) return false;
  const marker = readMarker(row.text);
  if (SENTENCE_END.test(before.text) && marker !== null) return false;
  // A heading under a title or a heading, or addressees under a title.
  if (marker !== null && 'xbcdp'.includes(marker.class) && !/[，、；。]/u.test(before.text)) return false;
  if (TITLE_END.test(before.text) || NUMBER_LINE.test(row.text)) return false;
  const large = row.size > m.size * 1.14;
  const shift = (row.x0 - m.left) / m.size;
  // Lines of a title stand in the middle: they are put together by their words.
  if (large) return false;
  if (shift > 1.2) return false;
  const room = (m.right - before.x1) / m.size;
  // A line that ends two letters early could have taken the next word, but for a word or number that may not break.
  const firstWord = /^[0-9０-９A-Za-z.,%％]+/u.exec(row.text)?.[0].length ?? 0;
  const slack = Math.max(1.9, firstWord * 0.55 + 1.2);
  if (room > slack) return false;
  // Blocks without indents: a full line that ends a sentence may end the paragraph; numbering tells.
  return !(SENTENCE_END.test(before.text) && room > 1.2 && shift > 0.8);
}
