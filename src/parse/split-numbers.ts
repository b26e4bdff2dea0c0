import { readMarker } from './marker.ts';
import type { SourceLine } from './markdown.ts';

/** The first half of a number: 第三, （七, 一, 12; all of its line. */
const FIRST_HALF = /^(?:第\s?)?[（(]?\s?(?:[一二三四五六七八九十百]{1,5}|[0-9０-９]{1,3})$/u;
/** With what its second half begins. */
const SECOND_HALF = /^[)）、.．章节条编篇部]/u;

/**
 * Put the halves of a number back together that a converter has set on two lines
 * (第三 / 章 总则, （七 / ）建设, 一 / 、目标). Nothing but line ends goes missing. Linear.
 */
export function joinSplitNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      before.heading === null &&
      line.heading === null &&
      SECOND_HALF.test(line.text) &&
      FIRST_HALF.test(before.text) &&
      (readMarker(before.text + line.text)?.length ?? 0) > before.text.length
    )
      joined[joined.length - 1] = { ...before, text: before.text + line.text, endLine: line.endLine };
    else joined.push(line);
  }
  return joined;
}
