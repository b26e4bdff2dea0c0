import type { SourceLine } from './markdown.ts';

const N = '[0-9０-９]{1,4}';
const ROMAN = '(?:[ivxlIVXL]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ])';

const RULE = /^(?:[-—_=*·~─━＿]\s{0,3}){3,}$/u;

interface PageMarkRule {
  pattern: RegExp;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** What is printed on the page and is not the text: page numbers, rules, comments of a converter. */
export const PAGE_MARK_RULES: readonly PageMarkRule[] = [
  {
    pattern: new RegExp(
      `^[—–―\\-－‐_·•~～]{1,4}\\s{0,9}(?:${N}|${ROMAN})\\s{0,9}(?:[—–―\\-－‐_·•~～]{1,4}|\\/\\s{0,9}${N})$`,
      'u',
    ),
    examples: ['— 1 —', '－１２－', '- 3 -', '·4·', '— II —', '~ 5 ~'],
    counterExamples: ['—— 一是', '- 3 个', '2021—2025'],
  },
  {
    pattern: new RegExp(
      `^第\\s{0,9}${N}\\s{0,9}页(?:\\s{0,9}[,，、/／（(]?\\s{0,9}共\\s{0,9}${N}\\s{0,9}页\\s{0,9}[)）]?)?$`,
      'u',
    ),
    examples: ['第 2 页', '第1页 共9页', '第 2 页，共 3 页', '第2页/共3页', '第2页(共3页)'],
    counterExamples: ['第2页的内容', '第二页'],
  },
  {
    pattern: new RegExp(`^共\\s{0,9}${N}\\s{0,9}页\\s{0,9}[,，/／]?\\s{0,9}第\\s{0,9}${N}\\s{0,9}页$`, 'u'),
    examples: ['共9页 第1页'],
    counterExamples: ['共9页'],
  },
  {
    pattern: new RegExp(`^(?:page|p\\.?)\\s{0,9}${N}(?:\\s{0,9}(?:of|/)\\s{0,9}${N})?$`, 'iu'),
    examples: ['Page 3 of 9', 'P. 12', 'page 4'],
    counterExamples: ['PM2.5', 'Page layout'],
  },
  {
    pattern: new RegExp(`^${N}\\s{0,9}[/／]\\s{0,9}${N}$`, 'u'),
    examples: ['1/9', '3 / 12'],
    counterExamples: ['1/9吨'],
  },
  {
    // The name of a file that a printer wrote above every page.
    pattern: /^Microsoft\s{1,3}(?:Office\s{1,3})?Word\s{0,3}[-–—].{0,80}$/u,
    examples: ['Microsoft Word - 方案.doc'],
    counterExamples: ['Microsoft 公司'],
  },
  { pattern: /^<!--[^>]{0,200}-->$/u, examples: ['<!-- page 3 -->'], counterExamples: ['<党委>'] },
  {
    // Rules of Markdown, of a typewriter or above footnotes.
    pattern: RULE,
    examples: ['---', '* * *', '————————', '______'],
    counterExamples: ['——', '—'],
  },
];

/** Lines between two numbers below which they are rows of a table and not pages. */
const LEAST_PAGE = 8;

/**
 * Numbers alone on their lines that rise one by one, a page apart, are page
 * numbers; those of a table stand close together or fall.
 */
function loneNumbers(lines: readonly SourceLine[]): Set<number> {
  const found = lines
    .map((l, at) => ({ at, line: l.line, text: l.text, top: l.pageTop, end: lines[at + 1]?.pageTop ?? true }))
    .filter((f) => /^[0-9０-９]{1,4}$/u.test(f.text))
    .map((f) => ({ ...f, n: toNumber(f.text) }));
  const rising = (chain: typeof found): boolean =>
    chain.length >= 3 &&
    chain.every((f, i) => {
      const before = chain[i - 1];
      return before === undefined || (f.n > before.n && f.at - before.at > LEAST_PAGE);
    });
  if (rising(found)) return new Set(found.map((f) => f.line));
  const atEdge = found.filter((f) => f.top || f.end);
  if (atEdge.length >= 3 && atEdge.every((f, i) => i === 0 || f.n > (atEdge[i - 1]?.n ?? 0)))
    return new Set(atEdge.map((f) => f.line));
  // Two pages that a form feed parts, with their numbers 1 and 2.
  const [one, two, ...others] = atEdge;
  if (one !== undefined && two !== undefined && others.length === 0 && one.n <= 3 && two.n === one.n + 1)
    return new Set([one.line, two.line]);
  // Among numbers of tables: one chain of n, n + 1, n + 2 … from the first page on.
  for (const first of found.filter((f) => f.n <= 3).slice(0, 3)) {
    const chain = [first];
    for (const f of found) {
      const last = chain.at(-1) ?? first;
      if (f.n === last.n + 1 && f.at - last.at > LEAST_PAGE) chain.push(f);
    }
    const last = chain.at(-1) ?? first;
    if (chain.length >= 5 && last.at > lines.length * 0.8) return new Set(chain.map((f) => f.line));
  }
  return new Set();
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[０-９]/gu, (d) => String(d.charCodeAt(0) - 0xff10)));
}

/**
 * Part the text from the marks of its pages. A line after a dropped mark has a
 * gap before it only if a blank line stood there too; it is the top of a page.
 */
export function dropPageMarks(lines: readonly SourceLine[]): { kept: SourceLine[]; dropped: SourceLine[] } {
  const numbers = loneNumbers(lines);
  const kept: SourceLine[] = [];
  const dropped: SourceLine[] = [];
  let pageTop = false;
  let ruled = false;
  for (const line of lines) {
    const mark =
      line.heading === null &&
      (numbers.has(line.line) || PAGE_MARK_RULES.some((rule) => rule.pattern.test(line.text)));
    if (mark) {
      dropped.push(line);
      pageTop = true;
      ruled = RULE.test(line.text);
      continue;
    }
    kept.push(pageTop ? { ...line, pageTop, ruled } : line);
    pageTop = false;
    ruled = false;
  }
  return { kept, dropped };
}
