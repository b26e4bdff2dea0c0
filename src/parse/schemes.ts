/**
 * Numberings that are none by their form alone (1.1, a bare 一, Ⅰ.): they count
 * only where lines of a whole text follow one another in order.
 */
import { ordinal, readMarker, type Marker, type MarkerClass } from './marker.ts';
import type { SourceLine } from './markdown.ts';

const DECIMAL =
  /^([0-9０-９]{1,2})(?:[.．]([0-9０-９]{1,2}))?(?:[.．]([0-9０-９]{1,2}))?[.．]?[\s\u3000]{0,40}(?=[\u4e00-\u9fff“《（(])/u;
const BARE_HAN = /^([一二三四五六七八九十]{1,3})[\s\u3000]{1,6}(?=[\u4e00-\u9fff“《])/u;
/** 01 规划布局, as pages for telephones number their headings. */
const PADDED = /^(0[1-9]|[1-9][0-9])[\s\u3000、.．]{0,4}(?=[\u4e00-\u9fff“《])/u;
const ROMAN = /^([Ⅰ-Ⅻ])\s{0,9}[.．、]?\s{0,9}(?=[\u4e00-\u9fff“《])/u;
/** A heading in such a scheme is a short line without a stop or comma. */
const isHeadingLine = (text: string): boolean => text.length <= 50 && !/[。；，：:;,]/u.test(text);

function marker(cls: MarkerClass, number: number, match: RegExpExecArray): Marker {
  return { class: cls, number, sub: null, label: match[0].replace(/\s+/gu, ''), length: match[0].length };
}

/** Lines that a scheme numbers, by line number. */
type Marked = Map<number, Marker>;

function inOrder(
  lines: readonly SourceLine[],
  pattern: RegExp,
  valueOf: (text: string) => number,
  least: number,
): Marked {
  const found: Marked = new Map();
  let next = 1;
  for (const line of lines) {
    const match = isHeadingLine(line.text) ? pattern.exec(line.text) : null;
    if (match?.[1] === undefined || valueOf(match[1]) !== next) continue;
    found.set(line.line, marker('p', next, match));
    next += 1;
  }
  return found.size >= least ? found : new Map<number, Marker>();
}

/** Fewest chapters, and sections in order, that show a standard whose sections are sentences. */
const LEAST_CHAPTERS = 3;
const LEAST_SECTIONS = 4;

/** 1 总则, 1.1 目的, 1.1.1 …: each number follows on the one before it. */
function decimals(lines: readonly SourceLine[]): Marked {
  const found: { line: number; match: RegExpExecArray; parts: number[] }[] = [];
  let [a, b, c] = [0, 0, 0];
  let dotted = 0;
  let whole = 0;
  for (const line of lines) {
    const match = DECIMAL.exec(line.text.slice(0, 60));
    if (match?.[1] === undefined) continue;
    const parts = [match[1], match[2], match[3]].filter((p) => p !== undefined).map(ordinal);
    const [x = 0, y = 0, z = 0] = parts;
    const follows =
      (parts.length === 1 && x === a + 1) ||
      (parts.length === 2 && ((x === a && y === b + 1) || (x === a + 1 && y === 1))) ||
      (parts.length === 3 && ((x === a && y === b && z === c + 1) || (x === a && y === b + 1 && z === 1)));
    if (!follows || (!isHeadingLine(line.text) && parts.length < 2)) continue;
    // 1. 总则 is a marker by its form; it counts on here all the same.
    [a, b, c] = [x, y, z];
    if (parts.length === 1) whole += 1;
    else if (isHeadingLine(line.text)) dotted += 1;
    found.push({ line: line.line, match, parts });
  }
  const headed = dotted >= 3 && dotted * 2 >= found.length - whole;
  // 1.1 为规范…，制定本导则。: in a standard; a text that is numbered otherwise has tables that look like one.
  const standard =
    whole >= LEAST_CHAPTERS &&
    found.length - whole >= LEAST_SECTIONS &&
    !lines.some((l) => 'bcdaps'.includes(readMarker(l.text)?.class ?? 'x'));
  if (!headed && !standard) return new Map<number, Marker>();
  const classes: MarkerClass[] = whole >= 2 ? ['i', 'j', 'k'] : ['i', 'i', 'j'];
  return new Map(
    found
      .filter((f) => whole >= 2 || f.parts.length > 1)
      .map((f) => [f.line, marker(classes[f.parts.length - 1] ?? 'k', f.parts.at(-1) ?? 1, f.match)]),
  );
}

/** The lines of a text that are numbered in a scheme of their own. Linear. */
export function otherNumbering(lines: readonly SourceLine[]): Marked {
  const found = decimals(lines);
  if (found.size > 0 || lines.some((l) => readMarker(l.text)?.class === 'p')) return found;
  for (const scheme of [
    inOrder(lines, BARE_HAN, ordinal, 2),
    lines.some((l) => l.text.startsWith('01'))
      ? inOrder(lines, PADDED, ordinal, 3)
      : new Map<number, Marker>(),
    inOrder(lines, ROMAN, (ch) => ch.charCodeAt(0) - 0x2160 + 1, 2),
  ]) {
    if (scheme.size > 0) return scheme;
  }
  return found;
}
