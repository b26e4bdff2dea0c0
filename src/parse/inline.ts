import { readMarker, type Marker, type MarkerClass } from './marker.ts';
import { signSet } from '../text/sign-groups.ts';
import type { NumberSequence } from './sequence.ts';

/** Classes that may begin in the middle of a line. ① and （1） in a running sentence are its own members. */
const CUT_CLASSES: ReadonlySet<MarkerClass> = new Set(['b', 'c', 'd', 'a', 'p', 's', 'i']);
const SENTENCE_ENDS = '。！？';
const OPEN = '“‘（(《〈〔[「『【';
const CLOSE = '”’）)》〉〕]」』】';
/** Characters with which a marker of these classes begins; all others are passed over. */
const MARKER_START = '第（(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩〇○零一二三四五六七八九十百0123456789０１２３４５６７８９';
/** Signs after which no bare heading goes on. */
const PARTING = '，。；：,;';
const MARKER_STARTS = signSet(MARKER_START);
/** Signs at which anything can happen; most are none of them. */
const SIGNS = signSet(`${MARKER_START}${SENTENCE_ENDS}${OPEN}${CLOSE}${PARTING}`);
/** Where a heading could begin at all: most lines have no such place. */
const PLACE =
  /[。！？”’）)》〉〕\]」』】\s][第（(㈠-㈩〇○零一二三四五六七八九十百0-9０-９]|[\u4e00-\u9fff][（(]\s?[一二三四五六七八九十]{1,3}\s?[)）]/u;
/** Longest marker that is looked at. */
const WINDOW = 24;
/** A line in the middle of which headings stand is longer than this. */
const LEAST = 12;

/**
 * Cut a line before every heading that stands in its middle (…完成。二、主要任务
 * （一）…): right after a full stop, or after a heading and white space, where the
 * number is the one that must come. Inside brackets and quotation marks nothing
 * is cut. `inHeading`: the line may go on with a heading (三、保 / 障措施（六）…).
 * `sequence` is where the numbering stood before the line; it isn't
 * changed. Linear: every place is looked at once, through a window.
 */
export function cutAtHeadings(
  text: string,
  sequence: NumberSequence,
  inHeading = false,
  read: (line: string) => Marker | null = readMarker,
): string[] {
  if (text.length < LEAST || !PLACE.test(text)) return [text];
  const pieces: string[] = [];
  const state = sequence.copy();
  let start = 0;
  const opening = read(text.slice(0, WINDOW));
  let headingOnly = opening !== null || inHeading;
  if (opening !== null) state.take(opening);
  let depth = 0;
  let remark = false;
  for (let i = opening?.length ?? 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (SIGNS[code] === 0) continue;
    const ch = text.charAt(i);
    const before = text.charAt(i - 1);
    if (depth === 0 && MARKER_STARTS[code] === 1 && i - start > 1) {
      const spaced = /\s/u.test(before);
      const lastInk = spaced ? lastInkBefore(text, i) : before;
      const afterStop = SENTENCE_ENDS.includes(lastInk) || (CLOSE.includes(lastInk) && (spaced || remark));
      // 一、总体要求（一）指导思想: a bracketed number needs no white space before it.
      const afterHeading = headingOnly && (spaced || (/[（(㈠]/u.test(ch) && !CLOSE.includes(before)));
      if (afterStop || afterHeading) {
        const marker = read(text.slice(i, i + WINDOW));
        if (marker !== null && fits(marker, state, afterHeading && !afterStop)) {
          pieces.push(text.slice(start, i).trim());
          start = i;
          state.take(marker);
          headingOnly = true;
          i += marker.length - 1;
          continue;
        }
      }
    }
    if (OPEN.includes(ch)) {
      // A bracket after a stop, with who answers for the clause, closes it.
      if (depth === 0) remark = SENTENCE_ENDS.includes(before);
      depth += 1;
    } else if (CLOSE.includes(ch)) depth = Math.max(0, depth - 1);
    // A bracket that is never closed holds a sentence at most.
    if (SENTENCE_ENDS.includes(ch) && depth > 0 && ch === '。' && text.charAt(i + 1) !== '”') depth = 0;
    if (PARTING.includes(ch)) headingOnly = false;
  }
  if (start === 0) return [text];
  pieces.push(text.slice(start).trim());
  return pieces;
}

function lastInkBefore(text: string, i: number): string {
  let at = i - 1;
  while (at > 0 && i - at < 8 && /\s/u.test(text.charAt(at))) at -= 1;
  return text.charAt(at);
}

/** Is this the number that must come here? After a bare heading only the first of a deeper class. */
function fits(marker: Marker, state: NumberSequence, afterHeading: boolean): boolean {
  if (!CUT_CLASSES.has(marker.class)) return false;
  const step = state.step(marker);
  if (afterHeading) return state.isBelow(marker.class) && (step === 'first' || step === 'next');
  if (step === 'next') return state.isOpen(marker.class) || marker.class !== 'i';
  return step === 'first' && (state.isBelow(marker.class) || state.current === null);
}
