import { readLabel } from './words.ts';

/** Where white space, or a line break, was printed before a folded character. */
export interface Gaps {
  readonly space: (index: number) => boolean;
  readonly line: (index: number) => boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A line of labels runs on for at most this many characters. */
const LONGEST = 1200;
const LABEL_LENGTH = 14;
/** Signs behind which a label may begin; and signs that open a list entry. */
const BEFORE = '（【〔。；！？”）】〕—*●■◆▲·>|';
const OWNERSHIP = /(?:完成|落实)?(?:时间|时限|期限|进度|节点|责任人|领导|联系人)[^：]{0,4}$/u;

/** 【责任单位】市财政局: a label in brackets of its own. */
const BOXED = /[【〔（]([\p{Script=Han}]{4,10})[】〕）](?=[\p{Script=Han}])/gu;

/**
 * The same text with boxed labels written as labels with a colon, character
 * for character (【责任单位】 → ；责任单位：).
 */
export function openBoxes(text: string, gaps: Gaps): string {
  return text.replaceAll(BOXED, (box: string, name: string, at: number) => {
    const label = readLabel(name);
    const free = at === 0 || gaps.space(at) || BEFORE.includes(text.charAt(at - 1));
    if (!free || label === null || label.role === null || label.length !== name.length) return box;
    return `；${name}：`;
  });
}

/**
 * Labelled lists outside brackets: 责任单位：A、B at the end of a paragraph or
 * on a line of its own, from the label to the end of the line or the next 。.
 * Lines that follow one another (牵头单位：… 配合单位：…) are one list; another
 * label (完成时限：) ends it. `taken`: spans read already. Linear.
 */
export function findLines(
  text: string,
  gaps: Gaps,
  brackets: readonly { open: number; close: number }[],
  taken: readonly Span[],
): Span[] {
  const opening = new Map(brackets.map(({ open, close }) => [close, open]));
  const spans: Span[] = [];
  let next = 0;
  for (let colon = text.indexOf('：'); colon !== -1; colon = text.indexOf('：', colon + 1)) {
    while (next < taken.length && (taken[next]?.to ?? 0) <= colon) next += 1;
    if ((taken[next]?.from ?? Infinity) <= colon) continue;
    const from = startOfLabel(text, colon, gaps);
    if (from === null) continue;
    let to = endOfLine(text, colon + 1, gaps, Math.min(text.length, from + LONGEST));
    // A bracket that opened before the label closes with it (牵头单位：…）).
    while (to > colon + 1 && '）】〕；，'.includes(text.charAt(to - 1)) && (opening.get(to - 1) ?? -1) < from)
      to -= 1;
    if (to <= colon + 1) continue;
    spans.push({ from, to });
    colon = to - 1;
  }
  return spans;
}

function startOfLabel(text: string, colon: number, gaps: Gaps): number | null {
  const label = readLabel(text.slice(Math.max(0, colon - LABEL_LENGTH), colon));
  if (label === null || label.role === null) return null;
  const from = colon - label.length;
  const free = from === 0 || gaps.space(from) || BEFORE.includes(text.charAt(from - 1));
  return free ? from : null;
}

function endOfLine(text: string, start: number, gaps: Gaps, limit: number): number {
  let to = start;
  for (;;) {
    let end = to;
    while (end < limit && text.charAt(end) !== '。' && !(end > to && gaps.line(end))) end += 1;
    const other = otherLabel(text, to, end);
    if (other !== null) return other;
    const next = text.charAt(end) === '。' ? end + 1 : end;
    const colon = text.slice(next, next + LABEL_LENGTH).indexOf('：');
    if (colon <= 0 || next + colon >= limit) return end;
    const label = readLabel(text.slice(next, next + colon));
    if (label === null || label.role === null || label.length !== colon) return end;
    to = next + colon + 1;
  }
}

/** Where a label of another kind (完成时限：) begins between two offsets. */
function otherLabel(text: string, from: number, to: number): number | null {
  for (let i = from; i < to; i += 1) {
    if (text.charAt(i) !== '：') continue;
    const head = text.slice(Math.max(from, i - LABEL_LENGTH), i);
    const label = readLabel(head);
    if (label === null || label.role !== null) continue;
    const known = OWNERSHIP.exec(head);
    return known === null ? i - label.length : i - head.length + known.index;
  }
  return null;
}
