import type { ClauseKind, Diagnostic } from '../model/index.ts';
import { splitText } from '../text/sentences.ts';
import { announcedTitle } from './announced.ts';
import { readBlocks, type Block } from './blocks.ts';
import { settleBoxes } from './boxes.ts';
import { withoutContents } from './contents.ts';
import { settleAttachmentLists, textParts } from './attachments.ts';
import { closingLength } from './closing.ts';
import { readFront, type FrontSources } from './front-matter.ts';
import { dropFootnotes } from './footnotes.ts';
import { splitFront } from './front.ts';
import { cutGluedMarks } from './glued-marks.ts';
import { dropFurniture } from './furniture.ts';
import { joinLooseSigns } from './loose-signs.ts';
import { readLines, type SourceLine } from './markdown.ts';
import { dropPageMarks } from './page-marks.ts';
import { dropRunningHeads } from './running-heads.ts';
import { joinSplitNumbers } from './split-numbers.ts';
import { withoutStraySpaces } from './stray-spaces.ts';
import { TreeBuilder } from './tree.ts';
import type { TreeNode } from './tree-node.ts';
import type { ClauseDraft, ClauseNode, ClauseTree, Mend, Paragraph, ParsedText } from './types.ts';

export type {
  ClauseDraft,
  ClauseNode,
  ClauseTree,
  FrontMatter,
  Mend,
  Paragraph,
  ParsedText,
} from './types.ts';
export { MARKER_RULES, readMarker } from './marker.ts';
export { readValidity, type Validity } from './validity.ts';

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
  const { lines, mends: dropped } = policyLines(readLines(text));
  const { contents, rest } = withoutContents(lines);
  const { blocks: all, mends: joins } = readBlocks(rest, contents);
  const mends = joins.concat(dropped);

  const blocks = settleBoxes(settleAttachmentLists(all));
  const firstNumbered = blocks.findIndex((b) => b.marker !== null);
  const head = firstNumbered === -1 ? blocks : blocks.slice(0, firstNumbered);
  const { front, preamble } = splitFront(head, firstNumbered !== -1);
  const body = firstNumbered === -1 ? [] : blocks.slice(firstNumbered);
  const builder = new TreeBuilder(blocks);
  builder.addWhole('front', 'front', front);
  builder.addWhole('contents', 'contents', contents.map(lineBlock));
  // Before an attachment stands all of a notice, with its sign-off.
  const noticeOnly = body[0]?.marker?.class === 'x';
  const signedOff = noticeOnly ? preamble.slice(preamble.length - closingLength(preamble)) : [];
  if (body.length > 0)
    builder.addWhole('preamble', 'preamble', preamble.slice(0, preamble.length - signedOff.length));
  builder.addClosing(signedOff);
  const closings: Block[][] = noticeOnly ? [signedOff] : [];
  let attached: FrontSources['attached'] = null;
  for (const part of textParts(
    body.length > 0 ? body : preamble,
    (title) => title !== '' && sends(front, title),
  )) {
    const closing = part.blocks.slice(part.blocks.length - closingLength(part.blocks));
    const own = part.blocks.slice(0, part.blocks.length - closing.length);
    const heading = builder.addPart(part.title, own);
    // A file that opens with 附件 has the attachment's title.
    if (heading !== null && (front.length === 0 || sends(noticeOnly ? head : front, heading)))
      attached ??= { heading, line: (part.title[0] ?? own[0])?.startLine ?? 1 };
    builder.addClosing(closing);
    if (own.length + closing.length > 0) closings.push(closing);
  }
  builder.foldSingleTitles();
  attached ??= announcedTitle(front, blocks);

  const clauses: ClauseDraft[] = [];
  const tree: ClauseTree = {
    type: 'root',
    children: builder.root.children.map((node) => toClause(node, [], clauses)),
  };
  return {
    tree,
    paragraphs: paragraphsOf(contents.map(lineBlock), blocks),
    clauses,
    front: readFront({ front, closing: closings[0] ?? [], others: closings.slice(1).flat(), attached }),
    mends,
    diagnostics: diagnose(clauses, mends.length),
  };
}

/** Does the title of the notice name the text that is attached? */
function sends(front: readonly Block[], heading: string): boolean {
  const bare = (text: string): string => text.replace(/[\s《》“”〈〉（）()]+/gu, '');
  return bare(front.map((b) => b.text).join('')).includes(bare(heading));
}

/** The lines of the text itself, without what the page, the printer or the web site put around it. */
function policyLines(given: readonly SourceLine[]): { lines: SourceLine[]; mends: Mend[] } {
  const lines = withoutStraySpaces(given);
  const mends: Mend[] = [];
  const note = (kind: Mend['kind'], dropped: readonly SourceLine[]): void => {
    for (const line of dropped) mends.push({ kind, line: line.line, before: line.text, after: '' });
  };
  const pages = dropPageMarks(lines);
  note('page-mark', pages.dropped);
  const glued = cutGluedMarks(pages.kept);
  for (const { line, mark } of glued.marks)
    mends.push({ kind: 'glued-page-mark', line, before: mark.trim(), after: '' });
  const notes = dropFootnotes(glued.kept);
  note('footnote', notes.dropped);
  const web = dropFurniture(notes.kept);
  note('web-furniture', web.dropped);
  const heads = dropRunningHeads(web.kept);
  note('running-head', heads.dropped);
  return { lines: joinLooseSigns(joinSplitNumbers(heads.kept)), mends };
}

/** Blocks of the contents and of the text in the order of their lines. */
function paragraphsOf(contents: readonly Block[], blocks: readonly Block[]): Paragraph[] {
  const first = contents[0]?.startLine ?? Infinity;
  const at = blocks.findIndex((b) => b.startLine > first);
  const place = at === -1 ? blocks.length : at;
  return [...blocks.slice(0, place), ...contents, ...blocks.slice(place)].map(
    ({ text, heading, startLine, endLine }) => ({ text: text.trim(), heading, startLine, endLine }),
  );
}

/** A line of a table of contents: a block without a number of its own. */
function lineBlock(line: SourceLine): Block {
  const { text, heading, gap, line: startLine, endLine } = line;
  return { marker: null, lead: '', text, heading, gap, startLine, endLine };
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
