import { splitText } from '../text/sentences.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Fewer letters than this say too little to stand alone. */
const FEW = 12;
/** A stretch without stops is cut at so many characters. */
const LONG = 320;

const isWord = (ch: string): boolean => /[\p{L}\p{N}]/u.test(ch);

/** A sentence at its semicolons, and what is still too long at any sign. */
function cutSentence(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const long = at - from >= LONG && (!isWord(text.charAt(at)) || at - from >= 2 * LONG);
    if (!long && !'；;'.includes(text.charAt(at))) continue;
    spans.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  if (from < end) spans.push({ start: from, end });
  return spans;
}

/** A line shorter than this is a heading or a list's, not one that was broken at the margin. */
const FULL_LINE = 15;

/** Line feeds in the middle of sentences as spaces: text copied from a page set in lines. Same length. */
function withoutBreaks(text: string): string {
  const signs = text.split('');
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) !== '\n') continue;
    const line = text.slice(start, at).trim();
    const blank =
      text.slice(at + 1, text.indexOf('\n', at + 1) + 1).trim() === '' && text.includes('\n', at + 1);
    if (line.length >= FULL_LINE && !blank && !/[。！？；!?;：:]$/u.test(line)) signs[at] = ' ';
    start = at + 1;
  }
  return signs.join('');
}

/**
 * The pieces of a pasted text that are looked up one by one: sentences and
 * their parts at semicolons, those with few letters joined to the next. In
 * order, none overlapping; only white space lies between them.
 */
export function cutIntoUnits(text: string): Span[] {
  const pieces = splitText(withoutBreaks(text)).sentences.flatMap((sentence) => cutSentence(text, sentence));
  const units: { start: number; end: number; letters: number }[] = [];
  for (const { start, end } of pieces) {
    const letters = [...text.slice(start, end)].filter(isWord).length;
    const last = units.at(-1);
    if (last !== undefined && last.letters < FEW) {
      last.end = end;
      last.letters += letters;
    } else units.push({ start, end, letters });
  }
  const [last, before] = [units.at(-1), units.at(-2)];
  if (last !== undefined && before !== undefined && last.letters < FEW) {
    before.end = last.end;
    units.pop();
  }
  return units.map(({ start, end }) => ({ start, end }));
}
