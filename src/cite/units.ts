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

/**
 * The pieces of a pasted text that are looked up one by one: sentences and
 * their parts at semicolons, those with few letters joined to the next. In
 * order, none overlapping; only white space lies between them.
 */
export function cutIntoUnits(text: string): Span[] {
  const pieces = splitText(text).sentences.flatMap((sentence) => cutSentence(text, sentence));
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
