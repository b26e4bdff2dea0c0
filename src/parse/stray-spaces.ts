import type { SourceLine } from './markdown.ts';

/** A single space between two letters, as OCR and converters leave it; wider ones part columns. */
const STRAY = /(?<=[\u4e00-\u9fff])[ \u00a0](?=[\u4e00-\u9fff])/gu;
/** 第四章 总则, 一 目标: the space after such a number parts it from its heading. */
const NUMBERED =
  /^(?:第\s?[〇○零一二三四五六七八九十百0-9]{1,6}\s?[编篇章节条部分]{1,2}|[一二三四五六七八九十]{1,3})\s+/u;
/** Least share of all gaps between letters, and of the longer lines, that show that such spaces mean nothing. */
const LEAST_GAPS = 0.03;
const LEAST_LINES = 0.4;
const LONG = 12;

/** Where spaces stand at random between the letters of most lines, they are no part of the text. Linear. */
export function withoutStraySpaces(lines: readonly SourceLine[]): readonly SourceLine[] {
  let gaps = 0;
  let stray = 0;
  let long = 0;
  let touched = 0;
  for (const { text } of lines) {
    if (text.length < LONG) continue;
    const found = text.match(STRAY)?.length ?? 0;
    long += 1;
    gaps += text.length;
    stray += found;
    if (found > 0) touched += 1;
  }
  if (long < 4 || stray < gaps * LEAST_GAPS || touched < long * LEAST_LINES) return lines;
  return lines.map((line) => {
    const number = NUMBERED.exec(line.text)?.[0] ?? '';
    const text = number + line.text.slice(number.length).replace(STRAY, '');
    return text === line.text ? line : { ...line, text };
  });
}
