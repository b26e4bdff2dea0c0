import type { Run } from './glyphs.ts';
import { printedLines, rowsOf, type Row } from './rows.ts';

/** Least lines and least letters a line that make a column of a page and not one of a table. */
const LEAST_LINES = 10;
const LEAST_LETTERS = 9;

/**
 * Lines of a page in reading order. A page that is set in two columns has a
 * strip of paper in its middle that next to no line crosses, and long lines on
 * both sides of it: its left column is read before its right one.
 */
export function readColumns(runs: readonly Run[], gutter: number | null): Row[] {
  if (gutter === null) return rowsOf(runs);
  const out: Row[] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  const flush = (): void => {
    const [first, second] = [rowsOf(left), rowsOf(right)];
    const shift = startOf(second) - startOf(first);
    out.push(...first, ...second.map((row) => ({ ...row, shift })));
    left = [];
    right = [];
  };
  for (const line of printedLines(runs)) {
    if (spans(line.runs, gutter, line.size)) {
      // A heading over both columns parts what stands above it from what stands below.
      flush();
      out.push(...rowsOf(line.runs));
    } else for (const run of line.runs) (middle(run) < gutter ? left : right).push(run);
  }
  flush();
  return out;
}

const middle = (run: Run): number => (run.x0 + run.x1) / 2;

/** Least white space between two columns, in letters. */
const GUTTER = 0.9;

/** Does a line go over the gutter, in one run or in runs that touch there? */
function spans(runs: readonly Run[], gutter: number, size: number): boolean {
  if (crossing(runs, gutter) > 0) return true;
  const before = Math.max(...runs.filter((r) => middle(r) < gutter).map((r) => r.x1));
  const after = Math.min(...runs.filter((r) => middle(r) >= gutter).map((r) => r.x0));
  return after - before < size * GUTTER;
}

/** A page of runs and its width. */
export interface PageRuns {
  runs: Run[];
  width: number;
}

/** Widest gutter, in points. */
const WIDEST = 40;

/** How far two pages' gutters may be apart, in points, and the share of a page's runs that may cross one. */
const NEAR = 24;
const CROSSING = 0.06;

const crossing = (runs: readonly Run[], at: number): number =>
  runs.filter((r) => r.x0 < at - 1 && r.x1 > at + 1).length;

/**
 * Where each page is parted into columns, or null. A page with few lines is
 * parted where most of the pages with many are.
 */
export function guttersOf(pages: readonly PageRuns[]): (number | null)[] {
  const own = pages.map(({ runs, width }) => gutterOf(runs, width));
  const found = own.filter((g) => g !== null).sort((a, b) => a - b);
  const usual = found[found.length >> 1];
  const alike = found.filter((g) => usual !== undefined && Math.abs(g - usual) < NEAR).length;
  if (usual === undefined || alike * 2 < pages.length) return own;
  return own.map((g, i) => {
    const runs = pages[i]?.runs ?? [];
    return g ?? (crossing(runs, usual) <= Math.max(1, runs.length * CROSSING) ? usual : null);
  });
}

function gutterOf(runs: readonly Run[], width: number): number | null {
  if (runs.length < LEAST_LINES * 2) return null;
  let best: { at: number; crossed: number; middle?: number } | null = null;
  for (let at = width * 0.4; at <= width * 0.6; at += 3) {
    const crossed = crossing(runs, at);
    if (best === null || crossed < best.crossed) best = { at, crossed };
    // The middle of the strip, and not its edge.
    else if (crossed === best.crossed && at - best.at <= WIDEST) best.middle = (best.at + at) / 2;
  }
  if (best === null || best.crossed > runs.length * CROSSING) return null;
  const at = best.middle ?? best.at;
  const left = rowsOf(runs.filter((r) => r.x1 <= at));
  const right = rowsOf(runs.filter((r) => r.x0 >= at));
  if (left.length < LEAST_LINES || right.length < LEAST_LINES / 2) return null;
  // Lines of prose begin at one edge and most of them end at one; cells begin and end where they like.
  return isProse(left, 0.4) && isProse(right, 0.25) && besideOneAnother(left, right) ? at : null;
}

/** Share of the lines of a column that begin at its edge, at least: others are set in. */
const FAIR_SHARE = 0.2;

/** Where the lines of a column begin: a page number stands outside. */
function startOf(rows: readonly Row[]): number {
  const near = (x: number): number => rows.filter((r) => Math.abs(r.x0 - x) < r.size * 0.7).length;
  const starts = rows.map((r) => r.x0).sort((a, b) => a - b);
  const least = Math.max(2, rows.length * FAIR_SHARE);
  return starts.find((x) => near(x) >= least) ?? starts[0] ?? 0;
}

/** Are these lines of prose? `full`: the least share of them that fill their column. */
function isProse(rows: readonly Row[], full: number): boolean {
  // A hanging sign stands outside the edge that most lines have.
  const at = (values: number[], share: number): number =>
    values.sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
  const start = startOf(rows);
  const end = at(
    rows.map((r) => r.x1),
    0.75,
  );
  const atStart = rows.filter((r) => Math.abs(r.x0 - start) < r.size * 2.6).length;
  const atEnd = rows.filter((r) => r.x1 > end - r.size * 2).length;
  const letters = rows.reduce((n, r) => n + r.text.length, 0);
  if (letters < rows.length * LEAST_LETTERS) return false;
  return atStart >= rows.length * 0.7 && atEnd >= rows.length * full;
}

/** Do the lines of both columns stand at the same heights, for the most part? */
function besideOneAnother(left: readonly Row[], right: readonly Row[]): boolean {
  const span = (rows: readonly Row[]): [number, number] => [
    Math.min(...rows.map((r) => r.y)),
    Math.max(...rows.map((r) => r.y)),
  ];
  const [a, b] = [span(left), span(right)];
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared > Math.min(a[1] - a[0], b[1] - b[0]) * 0.6;
}
