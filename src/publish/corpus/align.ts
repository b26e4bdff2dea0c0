import { withoutStraySigns } from '../../text/controls.ts';
import type { Problem } from './problems.ts';
import type { CorpusFile, SourceFile } from './read.ts';
import type { Erratum } from './schema.ts';

/** Characters of a text without white space, signs that are no words, and markup, with the line of each. */
export interface Ink {
  text: string;
  lines: Uint32Array;
}

/** Heading marks and bold marks are Markdown, not text. */
function unmark(line: string): string {
  return line.replace(/^ {0,3}#{1,6}(?:[ \t]+|$)/u, '').replace(/\*\*([^*]{1,200})\*\*/gu, '$1');
}

function collect(lines: readonly string[], firstLine: number): Ink {
  const bare = lines.map((line) => unmark(withoutStraySigns(line)).replace(/\s+/gu, ''));
  const at = new Uint32Array(bare.reduce((sum, line) => sum + line.length, 0));
  let from = 0;
  bare.forEach((line, i) => {
    at.fill(firstLine + i, from, from + line.length);
    from += line.length;
  });
  return { text: bare.join(''), lines: at };
}

/** The latest: proof, hash and lines of a document ask for the same one after the other. */
let latest: { file: CorpusFile; ink: Ink } | null = null;

/** Ink of a document's body; lines are those of the Markdown file. */
export function inkOfBody(file: CorpusFile): Ink {
  if (latest?.file === file) return latest.ink;
  const ink = collect(file.body.split('\n'), file.bodyLine);
  latest = { file, ink };
  return ink;
}

/** The lines that ranges such as `3, 12-14` name. */
export function linesOfRanges(ranges: string): number[] {
  return ranges.split(', ').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  });
}

/** Lines of the source that the document itself leaves out. */
export function leftOutLines(file: CorpusFile): Set<number> {
  return new Set(Object.values(file.front.source.leftOut ?? {}).flatMap(linesOfRanges));
}

/** Ink of a document's lines in its source, without those it leaves out, with the errata applied. */
export function inkOfSource(
  file: CorpusFile,
  source: SourceFile,
  errata: readonly Erratum[],
): { ink: Ink; problems: Problem[]; applied: Erratum[] } {
  const { startLine, endLine } = file.front.source;
  const leftOut = leftOutLines(file);
  const own = source.lines.slice(startLine - 1, endLine);
  let ink = collect(
    leftOut.size === 0 ? own : own.map((line, i) => (leftOut.has(startLine + i) ? '' : line)),
    startLine,
  );
  const problems: Problem[] = [];
  const applied: Erratum[] = [];
  const shared = errata.filter(
    (e) => e.file === source.name && e.line >= startLine && e.line <= endLine,
  );
  const mended = (file.front.source.mended ?? []).map((m) => ({ ...m, file: source.name }));
  for (const erratum of [...shared, ...mended]) {
    const before = erratum.before.replace(/\s+/gu, '');
    const after = erratum.after.replace(/\s+/gu, '');
    const from = ink.lines.findIndex((l) => l >= erratum.line);
    const at = from === -1 ? -1 : ink.text.indexOf(before, from);
    if (at === -1 || (ink.lines[at] ?? 0) > erratum.line) {
      problems.push({
        file: shared.includes(erratum) ? 'corpus/errata.yaml' : file.path,
        line: null,
        field: `${erratum.file}:${erratum.line}`,
        reason: `“${erratum.before}” does not begin on this line of the source`,
        remedy: 'copy `before` from the source, or correct `line`',
      });
      continue;
    }
    const line = ink.lines[at] ?? erratum.line;
    ink = {
      text: ink.text.slice(0, at) + after + ink.text.slice(at + before.length),
      lines: Uint32Array.from([
        ...ink.lines.subarray(0, at),
        ...Array.from({ length: after.length }, () => line),
        ...ink.lines.subarray(at + before.length),
      ]),
    };
    if (shared.includes(erratum)) applied.push(erratum);
  }
  return { ink, problems, applied };
}

/** Offset of the first difference, or -1. */
export function firstDifference(a: string, b: string): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) return i;
  return a.length === b.length ? -1 : n;
}

/**
 * Source line of each line of a document file (index: line of the Markdown
 * file). Sound only where the two inks are equal, as the check proves.
 */
export function sourceLines(body: Ink, source: Ink): Map<number, { first: number; last: number }> {
  const map = new Map<number, { first: number; last: number }>();
  for (let i = 0; i < body.lines.length; i += 1) {
    const line = body.lines[i] ?? 0;
    const from = source.lines[i] ?? 0;
    const known = map.get(line);
    if (known === undefined) map.set(line, { first: from, last: from });
    else known.last = from;
  }
  return map;
}
