import {
  columns,
  doubledAtCut,
  endsSentence,
  FULL_LINE_SLACK,
  inkColumns,
  joint,
  tightenSpaces,
  wrapWidth,
} from './join.ts';
import { readMarker, type Marker } from './marker.ts';
import type { SourceLine } from './markdown.ts';
import type { Mend } from './types.ts';

/** A paragraph or heading put together from its lines, before it has a place in the tree. */
export interface Block {
  marker: Marker | null;
  /** Lead sign of a list entry as printed (——, •), or ''. */
  lead: string;
  /** Whole text, marker and lead included. */
  text: string;
  heading: number | null;
  gap: boolean;
  startLine: number;
  endLine: number;
}

const LEAD = /^(?:—{1,2}|--|－－|[•●◆■□▪◇○*·-](?=\s))\s*/u;
const OPENING_BRACKET = /^[（(【[]/u;
const DATE_LINE = /^[（(]?\s*[0-9０-９二〇○零一]{4}\s*年.{0,12}日\s*[)）]?$/u;
/** Signs that a heading does not have. */
const SIGNS = /[，。；,;]/u;
const LABELLED_LINE = /^[\u4e00-\u9fff]{2,8}[：:]/u;

function stripBold(text: string): string {
  return text.includes('**') ? text.replace(/\*\*([^*]{1,200})\*\*/gu, '$1') : text;
}

/** A block while its lines come in; kept so that joining stays linear. */
interface Draft {
  block: Block;
  parts: string[];
  columns: number;
  /** Holds a sign that headings do not have. */
  punctuated: boolean;
  last: SourceLine;
}

/** Short and without a stop: what follows is another paragraph, not its end. */
function looksLikeHeading(draft: Draft): boolean {
  if (draft.block.heading !== null) return true;
  return draft.block.marker !== null && draft.columns <= 84 && !draft.punctuated;
}

function tail(draft: Draft): string {
  return draft.parts.at(-1) ?? '';
}

/** Does `line` go on with the paragraph of `previous`? `width`: columns of a full line, or null. */
function continues(previous: Draft, line: SourceLine, width: number | null): boolean {
  const { last } = previous;
  const full = width !== null && inkColumns(last.text) >= width - FULL_LINE_SLACK;
  const open = !endsSentence(tail(previous));
  if (DATE_LINE.test(line.text)) return false;
  if (line.gap) {
    // Over a blank line only a sentence that is plainly cut goes on.
    if (!open || looksLikeHeading(previous) || OPENING_BRACKET.test(line.text)) return false;
    return (previous.columns >= 24 && previous.punctuated) || (previous.columns >= 40 && full);
  }
  if (width === null)
    return open && !looksLikeHeading(previous) && previous.columns >= 24 && previous.punctuated;
  if (full) return !(line.indent >= 4 && last.indent < line.indent && !open);
  if (!open || looksLikeHeading(previous) || LABELLED_LINE.test(line.text)) return false;
  return previous.punctuated && previous.columns >= 24;
}

/** Is the marker at the start of `line` a numbering, and not the rest of a cut sentence (第 / 一、二类)? */
function isNumbering(
  marker: Marker,
  previous: Draft | null,
  line: SourceLine,
  expected: ReadonlyMap<string, number>,
): boolean {
  if (previous === null || line.heading !== null) return true;
  if (endsSentence(tail(previous)) || looksLikeHeading(previous)) return true;
  const inOrder = marker.number === 1 || marker.number === (expected.get(marker.class) ?? 1);
  return inOrder && (line.gap || !/[，、和及与的在对第]$/u.test(tail(previous)));
}

/**
 * Put lines together into paragraphs. Guarantees: every line is part of exactly
 * one block, in order; only white space between lines, bold marks and characters
 * doubled at a cut (reported in `mends`) are missing from the blocks' texts.
 */
export function readBlocks(lines: readonly SourceLine[]): { blocks: Block[]; mends: Mend[] } {
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  const mends: Mend[] = [];
  const expected = new Map<string, number>();
  let draft: Draft | null = null;

  const finish = (): void => {
    if (draft !== null) blocks.push({ ...draft.block, text: draft.parts.join('') });
  };

  for (const line of lines) {
    const text = tightenSpaces(stripBold(line.text));
    const found = readMarker(text);
    const marker: Marker | null = found !== null && isNumbering(found, draft, line, expected) ? found : null;
    const lead: string = marker === null ? (LEAD.exec(text)?.[0] ?? '') : '';
    if (
      draft === null ||
      line.heading !== null ||
      marker !== null ||
      lead !== '' ||
      !continues(draft, line, width)
    ) {
      finish();
      if (marker !== null) expected.set(marker.class, marker.number + 1);
      const { line: startLine, heading, gap } = line;
      draft = {
        block: { marker, lead: lead.trim(), text: '', heading, gap, startLine, endLine: startLine },
        parts: [text],
        columns: columns(text),
        punctuated: SIGNS.test(text),
        last: line,
      };
      continue;
    }
    const doubled = line.gap ? doubledAtCut(tail(draft), text) : null;
    if (doubled !== null) {
      mends.push({ kind: 'doubled-character', line: line.line, before: doubled + doubled, after: doubled });
    }
    mends.push({
      kind: line.gap ? 'joined-over-gap' : 'joined-line',
      line: line.line,
      before: '',
      after: '',
    });
    const rest = doubled === null ? text : text.slice(1);
    draft.parts.push(joint(tail(draft), rest) + rest);
    draft.columns += columns(rest);
    draft.punctuated ||= SIGNS.test(rest);
    draft.block.endLine = line.line;
    draft.last = line;
  }
  finish();
  return { blocks, mends };
}
