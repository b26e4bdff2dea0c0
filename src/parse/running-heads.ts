import { readOrgans } from './front-fields.ts';
import { readMarker } from './marker.ts';
import { endsLikeTitle } from './title.ts';
import type { SourceLine } from './markdown.ts';

/** Longest running head, in characters. */
const LONGEST = 60;
const SENTENCE_SIGNS = /[。；：:;！？]/u;
const LABEL_OR_BRACKET = /^[（(【[]|[)）\]】]$/u;

/** 某省人民政府公报 2022年第5期 · 12 ·: a gazette and its issue, over or under a page. */
const GAZETTE = /(?:公报|政报)(?![\u4e00-\u9fff]{0,3}[》”])/u;
const ISSUE =
  /(?:第\s{0,3}[0-9０-９]{1,4}\s{0,3}[期号]|(?:19|20)[0-9]{2}\s?[.·．/—-]\s?[0-9]{1,2}(?![0-9]))/u;
const isGazetteHead = (text: string): boolean =>
  text.length <= LONGEST * 3 &&
  GAZETTE.test(text) &&
  ISSUE.test(text) &&
  !/[。；：:，,《（(]|关于/u.test(text) &&
  text.replace(/\s+/gu, '').length <= LONGEST;

/** The words of a line by which its repetitions are known: digits and white space do not count. */
function shape(text: string): string {
  return text.replace(/[0-9０-９ivxlIVXL\s—–―\-－_·•~～/|]+/gu, '');
}

/** Could this line be a running head or foot? Cells of tables, labels, brackets and numbered headings are none. */
function mayRun(line: SourceLine): boolean {
  const { text } = line;
  if (text.length > LONGEST || text.length < 4 || SENTENCE_SIGNS.test(text) || LABEL_OR_BRACKET.test(text))
    return false;
  return readMarker(text) === null && shape(text).length >= 4;
}

/**
 * Part the text from the lines that are printed on every page: a line without a
 * stop that stands three times or more, most times at the top or the foot of a
 * page, or with a page number in it. What stands first stays: it may be the title.
 */
export function dropRunningHeads(lines: readonly SourceLine[]): {
  kept: SourceLine[];
  dropped: SourceLine[];
} {
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (!mayRun(line) || isLoose(lines[i - 1]) || isLoose(lines[i + 1])) return;
    const key = shape(line.text);
    const list = places.get(key);
    if (list === undefined) places.set(key, [i]);
    else list.push(i);
  });
  const drop = new Set<number>(headsOfAllPages(lines));
  lines.forEach((line, i) => {
    if (line.heading === null && isGazetteHead(line.text)) drop.add(i);
  });
  const paged = lines.some((l, i) => i > 0 && l.pageTop);
  for (const list of places.values()) {
    if (list.length < 3) continue;
    const later = list.slice(1);
    const numbered = later.filter((i) => /[0-9０-９]/u.test(lines[i]?.text ?? ''));
    const distinct = new Set(numbered.map((i) => lines[i]?.text)).size;
    const withPageNumber = numbered.length === later.length && distinct === later.length;
    const atEdge = later.filter((i) => atPageEdge(lines, i)).length;
    const spread = (later.at(-1) ?? 0) - (later[0] ?? 0) >= 4 * (later.length - 1);
    const opening = lines[list[0] ?? 0]?.text ?? '';
    // Names of issuers stand in the facts, in the title and under the text.
    const isTitle =
      (list[0] ?? 0) < 12 && /[\u4e00-\u9fff]{6}/u.test(shape(opening)) && readOrgans(opening).length === 0;
    if (!spread || !(atEdge * 2 > later.length || (withPageNumber && isPageTail(lines, later)) || isTitle))
      continue;
    const first = lines[list[0] ?? 0];
    // What stands first may be the title; a head over the title begins with its words.
    const stays =
      first !== undefined &&
      shape(first.text) === first.text.replace(/\s+/gu, '') &&
      endsLikeTitle(first.text) &&
      !goesOnBelow(lines, list[0] ?? 0);
    // Where pages are known, the words may stand in the text as well: its title is one.
    for (const i of stays ? later : list)
      if ((!paged || !isTitle || i === list[0] || atPageEdge(lines, i)) && !isUnderItself(lines, i))
        drop.add(i);
    for (const i of pageNumbersBeside(lines, list)) drop.add(i);
  }
  if (drop.size === 0) return { kept: [...lines], dropped: [] };
  return {
    kept: lines.filter((_, i) => !drop.has(i)),
    dropped: lines.filter((_, i) => drop.has(i)),
  };
}

/** A line that opens the text and every later page of it, be they two pages only. */
function headsOfAllPages(lines: readonly SourceLine[]): number[] {
  const own = shape(lines[0]?.text ?? '');
  const tops = lines.flatMap((l, i) => (i > 0 && l.pageTop ? [i] : []));
  // The name of an issuer may open the text and, on its last page, sign it.
  if (own.length < 4 || tops.length === 0 || readOrgans(lines[0]?.text ?? '').length > 0) return [];
  if (!tops.every((i) => shape(lines[i]?.text ?? '') === own)) return [];
  // What stands first may be the title.
  return endsLikeTitle(lines[0]?.text ?? '') ? tops : [0, ...tops];
}

/** The title of a text under a running head of the same words. */
function isUnderItself(lines: readonly SourceLine[], i: number): boolean {
  const [before, own] = [lines[i - 1], lines[i]];
  return before?.pageTop === true && own !== undefined && before.text === own.text && endsLikeTitle(own.text);
}

/** Signs on a line of their own: what stands beside them is a piece of a sentence. */
const isLoose = (line: SourceLine | undefined): boolean =>
  line !== undefined && /^[，。、；：（）《》“”！？]{1,3}$/u.test(line.text);

/** Do the next lines begin with the words of this one, and go on? */
function goesOnBelow(lines: readonly SourceLine[], i: number): boolean {
  const own = shape(lines[i]?.text ?? '');
  return lines.slice(i + 1, i + 4).some((l) => shape(l.text).startsWith(own) && shape(l.text) !== own);
}

/** Is this line the first or last of a page, or beside a line that is? */
function atPageEdge(lines: readonly SourceLine[], i: number): boolean {
  for (let k = Math.max(0, i - 1); k <= i + 1; k += 1) {
    if (k > 0 && lines[k]?.pageTop === true) return true;
  }
  return i === lines.length - 1;
}

/** Numbers alone on the lines above or below a running head, where they rise. */
function pageNumbersBeside(lines: readonly SourceLine[], heads: readonly number[]): number[] {
  for (const step of [1, -1]) {
    const beside = heads.map((i) => i + step).filter((i) => /^[0-9]{1,4}$/u.test(lines[i]?.text ?? ''));
    const values = beside.map((i) => Number(lines[i]?.text));
    if (beside.length >= 2 && values.every((n, k) => k === 0 || n > (values[k - 1] ?? 0))) return beside;
  }
  return [];
}

/** Do the numbers at the ends of these lines rise like pages? */
function isPageTail(lines: readonly SourceLine[], at: readonly number[]): boolean {
  let before = -1;
  for (const i of at) {
    const digits = /([0-9]{1,4})[^0-9]{0,6}$/u.exec(lines[i]?.text ?? '')?.[1];
    if (digits === undefined || Number(digits) <= before) return false;
    before = Number(digits);
  }
  return true;
}
