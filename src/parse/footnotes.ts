import { endsSentence } from './join.ts';
import type { SourceLine } from './markdown.ts';

/** The sign of a note at the start of its line. A number is one only under a rule. */
const SIGN = /^(?:([①-⑳]|\[[0-9]{1,2}\]|〔[0-9]{1,2}〕)|[0-9]{1,2}[\s\u3000]{1,3}(?=[\u4e00-\u9fff“《]))/u;
/** A note by its word; it stands last on its page, under prose or a table of contents that goes on overleaf. */
const WORDED = /^注[0-9０-９]{0,2}\s?[：:]/u;
const GOES_ON = /[，。；、]|\.{6}|…{2}/u;
/** In the text the sign stands between a word and a stop; in an enumeration (包括①完善…；②推进) it does not. */
const WORD = /[\u4e00-\u9fff”》）)%]$/u;
const STOP = /^(?:[，。、；：）),;:]|$)/u;
/** How many lines above its note a sign may stand, and the most lines of a note. */
const REACH = 60;
const MOST_LINES = 6;

/**
 * Notes at the foot of a page. Those that stand between two lines of one
 * sentence, or under a rule with a bare number, are parted from the text
 * (`dropped`); the others stay as paragraphs whose sign is no numbering
 * (`note`). Linear.
 */
export function dropFootnotes(lines: readonly SourceLine[]): { kept: SourceLine[]; dropped: SourceLine[] } {
  const dropped = new Set<number>();
  const notes = new Set<number>();
  for (let i = 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (line !== undefined && isWordedNote(lines, i)) {
      const end = noteEnd(lines, i);
      for (let k = i; k < end; k += 1) dropped.add(k);
      i = end - 1;
      continue;
    }
    const sign = line === undefined ? null : SIGN.exec(line.text);
    if (line === undefined || sign === null || line.heading !== null) continue;
    const bare = sign[1] === undefined;
    const ruled = line.ruled === true || dropped.has(i - 1);
    if (bare ? line.ruled !== true : !isReferred(lines, i, sign[1] ?? '', ruled)) continue;
    const end = noteEnd(lines, i);
    const before = lines[i - 1];
    const cuts = before !== undefined && !dropped.has(i - 1) && !endsSentence(before.text) && !line.gap;
    if ((bare || cuts || ruled) && end < lines.length) {
      for (let k = i; k < end; k += 1) dropped.add(k);
      i = end - 1;
    } else notes.add(i);
  }
  if (notes.size + dropped.size === 0) return { kept: [...lines], dropped: [] };
  return {
    kept: lines.flatMap((l, i) => (dropped.has(i) ? [] : notes.has(i) ? [{ ...l, note: true }] : [l])),
    dropped: lines.filter((_, i) => dropped.has(i)),
  };
}

/** 注：… between two lines of one sentence, at the foot of a page. */
function isWordedNote(lines: readonly SourceLine[], i: number): boolean {
  const before = lines[i - 1]?.text ?? '';
  if (!WORDED.test(lines[i]?.text ?? '') || endsSentence(before) || !GOES_ON.test(before)) return false;
  return lines.slice(i + 1, i + 1 + MOST_LINES).some((l) => l.pageTop);
}

/** Where the note ends: at the next page, or with the sentence. */
function noteEnd(lines: readonly SourceLine[], i: number): number {
  for (let k = i + 1; k <= i + MOST_LINES && k < lines.length; k += 1)
    if (lines[k]?.pageTop === true) return k;
  let end = i;
  while (end < i + MOST_LINES && end + 1 < lines.length && !endsSentence(lines[end]?.text ?? '')) end += 1;
  return end + 1;
}

/** Does the sign stand behind a word in the lines above? Under a rule the word may go on (产品①核算). */
function isReferred(lines: readonly SourceLine[], i: number, sign: string, ruled: boolean): boolean {
  for (let k = Math.max(0, i - REACH); k < i; k += 1) {
    const text = lines[k]?.text ?? '';
    const at = text.indexOf(sign, 1);
    if (at > 0 && WORD.test(text.slice(0, at)) && (ruled || STOP.test(text.slice(at + sign.length))))
      return true;
  }
  return false;
}
