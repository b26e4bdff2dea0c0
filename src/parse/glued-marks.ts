import type { SourceLine } from './markdown.ts';

/** — 3 —, －３－, 第3页 共9页. */
const MARK =
  /[—–―－-]{1,2}\s{0,3}([0-9０-９]{1,4})\s{0,3}[—–―－-]{1,2}|第\s{0,3}([0-9０-９]{1,4})\s{0,3}页\s{0,3}[,，/／]?\s{0,3}共\s{0,3}[0-9０-９]{1,4}\s{0,3}页/gu;
/** What stands before a mark, and after it: words of the text, or nothing. */
const BEFORE = /[\u4e00-\u9fff，。；：、？！”’》〉）)】％%]/u;
const AFTER = /[\u4e00-\u9fff“‘《（(【，。；：、]/u;
const SPACES = 9;
/** Where a mark could be at all. */
const PLACE = /(?:[—–―－-]\s{0,3}[0-9０-９]{1,4}\s{0,3}[—–―－-]|第\s{0,3}[0-9０-９]{1,4}\s{0,3}页)/u;
/** Least letters between two marks: those of a table of contents stand closer. */
const APART = 80;

/** A page mark within a line of the text. */
export interface GluedMark {
  line: number;
  /** As printed, white space around it included. */
  mark: string;
}

interface Found extends GluedMark {
  /** Place of its line. */
  at: number;
  start: number;
  /** Letters of the text before it. */
  letters: number;
  page: number;
  atEnd: boolean;
  /** Long dashes with white space, as the standard has page numbers (GB/T 9704—2012 7.5). */
  plain: boolean;
}

const toNumber = (digits: string): number =>
  Number(digits.replace(/[０-９]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)));

function marksOf(line: SourceLine, at: number, letters: number): Found[] {
  if (line.heading !== null || !PLACE.test(line.text)) return [];
  const { text } = line;
  return [...text.matchAll(MARK)].flatMap((match) => {
    let start = match.index;
    let end = start + match[0].length;
    for (let n = 0; n < SPACES && start > 0 && /\s/u.test(text.charAt(start - 1)); n += 1) start -= 1;
    for (let n = 0; n < SPACES && end < text.length && /\s/u.test(text.charAt(end)); n += 1) end += 1;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    const whole = start === 0 && end === text.length;
    if (whole || (start > 0 && !BEFORE.test(before)) || (end < text.length && !AFTER.test(after))) return [];
    return [
      {
        line: line.line,
        at,
        mark: text.slice(start, end),
        start,
        letters: letters + start,
        page: toNumber(match[1] ?? match[2] ?? ''),
        atEnd: end === text.length,
        plain: /^[—―]\s/u.test(match[0]),
      },
    ];
  });
}

/**
 * Take the page marks out that a converter has put behind, before or between the
 * words of a line (…加快建设— 3 —). They rise through the text and stand a page
 * apart; one alone is known only at a line's end, by its long dashes and its
 * white space. What stands behind one begins a page. Linear.
 */
export function cutGluedMarks(lines: readonly SourceLine[]): { kept: SourceLine[]; marks: GluedMark[] } {
  let letters = 0;
  const all = lines.flatMap((line, at) => {
    letters += line.text.length;
    return marksOf(line, at, letters - line.text.length);
  });
  const apart = all.filter(
    (f, i) =>
      f.letters - (all[i - 1]?.letters ?? -Infinity) >= APART &&
      (all[i + 1]?.letters ?? Infinity) - f.letters >= APART,
  );
  const rising = apart.filter((f, i) => {
    const [before, after] = [apart[i - 1], apart[i + 1]];
    return (
      (before === undefined || before.page < f.page) &&
      (after === undefined || after.page > f.page) &&
      (before !== undefined || after !== undefined)
    );
  });
  const marks = rising.length >= 2 ? rising : apart.filter((f) => f.plain && f.atEnd);
  if (marks.length === 0) return { kept: [...lines], marks: [] };
  return { kept: cut(lines, marks), marks: marks.map(({ line, mark }) => ({ line, mark })) };
}

function cut(lines: readonly SourceLine[], marks: readonly Found[]): SourceLine[] {
  const own = new Map<number, Found[]>();
  for (const mark of marks) own.set(mark.at, [...(own.get(mark.at) ?? []), mark]);
  return lines.map((line, i) => {
    const pageTop = line.pageTop || (own.get(i - 1)?.at(-1)?.atEnd ?? false);
    const found = own.get(i);
    if (found === undefined) return pageTop === line.pageTop ? line : { ...line, pageTop };
    let end = 0;
    const parts = found.map((f) => {
      const words = line.text.slice(end, f.start);
      end = f.start + f.mark.length;
      return words;
    });
    return { ...line, pageTop, text: (parts.join('') + line.text.slice(end)).trim() };
  });
}
