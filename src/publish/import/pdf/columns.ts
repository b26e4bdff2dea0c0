import type { Run } from './glyphs.ts';
import { rowsOf, type Row } from './rows.ts';

/** Least lines and least letters a line that make a column of a page and not one of a table. */
const LEAST_LINES = 10;
const LEAST_LETTERS = 9;

/**
 * Lines of a page in reading order. A page that is set in two columns has a
 * strip of paper in its middle that next to no line crosses, and long lines on
 * both sides of it: its left column is read before its right one.
 */
export function readColumns(runs: readonly Run[], width: number): Row[] {
  const gutter = gutterOf(runs, width);
  if (gutter === null) return rowsOf(runs);
  const out: Row[] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  const flush = (): void => {
    out.push(...rowsOf(left), ...rowsOf(right));
    left = [];
    right = [];
  };
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    if (run.x1 <= gutter) left.push(run);
    else if (run.x0 >= gutter) right.push(run);
    else {
      // A heading over both columns parts what stands above it from what stands below.
      flush();
      out.push(...rowsOf([run]));
    }
  }
  flush();
  return out;
}

function gutterOf(runs: readonly Run[], width: number): number | null {
  if (runs.length < LEAST_LINES * 2) return null;
  const rows = rowsOf(runs);
  let best: { at: number; crossed: number } | null = null;
  for (let at = width * 0.4; at <= width * 0.6; at += 3) {
    const crossed = runs.filter((r) => r.x0 < at - 1 && r.x1 > at + 1).length;
    if (best === null || crossed < best.crossed) best = { at, crossed };
  }
  if (best === null || best.crossed > runs.length * 0.06) return null;
  const { at } = best;
  const letters = (some: readonly Run[]): number => some.reduce((n, r) => n + r.text.trim().length, 0);
  const left = rowsOf(runs.filter((r) => r.x1 <= at));
  const right = rowsOf(runs.filter((r) => r.x0 >= at));
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return null;
  const long = (some: readonly Row[], own: readonly Run[]): boolean =>
    letters(own) / some.length >= LEAST_LETTERS;
  const rightRuns = runs.filter((r) => r.x0 >= at);
  if (
    !long(
      left,
      runs.filter((r) => r.x1 <= at),
    ) ||
    !long(right, rightRuns)
  )
    return null;
  // Lines that begin at one edge: a column. Cells begin where they like.
  const edge = Math.min(...right.map((r) => r.x0));
  const atEdge = right.filter((r) => r.x0 < edge + r.size * 2.6).length;
  const both = rows.filter((r) => r.x0 < at && r.x1 > at).length;
  return atEdge >= right.length * 0.8 && both >= rows.length * 0.5 ? at : null;
}
