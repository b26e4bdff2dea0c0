import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';

/**
 * Markdown constructs that policy texts do not mean: `1.` is a numbering of the
 * law and not a list, four spaces are an indent and not code, 《…<…>…》 is not HTML.
 */
const NOT_MEANT = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

function onlyHeadingsAndParagraphs(this: { data(): object }): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: NOT_MEANT } });
}

const processor = unified().use(remarkParse).use(onlyHeadingsAndParagraphs);

/** One line of the text as it stands, with what Markdown says of it. */
export interface SourceLine {
  /** 1-based line in the file. */
  line: number;
  /** Its last line: signs on lines of their own are put to the words that they belong to. */
  endLine: number;
  /** The line without heading marks and outer white space. */
  text: string;
  /** Depth of an ATX heading, else null. It never decides a clause's level. */
  heading: number | null;
  /** A blank line or a heading stands before it. */
  gap: boolean;
  /** Width of the indent in half-width columns. */
  indent: number;
  /** First line of a page: a form feed or a page mark stands before it. */
  pageTop: boolean;
  /** A rule stands before it, as above the notes of a page. */
  ruled?: boolean;
  /** A note at the foot of a page: its sign is no numbering. */
  note?: boolean;
}

function indentOf(line: string): number {
  let width = 0;
  for (const ch of line) {
    if (ch === ' ') width += 1;
    else if (ch === '\u3000') width += 2;
    else if (ch === '\t') width += 4;
    else if (ch !== '\u00a0' && ch !== '\ufeff' && ch !== '\f') break;
  }
  return width;
}

/** Beyond this a text is read line by line: Markdown adds nothing to a line of megabytes. */
const LONGEST_MARKDOWN_LINE = 100_000;

const OPENING = /^ {0,3}#{1,6}[ \t]/u;

/** An mdast tree of nothing but headings and paragraphs. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** An ATX heading without its marks, those that close it included. */
function withoutMarks(line: string): string {
  const own = line.replace(/^#{1,6}\s/u, '');
  let end = own.length;
  while (own.charAt(end - 1) === '#') end -= 1;
  return end < own.length && (end === 0 || /\s/u.test(own.charAt(end - 1))) ? own.slice(0, end) : own;
}

/** Depths by openings, of which there are some dozens. */
const DEPTHS = new Map<string, number | null>();

/** Depth of the ATX heading that a line is, by Markdown; what is headed makes no difference, so it is asked once an opening. */
function headingDepth(line: string): number | null {
  const opening = line.length <= LONGEST_MARKDOWN_LINE ? OPENING.exec(line)?.[0] : undefined;
  // Other lines are paragraphs by construction.
  if (opening === undefined) return null;
  const known = DEPTHS.get(opening);
  if (known !== undefined) return known;
  const [node] = parseMarkdown(`${opening}…`).children;
  const depth = node?.type === 'heading' ? node.depth : null;
  DEPTHS.set(opening, depth);
  return depth;
}

/** Lines of `text` (line ends \n) that are not blank, read through remark. Linear. */
export function readLines(text: string): SourceLine[] {
  const raw = text.split('\n');
  const lines: SourceLine[] = [];
  let gap = true;
  let feed = false;
  raw.forEach((line, i) => {
    const heading = headingDepth(line);
    const bare = heading === null ? line : withoutMarks(line.trim());
    const text = bare.trim();
    if (text === '') {
      gap = true;
      feed ||= line.includes('\f');
      return;
    }
    lines.push({
      line: i + 1,
      endLine: i + 1,
      text,
      heading,
      gap: gap || heading !== null,
      indent: indentOf(line),
      pageTop: feed || line.startsWith('\f'),
    });
    feed = false;
    gap = heading !== null;
  });
  return lines;
}
