/** Joining of lines that a page or a column has cut. */

const SENTENCE_END = /[。！？；：!?;:…”’）)】\]》〕.]$/u;
const HAN_OR_SIGN = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’—…·]/u;

/** Characters that stand twice in good Chinese; any other doubled at a page cut was printed twice. */
const REDUPLICATED =
  '人家处天年层步代常种多时事件个点户村县市区省省月日次样往渐早好大小高快慢深长久想看说试谈走来去中国重频微';

/** True where a line may end a sentence, a list member or a heading that invites what follows. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Width in half-width columns: Han and full-width signs count two. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1)
    width += text.charCodeAt(i) > 0x2e7f || '“”‘’—…'.includes(text.charAt(i)) ? 2 : 1;
  return width;
}

/** What stands between two joined lines: a space between Latin words, nothing in Chinese. */
export function joint(a: string, b: string): '' | ' ' {
  const last = a.charAt(a.length - 1);
  const first = b.charAt(0);
  if (HAN_OR_SIGN.test(last) || HAN_OR_SIGN.test(first)) return '';
  return /[A-Za-z]/u.test(last) && /[A-Za-z]/u.test(first) ? ' ' : '';
}

/**
 * The character that stands at the end of one page and again at the start of
 * the next (新技术 / 术、新工艺), or null. It is one where the text goes on
 * without it and the doubled form is not a word.
 */
export function doubledAtCut(before: string, after: string): string | null {
  const ch = before.charAt(before.length - 1);
  if (ch === '' || ch !== after.charAt(0) || !/[\u4e00-\u9fff]/u.test(ch) || REDUPLICATED.includes(ch))
    return null;
  return ch;
}

/** Width of a line without the white space that a justified column puts between words. */
export function inkColumns(text: string): number {
  return columns(text.replace(/\s+/gu, ''));
}

/** How much shorter than the column a full line may be: signs that may not begin a line push words on. */
export const FULL_LINE_SLACK = 5;

/** Fewest full lines that show a width in a short text. */
const LEAST_FULL = 3;

/**
 * Width in columns (without white space) to which the lines of a text were cut;
 * null where lines are paragraphs. It is the most frequent width of the longer half.
 */
export function wrapWidth(lines: readonly { text: string }[]): number | null {
  const widths = lines.map((l) => inkColumns(l.text)).sort((a, b) => a - b);
  if (widths.length < 8) return null;
  const longer = widths.slice(widths.length >> 1).filter((w) => w <= 140);
  const near = (width: number): number => longer.filter((w) => Math.abs(w - width) <= 2).length;
  let best = 0;
  for (const width of new Set(longer)) if (near(width) > near(best)) best = width;
  if (best < 24) return null;
  const full = lines.filter((l) => Math.abs(inkColumns(l.text) - best) <= FULL_LINE_SLACK);
  // Paragraphs of one length end in a stop; lines that were cut do not.
  const cut = full.filter((l) => !endsSentence(l.text)).length;
  // Next to no line is longer than a line can be; headings of one length have longer paragraphs beside them.
  const beyond = widths.filter((w) => w > best + FULL_LINE_SLACK * 2).length;
  if (beyond > widths.length * 0.12) return null;
  // In a short text most lines are heads and headings: only what could be a line of a paragraph is counted.
  const long = widths.filter((w) => w >= best * 0.5).length;
  const many = full.length >= widths.length * 0.3 || (full.length >= LEAST_FULL && full.length >= long * 0.5);
  return many && cut * 2 > full.length ? best : null;
}

/** 第四章 法 律 责 任: the space after such a number is no letter-spacing. */
const NUMBERED = /^第\s?[〇○零一二三四五六七八九十百0-9]{1,6}\s?[编篇章节条]\s+/u;

/** Take out the spaces of letter-spaced words (崇 明 世 界) and after Chinese punctuation. */
export function tightenSpaces(text: string): string {
  if (!/\s/u.test(text)) return text;
  const number = NUMBERED.exec(text)?.[0] ?? '';
  const rest = text
    .slice(number.length)
    .replace(/(?:[〇\u4e00-\u9fff，。、；：“”《》（）]\s){3,}/gu, (run) => run.replace(/\s/gu, ''))
    .replace(/([，。、；：”）》〕])\s+(?=[\u4e00-\u9fff“（《])/gu, '$1');
  return number + rest;
}
