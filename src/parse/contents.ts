import type { SourceLine } from './markdown.ts';
import { ordinal, readMarker } from './marker.ts';

const CONTENTS_HEADING = /^[【[]?\s*目\s*[录次]\s*[】\]]?$/u;
/** Dots or a page number at the end of a line of a table of contents. */
const DOTS = /(?:[.．·]\s?){4}|…{2}|-{4}|_{4}/u;
const PAGE_AT_END = /[\s.．…·\-_\u4e00-\u9fff）)”][（(]?[0-9０-９]{1,4}[)）]?$/u;
/** Longest entry, and the most lines that one may be wrapped over. */
const LONGEST_ENTRY = 90;

/** What an entry of a table of contents and the heading that it stands for have in common. */
export function contentsKey(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.．…·\-—_0-9０-９（()）]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/[\s。：:.．…·_（）()]/gu, '');
}

/** Key of a line of the text: of the short title that it opens with, where it goes on behind it. */
function entryKey(text: string): string {
  const stop = text.indexOf('。');
  const own = stop > 0 && stop <= LONGEST_ENTRY ? text.slice(0, stop) : text;
  return own.length > LONGEST_ENTRY + 200 ? '' : contentsKey(own);
}

const mayBeEntry = (text: string): boolean =>
  text.length <= LONGEST_ENTRY + 200 &&
  !/[。；？！]/u.test(text) &&
  contentsKey(text).length <= LONGEST_ENTRY;

/**
 * Take a table of contents out of the way of the numbering: the lines under
 * 目录 (or three lines of leaders in a row) up to the first heading that stands
 * in the table and again after it. Where nothing repeats and no line has a page
 * number, there is none. Linear.
 */
export function withoutContents(lines: readonly SourceLine[]): {
  contents: SourceLine[];
  rest: SourceLine[];
} {
  const found = findStart(lines);
  // A printed page may come with its first entries above the word 目录.
  let start = found;
  while (start > 0 && isLeader(lines[start - 1]?.text ?? '')) start -= 1;
  if (start === -1) return { contents: [], rest: [...lines] };
  const first = start === found && CONTENTS_HEADING.test(lines[start]?.text ?? '') ? start + 1 : start;
  const again = nextWith(lines, first);
  const entries = new Map<string, number>();
  const order: string[] = [];
  let end = first;
  let repeated = false;
  let lastWithPage = -1;
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? '';
    if (CONTENTS_HEADING.test(text)) continue;
    const own = entryKey(text);
    if (end === again) repeated = true;
    if (repeated || (!mayBeEntry(text) && (again > end || !entries.has(own)))) break;
    const at = entries.get(own);
    // Without the first entry the text begins where an entry has prose after it, or two stand in order.
    if (
      again === -1 &&
      at !== undefined &&
      !DOTS.test(text) &&
      textBegins(at, lines[end + 1]?.text ?? '', order)
    ) {
      repeated = true;
      break;
    }
    if (own !== '') {
      if (at === undefined) entries.set(own, order.length);
      order.push(own);
    }
    if (DOTS.test(text) || (PAGE_AT_END.test(text) && readMarker(text) !== null)) lastWithPage = end;
  }
  if (!repeated) {
    // Prose follows the table at once: it is one if most of its entries stand again below.
    if (lastWithPage !== -1) end = lastWithPage + 1;
    else if (again === -1 && !standAgain(lines.slice(end), entries))
      return { contents: [], rest: [...lines] };
  }
  // The title, printed again above the text, is the text's.
  if (repeated && lastWithPage !== -1) {
    const titles = new Set(lines.slice(0, start).map((l) => contentsKey(l.text)));
    while (end - 1 > lastWithPage && titles.has(contentsKey(lines[end - 1]?.text ?? ''))) end -= 1;
  }
  return { contents: lines.slice(start, end), rest: [...lines.slice(0, start), ...lines.slice(end)] };
}

/** Where the first entry stands again without leaders, or -1: there the text begins. */
function nextWith(lines: readonly SourceLine[], first: number): number {
  const own = entryKey(lines[first]?.text ?? '');
  if (own === '') return -1;
  return lines.findIndex((l, i) => i > first && !DOTS.test(l.text) && entryKey(l.text) === own);
}

/** Does the text begin at a line that repeats entry `at`? */
function textBegins(at: number, next: string, order: readonly string[]): boolean {
  return at === 0 || !mayBeEntry(next) || entryKey(next) === order[at + 1];
}

function standAgain(lines: readonly SourceLine[], entries: ReadonlyMap<string, number>): boolean {
  const again = new Set<string>();
  for (const { text } of lines) {
    const own = entryKey(text);
    if (entries.has(own)) again.add(own);
  }
  return entries.size >= 2 && again.size >= entries.size * 0.5;
}

const isLeader = (text: string): boolean =>
  text.length <= LONGEST_ENTRY + 200 && DOTS.test(text) && PAGE_AT_END.test(text);

/** 一、总体要求 3: a numbered heading with a page behind it. */
function pageOf(text: string): number | null {
  if (text.length > LONGEST_ENTRY || /[。；，]/u.test(text) || readMarker(text) === null) return null;
  const page = /\S[\s\u3000]{1,40}([0-9０-９]{1,3})$/u.exec(text)?.[1];
  return page === undefined ? null : ordinal(page);
}

/** How many numbered headings with rising pages show a table without leaders. */
const LEAST_PAGED = 4;

/** The heading 目录, the first of three lines in a row with leaders, or of four headings with rising pages. */
function findStart(lines: readonly SourceLine[]): number {
  let run = 0;
  let paged = 0;
  let before = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    if (CONTENTS_HEADING.test(text)) return i;
    run = isLeader(text) ? run + 1 : 0;
    if (run === 3) return i - 2;
    const page = pageOf(text);
    paged = page !== null && page >= before ? paged + 1 : page === null ? 0 : 1;
    before = page ?? 0;
    const first = i - LEAST_PAGED + 1;
    if (paged === LEAST_PAGED && nextWith(lines, first) > i) return first;
  }
  return -1;
}
