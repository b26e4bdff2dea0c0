import type { SourceLine } from './markdown.ts';

/** What is printed on the page and is not the text: page numbers, rules, comments of a converter. */
const PAGE_MARKS: readonly RegExp[] = [
  // — 1 —, －１２－, - 3 -, ·4·
  /^[—–―\-－‐_·•]{1,4}\s*[0-9０-９]{1,4}\s*[—–―\-－‐_·•]{1,4}$/u,
  /^第\s*[0-9０-９]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[0-9０-９]{1,4}\s*页)?$/u,
  /^[0-9０-９]{1,4}\s*\/\s*[0-9０-９]{1,4}$/u,
  /^<!--[^>]{0,200}-->$/u,
  // Rules of Markdown or of a typewriter.
  /^(?:[-—_=*·~]\s{0,3}){3,}$/u,
];

/** Numbers alone on their lines that rise through the text are page numbers. */
function loneNumbers(lines: readonly SourceLine[]): Set<number> {
  const found = lines
    .filter((l) => /^[0-9０-９]{1,4}$/u.test(l.text))
    .map((l) => ({ line: l.line, n: toNumber(l.text) }));
  const rising = found.length >= 3 && found.every((f, i) => i === 0 || f.n > (found[i - 1]?.n ?? 0));
  return new Set(rising ? found.map((f) => f.line) : []);
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[０-９]/gu, (d) => String(d.charCodeAt(0) - 0xff10)));
}

/**
 * Part the text from the marks of its pages. A line after a dropped mark has a
 * gap before it only if a blank line stood there too.
 */
export function dropPageMarks(lines: readonly SourceLine[]): { kept: SourceLine[]; dropped: SourceLine[] } {
  const numbers = loneNumbers(lines);
  const kept: SourceLine[] = [];
  const dropped: SourceLine[] = [];
  for (const line of lines) {
    const mark =
      line.heading === null && (numbers.has(line.line) || PAGE_MARKS.some((p) => p.test(line.text)));
    (mark ? dropped : kept).push(line);
  }
  return { kept, dropped };
}
