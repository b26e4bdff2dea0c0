import type { TextUnit } from '../model/clause.ts';
import { signSet } from './sign-groups.ts';

const OPEN = '“‘（(《〔[「『【';
const CLOSE = '”’）)》〕]」』】';
/** Signs that end a sentence; ； does not, it joins the members of one. */
const END = '。！？!?';
/** Signs at which anything can happen; most are none of them. */
const SIGNS = signSet(`${OPEN}${CLOSE}${END}.．`);

/**
 * Paragraphs (split at line feeds) and sentences of a clause's text.
 * Ids are `g2` and `g2.3`, counted from 1; offsets are half-open UTF-16.
 * A closing quotation mark or bracket right after 。 belongs to the sentence;
 * a stop inside brackets or quotation marks does not end the outer sentence.
 * Every character but line feeds belongs to exactly one sentence.
 */
export function splitText(text: string): { paragraphs: TextUnit[]; sentences: TextUnit[] } {
  const paragraphs: TextUnit[] = [];
  const sentences: TextUnit[] = [];
  let start = 0;
  while (start <= text.length) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    if (end > start) {
      const id = `g${paragraphs.length + 1}`;
      paragraphs.push({ id, start, end });
      splitParagraph(text, start, end).forEach((cut, i) => sentences.push({ id: `${id}.${i + 1}`, ...cut }));
    }
    start = end + 1;
  }
  return { paragraphs, sentences };
}

/** A stop: 。！？, or the half-width . that some texts print for 。 between Han characters. */
function isStop(text: string, i: number, to: number): boolean {
  const ch = text.charAt(i);
  if (END.includes(ch)) return true;
  if (ch !== '.' && ch !== '．') return false;
  return (
    /[\u4e00-\u9fff”）]/u.test(text.charAt(i - 1)) &&
    (i + 1 >= to || /[\u4e00-\u9fff“（\s]/u.test(text.charAt(i + 1)))
  );
}

function splitParagraph(text: string, from: number, to: number): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (SIGNS[text.charCodeAt(i)] === 0) continue;
    const ch = text.charAt(i);
    if (OPEN.includes(ch)) depth += 1;
    else if (CLOSE.includes(ch)) depth = Math.max(0, depth - 1);
    else if (isStop(text, i, to)) {
      let end = i + 1;
      while (
        end < to &&
        (END.includes(text.charAt(end)) || (depth > 0 && CLOSE.includes(text.charAt(end))))
      ) {
        if (CLOSE.includes(text.charAt(end))) depth -= 1;
        end += 1;
      }
      if (depth === 0) {
        cuts.push({ start, end });
        start = end;
      }
      i = end - 1;
    }
  }
  if (start < to) {
    const rest = text.slice(start, to);
    const last = cuts.at(-1);
    if (last !== undefined && rest.trim() === '') last.end = to;
    else cuts.push({ start, end: to });
  }
  return cuts;
}
