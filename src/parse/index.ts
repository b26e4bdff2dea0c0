import type { ClauseKind, Diagnostic } from '../model/index.ts';
import { splitText } from '../text/sentences.ts';
import { readBlocks, type Block } from './blocks.ts';
import { withoutContents } from './contents.ts';
import { closingLength, readFront, splitFront } from './front.ts';
import { readLines } from './markdown.ts';
import { dropPageMarks } from './page-marks.ts';
import { TreeBuilder, type TreeNode } from './tree.ts';
import type { ClauseDraft, ClauseNode, ClauseTree, ParsedText } from './types.ts';

export type { ClauseDraft, ClauseNode, ClauseTree, FrontMatter, Mend, ParsedText } from './types.ts';
export { MARKER_RULES, readMarker } from './marker.ts';

const NAMES: Partial<Record<ClauseKind, string>> = { preamble: '序言', front: '题头', contents: '目录' };

/**
 * Parse a policy text (Markdown or plain) into its clause tree.
 *
 * Never throws, whatever the text. Guarantees: the clauses in order, put
 * together, give the text back but for white space, heading and bold marks and
 * what `mends` reports (page marks, characters doubled at a cut); every clause
 * knows its lines (1-based). Linear in the length of the text.
 */
export function parseText(text: string): ParsedText {
  const { kept, dropped } = dropPageMarks(readLines(text));
  const { blocks: all, mends } = readBlocks(kept);
  for (const line of dropped)
    mends.push({ kind: 'page-mark', line: line.line, before: line.text, after: '' });

  const { contents, rest } = withoutContents(all);
  const firstNumbered = rest.findIndex((b) => b.marker !== null);
  const head = firstNumbered === -1 ? rest : rest.slice(0, firstNumbered);
  const { front, preamble } = splitFront(head, firstNumbered !== -1);
  const body = firstNumbered === -1 ? [] : rest.slice(firstNumbered);
  const main = body.length > 0 ? body : preamble;
  const builder = new TreeBuilder(rest);
  builder.addWhole('front', 'front', front);
  builder.addWhole('contents', 'contents', contents);
  builder.addWhole('preamble', 'preamble', body.length > 0 ? preamble : []);
  const closings: Block[] = [];
  for (const part of atAttachments(main)) {
    const closing = part.slice(part.length - closingLength(part));
    for (const block of part.slice(0, part.length - closing.length)) builder.add(block);
    builder.addClosing(closing);
    closings.push(...closing);
  }
  builder.foldSingleTitles();

  const clauses: ClauseDraft[] = [];
  const tree: ClauseTree = {
    type: 'root',
    children: builder.root.children.map((node) => toClause(node, [], clauses)),
  };
  return {
    tree,
    clauses,
    front: readFront(front, closings),
    mends,
    diagnostics: diagnose(clauses, mends.length),
  };
}

/** The text proper, then each attachment: the sign-off stands at the end of the first. */
function atAttachments(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.marker?.class === 'x') parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

/** Text of a node's own words: one line a paragraph. */
function ownText(blocks: readonly Block[]): string {
  return blocks.map((b) => b.text.trim()).join('\n');
}

function citationOf(node: TreeNode): string {
  const own = NAMES[node.kind] !== undefined && node.parent?.parent === null ? NAMES[node.kind] : undefined;
  if (own !== undefined && node.label === '' && node.heading === null) return own;
  const above = node.parent === null || node.parent.parent === null ? '' : citationOf(node.parent);
  if (node.class === 't') return `${above}“${node.heading ?? ''}”`;
  if (node.class === 'q') return `${above}第${node.number}项`;
  return above + node.label;
}

function toClause(node: TreeNode, path: readonly string[], out: ClauseDraft[]): ClauseNode {
  const text = ownText(node.blocks);
  const here = [...path, node.label];
  const first = node.blocks[0];
  const last = node.blocks.at(-1);
  const draft: ClauseDraft = {
    eId: node.eId,
    parentEId: node.parent === null || node.parent.eId === '' ? null : node.parent.eId,
    order: out.length,
    depth: here.length,
    label: node.label,
    heading: node.heading,
    path: [...here],
    citation: citationOf(node),
    kind: node.kind,
    text,
    ...splitText(text),
    source: { startLine: first?.startLine ?? 1, endLine: last?.endLine ?? 1 },
  };
  out.push(draft);
  return {
    type: 'clause',
    eId: node.eId,
    data: { clause: draft },
    children: node.children.map((c) => toClause(c, here, out)),
  };
}

function diagnose(clauses: readonly ClauseDraft[], mends: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const note = (
    code: string,
    message: string,
    clause: ClauseDraft | null,
    severity: Diagnostic['severity'] = 'warning',
  ): void => {
    found.push({
      severity,
      code,
      message,
      documentId: null,
      line: clause?.source.startLine ?? null,
      clauseId: clause?.eId ?? null,
    });
  };
  if (clauses.length === 0) note('no-text', 'no clause found in this text', null);
  else if (!clauses.some((c) => c.label !== ''))
    note('no-numbering', 'no numbered clause found: every paragraph is a clause', null);
  for (const clause of clauses) {
    if (clause.eId.includes('~'))
      note('repeated-number', `the number ${clause.label} stands twice under its parent`, clause);
  }
  if (mends > 0)
    note('mended', `${mends} broken lines, page marks or doubled characters mended`, null, 'info');
  return found;
}
