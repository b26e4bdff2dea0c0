/** When a line goes on with the paragraph before it, and when it begins one. */
import { awaitsWords } from './bare-number.ts';
import { isBoxTitle } from './box-title.ts';
import { readNumberLine, readOrgans } from './front-fields.ts';
import { endsSentence, FULL_LINE_SLACK } from './join.ts';
import { readMarker, type Marker } from './marker.ts';
import type { SourceLine } from './markdown.ts';
import type { NumberSequence } from './sequence.ts';

/** A paragraph or heading put together from its lines, before it has a place in the tree. */
export interface Block {
  marker: Marker | null;
  /** Lead sign of a list entry as printed (——, •), or ''. */
  lead: string;
  /** Whole text, marker and lead included. */
  text: string;
  heading: number | null;
  gap: boolean;
  startLine: number;
  endLine: number;
  /** Opens a box (专栏1 …) or stands in one, with numbers of its own. */
  box?: 'opens' | 'inside';
  /** Belongs to what closes the text, whatever it reads like: an entry of a list of attachments. */
  closing?: boolean;
}

const ONLY_BRACKET = /^[（(【[].*[)）】\]]$/u;
const DATE_LINE = /^[（(]?\s*[0-9０-９二〇○零一]{4}\s*年.{0,12}日\s*[)）]?$/u;
/** Signs that a heading does not have. */
export const SIGNS = /[，。；,;]/u;
export const STOP = /[。；：:]/u;
const LABELLED_LINE = /^[\u4e00-\u9fff]{2,8}[：:]/u;
/** （发改高技〔2022〕310号）精神，… after 《…》 */
const CITED_NUMBER = /^[（(][^（()）]{2,20}[0-9０-９]\s*号[)）]./u;
/** Longest bracket that goes on over line ends, in columns. */
const LONGEST_BRACKET = 600;
/** Longest heading where lines are paragraphs, in columns. */
const LONGEST_HEADING = 100;
/** Least indent of a paragraph's first line, in columns. */
const INDENT = 2;
/** From here on a line stands in a column of a table, in columns of letters. */
const FAR = 20;
/** 附件：1.某表 */
const ATTACHMENT_LIST = /^附\s*件\s*[：:]/u;
/** Words in which titles end that no line of a sentence is likely to end in. */
const ENDS_LIKE_TITLE =
  /(?:通知|意见|方案|办法|决定|规划|计划|条例|规定|细则|纲要|公告|通告|函|批复|措施|答记者问|解读|问答)(?:[（(][^（()）]{1,20}[)）])?$/u;
/** …《某方案》答记者问, …《某方案》的通知: the name of the other text is behind it. */
const ENDS_ABOUT = /(?:答记者问|解读|问答|的(?:通知|公告|通告|函|批复|决定))$/u;
/** A line that ends so goes on in the next, whatever the next begins with. */
const PLAINLY_CUT = /[，、（(“《和及与的在对第约达到至于为]$/u;
/** Sign-off remarks after which a title may stand: lines of the head again. */
const END_OF_SIGN_OFF = /^[（(](?:此件|此文|本文)[^。]{0,20}[)）]$/u;

/** A block while its lines come in; kept so that joining stays linear. */
export interface Draft {
  block: Block;
  parts: string[];
  columns: number;
  /** Holds a sign that headings do not have. */
  punctuated: boolean;
  /** Holds a stop. */
  stopped: boolean;
  /** A bracket is open at its end. */
  open: boolean;
  /** The table of contents has this very line. */
  listed: boolean;
  /** Begun in a head or sign-off. */
  inHead: boolean;
  /** Columns by which its first line is set in. */
  firstIndent: number;
  last: SourceLine;
  /** Columns of the last printed line, of which this may be the last piece. */
  lastWidth: number;
}

/** Longest quotation that goes on over line ends, in columns. */
const LONGEST_QUOTATION = 400;
/** A quotation is open: more “ than ” so far. */
function leavesQuoteOpen(draft: Draft): boolean {
  if (draft.columns > LONGEST_QUOTATION) return false;
  let depth = 0;
  for (const part of draft.parts)
    for (const ch of part) {
      if (ch === '“') depth += 1;
      else if (ch === '”') depth -= 1;
    }
  return depth > 0;
}

/** Short and without a stop: what follows is another paragraph, not its end. */
function looksLikeHeading(draft: Draft): boolean {
  if (draft.listed) return true;
  if (draft.block.heading !== null) return true;
  if (!endsSentence(tail(draft)) && leavesQuoteOpen(draft)) return false;
  return draft.block.marker !== null && draft.columns <= 84 && !draft.punctuated;
}

/** A numbered line without a stop, of one or more full lines and one that is plainly not full. */
function isEndedHeading(draft: Draft, width: number | null): boolean {
  if (draft.block.marker === null || draft.stopped || draft.open) return false;
  if (!'bcdps'.includes(draft.block.marker.class)) return false;
  // Where lines are paragraphs, a line without a stop is a heading, unless it is plainly cut.
  if (width === null) return draft.columns <= LONGEST_HEADING && !PLAINLY_CUT.test(tail(draft));
  return draft.lastWidth < width * 0.85;
}

/** Longest cell of a table in a text, in characters, and the fewest that make a row. */
const LONGEST_CELL = 20;
const LEAST_CELLS = 3;

/** Cells set apart by wide white space or bars: a row of a table, which no line goes on with. */
function isRow(text: string): boolean {
  if (text.length > 300 || /[。；]/u.test(text)) return false;
  const cells = text.split(/ {2,}|\t+|\u3000{2,}|\|/u).filter((c) => c.trim() !== '');
  return (
    cells.length >= LEAST_CELLS &&
    cells.every((c) => c.trim().length <= LONGEST_CELL) &&
    !cells.every((c) => c.trim().length === 1)
  );
}

export function tail(draft: Draft): string {
  return draft.parts.at(-1) ?? '';
}

export function leavesBracketOpen(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('（'), text.lastIndexOf('(')) >
    Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'))
  );
}

/** Do paragraphs begin with an indent that the lines they run on in do not have? */
export function indentsParagraphs(lines: readonly SourceLine[]): boolean {
  const numbered = lines.filter((l) => readMarker(l.text) !== null);
  const inset = (some: readonly SourceLine[]): number => some.filter((l) => l.indent >= INDENT).length;
  return (
    numbered.length >= 3 && inset(numbered) > numbered.length * 0.6 && inset(lines) < lines.length * 0.85
  );
}

/** Names, numbers, titles of boxes and lists of attachments are lines of their own where no sentence is cut. */
function standsAlone(text: string): boolean {
  return (
    ATTACHMENT_LIST.test(text) ||
    isBoxTitle(text) ||
    readNumberLine(text) !== null ||
    readOrgans(text).length > 0
  );
}

/** 苏委发〔2011〕28号 alone on its line, and not the bracket behind the name of another text. */
const isOwnNumber = (text: string): boolean => !/^[（(]/u.test(text) && readNumberLine(text) !== null;

/**
 * Does `line` go on with the paragraph of `previous`? `given`: columns of a full
 * line, or null; `indented`: paragraphs begin with an indent.
 */
export function continues(
  previous: Draft,
  line: SourceLine,
  given: number | null,
  indented: boolean,
): boolean {
  const { last } = previous;
  // A line far longer than the others was not cut where they were.
  const beyond =
    given !== null && previous.lastWidth > given + FULL_LINE_SLACK * 3 && previous.lastWidth < Infinity;
  const width = beyond ? null : given;
  const full = width !== null && previous.lastWidth >= width - FULL_LINE_SLACK;
  const open = !endsSentence(tail(previous));
  if (isRow(line.text) || isRow(last.text)) return false;
  if (DATE_LINE.test(line.text)) return false;
  if (awaitsWords(previous, line.text)) return true;
  if (!open && standsAlone(line.text)) return false;
  // A number under a title that has commas.
  if (previous.inHead && !PLAINLY_CUT.test(tail(previous)) && isOwnNumber(line.text)) return false;
  // A bracket of its own under a title (2023年1月5日…通过).
  if (previous.inHead && previous.parts.length === 1 && /^[（(].{8,}[)）]$/u.test(tail(previous)))
    return false;
  // Addressees, and what follows them.
  if (previous.inHead && /[：:]$/u.test(tail(previous))) return false;
  // Where paragraphs are set in, a line that is not goes on.
  const setIn = indented && !line.gap && line.indent === 0 && previous.firstIndent >= INDENT;
  if (setIn && open && previous.punctuated && previous.columns >= 24) return true;
  if (previous.listed || isEndedHeading(previous, width)) return false;
  if (previous.open && !line.gap && previous.columns < LONGEST_BRACKET) return true;
  if (open && !line.gap && previous.stopped && !/^“/u.test(line.text) && leavesQuoteOpen(previous))
    return true;
  if (CITED_NUMBER.test(line.text) && /》$/u.test(tail(previous))) return true;
  if (indented && !line.gap && line.indent >= INDENT && !open) return false;
  if (line.gap) {
    // Over a blank line only a sentence that is plainly cut goes on.
    if (!open || looksLikeHeading(previous) || ONLY_BRACKET.test(line.text)) return false;
    return (previous.columns >= 24 && previous.punctuated) || (previous.columns >= 40 && full);
  }
  if (width === null)
    return open && !looksLikeHeading(previous) && previous.columns >= 24 && previous.punctuated;
  if (full) {
    // A heading that fills its line, over an indented paragraph.
    const heading = looksLikeHeading(previous) || (previous.block.marker !== null && !previous.stopped);
    if (indented && line.indent >= INDENT && heading) return false;
    return !(line.indent >= 4 && last.indent < line.indent && !open);
  }
  if (!open || looksLikeHeading(previous) || LABELLED_LINE.test(line.text)) return false;
  return previous.punctuated && previous.columns >= 24;
}

/**
 * Is the marker at the start of `line` a numbering, and not the rest of a cut
 * sentence (第 / 一、二类)? After a line that may go on only the number that must come is.
 */
export function isNumbering(
  marker: Marker,
  previous: Draft | null,
  line: SourceLine,
  sequence: NumberSequence,
  width: number | null,
): boolean {
  if (previous === null || line.heading !== null) return true;
  // （2）… far to the right, without a （1）: the second line of a cell.
  if (line.indent >= FAR && 'ijk'.includes(marker.class) && sequence.step(marker) === 'other') return false;
  if (previous.inHead) return true;
  // （PM2. / 5）: the end of a bracket that is open.
  if (previous.open && !line.gap && /^[0-9０-９]{1,3}\s?[)）]/u.test(marker.label)) return false;
  // 《…公告》（2018年第12号） / 第三条同时废止: a full line that a bracket ends goes on as well.
  const goesOn = /[）)》〉”]$/u.test(tail(previous)) && !line.gap && sequence.step(marker) === 'other';
  if (goesOn && width !== null && previous.lastWidth >= width - FULL_LINE_SLACK && previous.punctuated)
    return false;
  if (endsSentence(tail(previous)) || looksLikeHeading(previous)) return true;
  if (ATTACHMENT_LIST.test(previous.parts[0] ?? '')) return true;
  const step = sequence.step(marker);
  if (step === 'next' && /，$/u.test(tail(previous))) return true;
  if (PLAINLY_CUT.test(tail(previous)) && !line.gap) return false;
  if (step === 'next' || step === 'first') return true;
  if (line.gap) return step === 'again';
  return width === null || previous.lastWidth < width * 0.85;
}

/** Reads the head of a text line by line: its lines are titles, numbers and names, not one wrapped sentence. */
export class HeadMode {
  on = true;

  /** Is `line`, after `previous`, a line of its own by standing in a head? */
  keepsApart(previous: Draft | null, line: string, width: number | null): boolean {
    if (!this.on || previous === null || previous.punctuated || previous.open) return false;
    if (CITED_NUMBER.test(line)) return false;
    // A full line before one with commas is the first of a paragraph.
    const ends = tail(previous);
    if (ENDS_LIKE_TITLE.test(ends) && (!ends.includes('《') || ENDS_ABOUT.test(ends))) return true;
    return width === null || previous.lastWidth < width - FULL_LINE_SLACK || !SIGNS.test(line);
  }

  after(text: string, marker: Marker | null): void {
    if (DATE_LINE.test(text) || END_OF_SIGN_OFF.test(text) || marker?.class === 'x') this.on = true;
    else if (SIGNS.test(text) || marker !== null) this.on = false;
  }
}
