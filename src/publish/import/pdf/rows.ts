import type { Run } from './glyphs.ts';

/** A printed line of a page. */
export interface Row {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** Gaps between its words that set cells of a table apart. */
  cells: number;
  /** By how much its column stands to the right of the first. */
  shift: number;
}

/** White space that sets cells apart, in widths of a Han character. */
const CELL_GAP = 1.6;
/** White space that is a space. */
const SPACE_HAN = 0.55;
const SPACE_LATIN = 0.18;
/** 一 总体要求: a number that only white space parts from its heading. */
const BARE_NUMBER = /^[一二三四五六七八九十]{1,3}\s?$/u;

const isHan = (ch: string): boolean => ch.charCodeAt(0) > 0x2e7f || '“”‘’—…·'.includes(ch);

/** The runs of one printed line and its height. */
interface Line {
  y: number;
  size: number;
  runs: Run[];
}

/** Lines of a page (or a column of it), top to bottom, left to right. */
export function rowsOf(runs: readonly Run[]): Row[] {
  return printedLines(runs).map((g) => rowOf(g.runs, g.y));
}

/** Group the runs of a page into lines, top to bottom. */
export function printedLines(runs: readonly Run[]): Line[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Line[] = [];
  for (const run of sorted) {
    // Raised and lowered signs (m², CO₂) belong to the line that they overlap.
    const group = groups.slice(-3).find((g) => sharesLine(g, run));
    if (group === undefined) groups.push({ y: run.y, size: run.size, runs: [run] });
    else {
      group.runs.push(run);
      if (run.size > group.size * 1.2) {
        group.y = run.y;
        group.size = run.size;
      }
    }
  }
  return groups.sort((a, b) => a.y - b.y);
}

function sharesLine(group: { y: number; size: number }, run: Run): boolean {
  const top = Math.max(group.y - group.size * 0.85, run.y - run.size * 0.85);
  const bottom = Math.min(group.y + group.size * 0.15, run.y + run.size * 0.15);
  return bottom - top > Math.min(group.size, run.size) * 0.55;
}

function rowOf(given: readonly Run[], y: number): Row {
  const runs = [...given].sort((a, b) => a.x0 - b.x0);
  const parts: string[] = [];
  let end = runs[0]?.x0 ?? 0;
  let cells = 1;
  let before = '';
  let letters = 0;
  let weighted = 0;
  for (const run of runs) {
    const text = run.text.trim();
    const lead = run.text.length - run.text.trimStart().length;
    const gap = run.x0 - end;
    if (before !== '') {
      const last = before.charAt(before.length - 1);
      const narrow = !isHan(last) || !isHan(text.charAt(0));
      const bothLatin = !isHan(last) && !isHan(text.charAt(0));
      const numbered = parts.length === 1 && BARE_NUMBER.test(before) && gap > run.size * SPACE_LATIN;
      if (gap > run.size * CELL_GAP) {
        parts.push('  ');
        cells += 1;
      } else if (
        numbered ||
        gap > run.size * (bothLatin ? SPACE_LATIN : SPACE_HAN) ||
        (narrow && (lead > 0 || /\s$/u.test(before)) && bothLatin)
      )
        parts.push(' ');
    }
    parts.push(text.replace(/[ \u00a0\u3000]{3,}/gu, '  '));
    cells += (text.match(/\S[ \u00a0\u3000]{3,}(?=\S)/gu) ?? []).length;
    before = run.text;
    end = Math.max(end, run.x1 - trailing(run));
    letters += text.length;
    weighted += text.length * run.size;
  }
  return {
    text: joinSpaced(parts.join('')),
    x0: runs[0]?.x0 ?? 0,
    x1: end,
    y,
    size: letters === 0 ? (runs[0]?.size ?? 1) : weighted / letters,
    cells,
    shift: 0,
  };
}

/** Width of the white space at a run's end. */
function trailing(run: Run): number {
  const spaces = run.text.length - run.text.trimEnd().length;
  return spaces === 0 ? 0 : ((run.x1 - run.x0) * spaces) / run.text.length;
}

/** Share of single letters from which a line is one that was set with white space after every letter. */
const SPACED = 0.7;

/** 通  知, 关 于 印 发: a line set with white space after every letter; 2 0 2 1 年 within another. */
function joinSpaced(text: string): string {
  const letters = text.split(/\s+/u);
  if (letters.length >= 2 && letters.length <= 24 && letters.every((l) => l.length === 1 && isHan(l)))
    return letters.join('');
  const words = text.split(' ');
  const single = words.filter((w) => w.length === 1).length;
  if (words.length >= 5 && single >= words.length * SPACED && !words.includes('')) return words.join('');
  // Digits set apart like the letters around them.
  return text.replace(/(?<![0-9] ?)[0-9](?: [0-9]){2,7}(?! ?[0-9])/gu, (run) => run.replace(/ /gu, ''));
}
