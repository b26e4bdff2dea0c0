import type { RegionIndex } from '../../text/regions.ts';
import { fold, type Folded } from '../../text/fold.ts';
import { findBrackets } from './brackets.ts';
import type { FamilyIndex } from './families.ts';
import { readList, type ReadList } from './list.ts';
import { readLabel } from './words.ts';

/** A list of units in a text: offsets in the text as printed, brackets included. */
export interface FoundList {
  readonly start: number;
  readonly end: number;
  /** Folded words of the list, without the outer brackets. */
  readonly words: string;
  readonly list: ReadList;
  readonly rule: 'duty.bracket-label' | 'duty.bracket-verb' | 'duty.bracket-names' | 'duty.line-label';
}

/** Longer brackets hold more than units. */
const LONGEST = 1200;
const MARKER = /责任|负责|牵头|配合|落实|分工|主办|协办|承办|参与|实施|协同|支持|推进/u;

/** All lists of units of one clause, in text order, none overlapping. */
export function findLists(printed: string, families: FamilyIndex, regions: RegionIndex): FoundList[] {
  const folded = fold(printed);
  const { text } = folded;
  const gaps = gapReader(printed, folded);
  const read = (start: number, end: number): ReadList =>
    readList({ text: text.slice(start, end), gap: (i) => gaps.space(start + i) }, families, regions);
  const found: (FoundList & { from: number; to: number })[] = [];
  const taken: boolean[] = [];
  const brackets = findBrackets(text);
  brackets.forEach(({ open, close, parent }, index) => {
    taken[index] = parent >= 0 && taken[parent] === true;
    if (taken[index] || close - open < 3 || close - open > LONGEST) return;
    const words = text.slice(open + 1, close);
    const marked = MARKER.test(words);
    const standsAlone = !marked && standsAtEnd(text, open, close, gaps.line);
    if (!marked && !standsAlone) return;
    const list = read(open + 1, close);
    const rule = accept(list, standsAlone);
    if (rule === null) return;
    taken[index] = true;
    found.push({ ...folded.span(open, close + 1), from: open, to: close + 1, words, list, rule });
  });
  const inBracket = (at: number): boolean => found.some((one) => one.from <= at && at < one.to);
  for (let colon = text.indexOf('：'); colon !== -1; colon = text.indexOf('：', colon + 1)) {
    if (inBracket(colon)) continue;
    const line = labelledLine(text, colon, gaps.line, brackets);
    if (line === null) continue;
    const list = read(line.from, line.to);
    if (list.units.length === 0) continue;
    const words = text.slice(line.from, line.to);
    found.push({ ...folded.span(line.from, line.to), ...line, words, list, rule: 'duty.line-label' });
    colon = line.to - 1;
  }
  return found.sort((a, b) => a.start - b.start).map(({ from: _from, to: _to, ...one }) => one);
}

function accept(list: ReadList, standsAlone: boolean): FoundList['rule'] | null {
  if (list.units.length === 0) return null;
  if (list.labelled) return 'duty.bracket-label';
  if (list.verb && list.firstCertain && list.certain >= 0.5) return 'duty.bracket-verb';
  if (standsAlone && list.certain === 1 && !list.verb) return 'duty.bracket-names';
  return null;
}

/** A bracket without a verb counts only behind a full sentence, at the end of its paragraph. */
function standsAtEnd(text: string, open: number, close: number, line: (index: number) => boolean): boolean {
  const before = open === 0 || line(open) || '。；！”）'.includes(text.charAt(open - 1));
  const after = close + 1 >= text.length || line(close + 1) || '（。'.includes(text.charAt(close + 1));
  return before && after && open > 0;
}

/** Extent of 责任单位：… outside brackets: label to the end of its lines, or to 。 */
function labelledLine(
  text: string,
  colon: number,
  line: (index: number) => boolean,
  brackets: readonly { open: number; close: number }[],
): { from: number; to: number } | null {
  const label = readLabel(text.slice(Math.max(0, colon - 14), colon));
  if (label?.role == null) return null;
  const from = colon - label.length;
  const before = text.charAt(from - 1);
  if (from > 0 && !line(from) && !'。；！？”）】〕—*●■◆▲'.includes(before)) return null;
  let to = colon + 1;
  for (;;) {
    let end = to;
    while (end < text.length && text.charAt(end) !== '。' && !(end > to && line(end))) end += 1;
    const otherLabel = nextOtherLabel(text, to, end);
    to = otherLabel ?? end;
    if (otherLabel !== null) break;
    // 牵头单位：… and 配合单位：… on lines of their own are one list.
    const next = text.charAt(to) === '。' ? to + 1 : to;
    const nextColon = text.indexOf('：', next);
    if (nextColon === -1 || nextColon - next > 12) break;
    const nextLabel = readLabel(text.slice(next, nextColon));
    if (nextLabel?.role == null || nextLabel.length !== nextColon - next) break;
    to = nextColon + 1;
  }
  // A bracket that opened before the label closes with it (牵头单位：…）).
  while (
    to > colon + 1 &&
    '）】〕；，'.includes(text.charAt(to - 1)) &&
    !closesInside(brackets, from, to - 1)
  )
    to -= 1;
  return to > colon + 1 ? { from, to } : null;
}

function closesInside(
  brackets: readonly { open: number; close: number }[],
  from: number,
  at: number,
): boolean {
  return brackets.some(({ open, close }) => close === at && open >= from);
}

/** Where a label of another kind (完成时限：) begins between two offsets. */
function nextOtherLabel(text: string, from: number, to: number): number | null {
  for (
    let colon = text.indexOf('：', from);
    colon !== -1 && colon < to;
    colon = text.indexOf('：', colon + 1)
  ) {
    const label = readLabel(text.slice(Math.max(from, colon - 14), colon));
    if (label !== null && label.role === null) {
      const time = /(?:完成|落实)?(?:时间|时限|期限|进度|节点|责任人|领导|联系人)[^：]{0,4}$/u.exec(
        text.slice(Math.max(from, colon - 14), colon),
      );
      return time === null ? colon - label.length : Math.max(from, colon - 14) + time.index;
    }
  }
  return null;
}

/** Which folded characters had white space, or a line break, printed before them. */
function gapReader(printed: string, folded: Folded): { space(i: number): boolean; line(i: number): boolean } {
  const between = (i: number): string => {
    if (i <= 0) return '';
    const before = folded.offsets[i - 1] ?? 0;
    return printed.slice(before + 1, folded.offsets[i] ?? before + 1);
  };
  return { space: (i) => between(i) !== '', line: (i) => i > 0 && between(i).includes('\n') };
}
