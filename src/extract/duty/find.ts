import type { RegionIndex } from '../../text/regions.ts';
import { fold, type Folded } from '../../text/fold.ts';
import { findBrackets } from './brackets.ts';
import type { FamilyIndex } from './families.ts';
import { readList, type ReadList } from './list.ts';
import { findLines, openBoxes, type Gaps } from './lines.ts';

/** A list of units in a text: offsets in the text as printed, brackets included. */
export interface FoundList {
  readonly start: number;
  readonly end: number;
  /** Folded words of the list, without the outer brackets. */
  readonly words: string;
  readonly list: ReadList;
  readonly rule: 'duty.bracket-label' | 'duty.bracket-verb' | 'duty.bracket-names' | 'duty.line-label';
}

/** Longer brackets and lines hold more than units; deeper ones are no text. */
const LONGEST = 1200;
const DEEPEST = 5;
const MARKER = /责任|负责|牵头|配合|落实|分工|主办|协办|承办|参与|实施|协同|支持|推进/u;

interface Located extends FoundList {
  readonly from: number;
  readonly to: number;
}

/** All lists of units of one clause, in text order, none overlapping. Linear. */
export function findLists(printed: string, families: FamilyIndex, regions: RegionIndex): FoundList[] {
  const folded = fold(printed);
  const gaps = gapReader(printed, folded);
  const text = openBoxes(folded.text, gaps);
  const read = (start: number, end: number): ReadList =>
    readList({ text: text.slice(start, end), gap: (i) => gaps.space(start + i) }, families, regions);
  const brackets = findBrackets(text);
  const found: Located[] = [];
  const taken: boolean[] = [];
  const depths: number[] = [];
  brackets.forEach(({ open, close, parent }, index) => {
    taken[index] = parent >= 0 && taken[parent] === true;
    depths[index] = parent >= 0 ? (depths[parent] ?? 0) + 1 : 0;
    if (taken[index] || depths[index] > DEEPEST || close - open < 3 || close - open > LONGEST) return;
    const words = text.slice(open + 1, close);
    const atEnd = standsAtEnd(text, open, close, gaps);
    const standsAlone = !MARKER.test(words) && atEnd;
    if (!MARKER.test(words) && !standsAlone) return;
    const list = read(open + 1, close);
    const rule = accept(list, standsAlone, atEnd);
    if (rule === null) return;
    taken[index] = true;
    found.push({ ...folded.span(open, close + 1), from: open, to: close + 1, words, list, rule });
  });
  const lines = findLines(text, gaps, brackets, found).flatMap(({ from, to }): Located[] => {
    const list = read(from, to);
    // The sign of a boxed label belongs to it.
    const box = from > 0 && text.charAt(from - 1) !== folded.text.charAt(from - 1) ? 1 : 0;
    const located = { ...folded.span(from - box, to), from, to, words: text.slice(from, to) };
    return list.units.length === 0 ? [] : [{ ...located, list, rule: 'duty.line-label' }];
  });
  // A bracket inside a labelled line is part of the line.
  const all = [...found, ...lines].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  const outer = all.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
  return outer.map(({ start, end, words, list, rule }) => ({ start, end, words, list, rule }));
}

function accept(list: ReadList, standsAlone: boolean, atEnd: boolean): FoundList['rule'] | null {
  if (list.units.length === 0) return null;
  if (list.labelled) return 'duty.bracket-label';
  if (list.verb && list.firstCertain && (list.certain >= 0.5 || list.allUnits)) return 'duty.bracket-verb';
  if (standsAlone && list.certain === 1 && !list.verb) return 'duty.bracket-names';
  if (atEnd && list.told && list.firstCertain) return 'duty.bracket-names';
  return null;
}

/** A bracket without a verb counts only behind a full sentence, at the end of its paragraph. */
function standsAtEnd(text: string, open: number, close: number, gaps: Gaps): boolean {
  const before = gaps.line(open) || '。；！”）'.includes(text.charAt(open - 1));
  const after = close + 1 >= text.length || gaps.line(close + 1) || '（。'.includes(text.charAt(close + 1));
  return before && after && open > 0;
}

/** Which folded characters had white space, or a line break, printed before them. */
function gapReader(printed: string, folded: Folded): Gaps {
  const between = (i: number): string => {
    if (i <= 0) return '';
    const before = folded.offsets[i - 1] ?? 0;
    return printed.slice(before + 1, folded.offsets[i] ?? before + 1);
  };
  return { space: (i) => between(i) !== '', line: (i) => i > 0 && between(i).includes('\n') };
}
