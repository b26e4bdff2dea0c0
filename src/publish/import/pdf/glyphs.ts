/** Text of a PDF page as runs of glyphs with their places. */
import { withoutRadicals } from '../../../text/radicals.ts';

/** A run of glyphs on one baseline. Units: points; y grows downwards. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  /** Size of the letters. */
  size: number;
}

/** What pdf.js tells of a run (`TextItem`). */
export interface RawRun {
  str: string;
  transform: readonly unknown[];
  width: number;
  height: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const numbers = (given: readonly unknown[]): Matrix => {
  const at = (i: number): number => (typeof given[i] === 'number' ? given[i] : 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

/** The characters of a run as text writes them: radicals as characters, ligatures and long dashes apart. */
export function plainCharacters(text: string): string {
  return withoutRadicals(text)
    .replace(/[\ufb00-\ufb06]/gu, (ch) => ch.normalize('NFKC'))
    .replaceAll('⸺', '——');
}

/**
 * Runs of a page in the page's own directions. `viewport`: the matrix from PDF
 * space to the page as it is looked at (rotation included). Where most letters
 * stand sideways the page is turned. Letters printed twice for boldness come once.
 */
export function pageRuns(
  items: readonly RawRun[],
  viewport: readonly unknown[],
  width: number,
  height: number,
): { runs: Run[]; width: number; height: number } {
  const view = numbers(viewport);
  const placed = items
    .filter((item) => item.str.trim() !== '')
    .map((item) => ({ item, at: multiply(view, numbers(item.transform)) }));
  // Direction of the baseline on the page, in quarter turns.
  const turn = (m: Matrix): number => ((Math.round(Math.atan2(m[1], m[0]) / (Math.PI / 2)) % 4) + 4) % 4;
  const letters = [0, 0, 0, 0];
  for (const { item, at } of placed) letters[turn(at)] = (letters[turn(at)] ?? 0) + item.str.length;
  const most = letters.indexOf(Math.max(...letters));
  const runs: Run[] = [];
  for (const { item, at } of placed) {
    if (turn(at) !== most) continue;
    const size = Math.hypot(at[2], at[3]) || item.height || 1;
    const [x, y] = turned(at[4], at[5], most, width, height);
    runs.push({ text: plainCharacters(item.str), x0: x, x1: x + item.width, y, size });
  }
  const sideways = most % 2 === 1;
  return { runs: withoutDoubles(runs), width: sideways ? height : width, height: sideways ? width : height };
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** A point after the page was turned so that the baseline runs to the right. */
function turned(x: number, y: number, turn: number, width: number, height: number): [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}

/** Boldness made by printing twice, a hair apart: the second print is dropped. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const key = `${run.text}|${Math.round(run.y / 4)}`;
    const same = seen.get(key);
    if (
      same?.some(
        (r) => Math.abs(r.x0 - run.x0) < run.size * 0.25 && Math.abs(r.y - run.y) < run.size * 0.25,
      ) === true
    )
      return false;
    if (same === undefined) seen.set(key, [run]);
    else same.push(run);
    return true;
  });
}
