/** Numbers side by side, and where the statement of the next one begins. */
import type { Measure } from './measure.ts';

/** Numbers that share what stands before and after them: 10%、5%; 25%和20%以上. */
export interface Group {
  readonly measures: readonly [Measure, ...Measure[]];
  /** Folded offset at which the statement begins: the part's start, or after the number before. */
  readonly leftStart: number;
  /** Where what follows the group ends: at the next statement or the part's end. */
  readonly rightEnd: number;
  /** Another number follows in the same part, with no statement of its own begun. */
  readonly followed: boolean;
}

/** No coordination has more members; a longer row of numbers is a table. */
const MOST = 12;
const LINK = /^(?:、|和|及|与|或|以及|\/)?$/u;
const CONNECTIVE = /^(?:、|和|及|与|以及|或)/u;

/** 煤耗、电耗分别控制在300克、13000千瓦时: one row of values, whatever their units. */
const isShared = (text: string, from: number, { numStart }: Measure): boolean =>
  /分别[^，；。、]{0,8}$/u.test(text.slice(Math.max(from, numStart - 12), numStart));

/** Groups of one part's numbers, in order. `start` and `end` bound the part. Linear. */
export function groupsOf(text: string, measures: readonly Measure[], start: number, end: number): Group[] {
  const runs: [Measure, ...Measure[]][] = [];
  for (const measure of measures) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap =
      last === undefined ? '' : text.slice(last.numEnd, Math.min(measure.numStart, last.numEnd + 4));
    // 20万千瓦/40万千瓦时: power and energy of one store.
    const alike =
      last?.dimension === measure.dimension ||
      gap === '/' ||
      (run !== undefined && isShared(text, start, run[0]));
    const near = last !== undefined && alike && measure.numStart - last.numEnd <= 2 && LINK.test(gap);
    if (run !== undefined && measure.name === undefined && near && run.length < MOST) run.push(measure);
    else runs.push([measure]);
  }
  const groups: Group[] = [];
  let leftStart = start;
  runs.forEach((run, i) => {
    const last = run.at(-1) ?? run[0];
    const next = runs[i + 1]?.[0];
    const cut = next === undefined ? last.numEnd : objectEnd(text, last, next);
    const rightEnd = cut > last.numEnd ? cut : (next?.numStart ?? end);
    groups.push({ measures: run, leftStart, rightEnd, followed: next !== undefined });
    leftStart = cut;
  });
  return groups;
}

/** End of the object of a counted thing with its connective: 500家工厂和|50个园区. */
function objectEnd(text: string, last: Measure, next: Measure): number {
  if (last.dimension !== 'count') return last.numEnd;
  const between = text.slice(last.numEnd, Math.min(next.numStart, last.numEnd + 160));
  if (CONNECTIVE.test(between)) return last.numEnd;
  const link = /^.*(?:、|和|及|与|以及)/u.exec(between);
  return link === null ? last.numEnd : last.numEnd + link[0].length;
}
