import { parseText, type ParsedText } from '../../parse/index.ts';

/** How much of the parser's reading a body shows, the fullest first. */
export type BodyForm = 'headings' | 'paragraphs' | 'lines';

const ink = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The text as a Markdown body: one paragraph a line, headings marked. Which
 * clauses it has must not depend on that: a form that reads otherwise than the
 * text itself is left for the next plainer one.
 */
export function markdownBody(text: string, parsed: ParsedText): { body: string; form: BodyForm } {
  const wanted = treeOf(parsed);
  for (const form of ['headings', 'paragraphs'] as const) {
    const body = write(parsed, form === 'headings');
    if (same(wanted, treeOf(parseText(body)))) return { body, form };
  }
  return { body: `${withoutDropped(text, parsed)}\n`, form: 'lines' };
}

/** What two readings of one text have in common: clauses, their kind, heading and words. */
function treeOf(parsed: ParsedText): string[] {
  return parsed.clauses.map((c) => `${c.eId}\t${c.kind}\t${ink(c.heading ?? '')}\t${ink(c.text)}`);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((row, i) => row === b[i]);
}

function write(parsed: ParsedText, marked: boolean): string {
  const depths = marked ? headingDepths(parsed) : new Map<string, number>();
  const out: string[] = [];
  const paragraphs = [...parsed.paragraphs];
  const title = marked && parsed.front.title !== null ? ink(parsed.front.title) : '';
  for (let i = 0; i < paragraphs.length; i += 1) {
    const own = paragraphs[i];
    if (own === undefined) continue;
    const lines = own.startLine === parsed.front.readAt.title ? titleLines(paragraphs, i, title) : 0;
    if (lines > 0) {
      out.push(
        `# ${paragraphs
          .slice(i, i + lines)
          .map((p) => p.text.trim())
          .join('')}`,
      );
      i += lines - 1;
      continue;
    }
    const depth =
      depths.get(`${own.startLine} ${ink(own.text)}`) ?? (own.heading === null ? undefined : own.heading - 1);
    out.push(depth === undefined ? own.text : `${'#'.repeat(Math.min(6, depth + 1))} ${own.text.trim()}`);
  }
  return `${out.join('\n\n')}\n`;
}

/** How many paragraphs from `i` on are the title and nothing else. */
function titleLines(paragraphs: ParsedText['paragraphs'], i: number, title: string): number {
  let run = '';
  for (let k = i; k < Math.min(paragraphs.length, i + 6); k += 1) {
    run += ink(paragraphs[k]?.text ?? '');
    if (run === title) return k - i + 1;
    if (!title.startsWith(run)) return 0;
  }
  return 0;
}

/** Depth of the clauses whose first paragraph is their heading and nothing else, by its line and words. */
function headingDepths(parsed: ParsedText): Map<string, number> {
  const depths = new Map<string, number>();
  for (const clause of parsed.clauses) {
    if (clause.heading === null || clause.label === '') continue;
    const first = clause.text.split('\n')[0] ?? '';
    if (ink(first) === ink(clause.label + clause.heading))
      depths.set(`${clause.source.startLine} ${ink(first)}`, clause.depth);
  }
  return depths;
}

/** The lines of the text as they stand, without those that the parser has dropped. */
function withoutDropped(text: string, parsed: ParsedText): string {
  const dropped = new Set(parsed.mends.filter((m) => isDropped(m.kind)).map((m) => m.line));
  return text
    .split('\n')
    .map((own, i) => (dropped.has(i + 1) ? '' : own.replaceAll('\f', '')))
    .join('\n');
}

/** Kinds of mends that take a whole line away. */
export const isDropped = (kind: ParsedText['mends'][number]['kind']): boolean =>
  kind === 'page-mark' || kind === 'running-head' || kind === 'web-furniture' || kind === 'footnote';
