import { contentsKey } from './contents.ts';
import {
  continues,
  HeadMode,
  indentsParagraphs,
  isNumbering,
  leavesBracketOpen,
  SIGNS,
  STOP,
  tail,
  type Block,
  type Draft,
} from './draft.ts';
import { cutAtHeadings } from './inline.ts';
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
import { readMarker } from './marker.ts';
import type { SourceLine } from './markdown.ts';
import { otherNumbering } from './schemes.ts';
import { NumberSequence } from './sequence.ts';
import type { Mend } from './types.ts';

export type { Block } from './draft.ts';

/** Least columns of a line that was cut at the end of its room. */
const LEAST_CUT = 24;
const LEAD = /^(?:—{1,2}|--|－－|[•●◆■□▪◇○*·-](?=\s))\s*/u;
/** 长江口 / —杭州湾: a dash at the start of a line in the middle of a sentence opens no list entry. */
function isDash(text: string, draft: Draft | null, width: number | null): boolean {
  if (draft === null || !text.startsWith('—') || endsSentence(tail(draft)) || draft.columns < LEAST_CUT)
    return false;
  const full = width !== null && draft.lastWidth >= width - FULL_LINE_SLACK;
  return text.startsWith('——') ? full && draft.punctuated : full || draft.punctuated;
}

/** A number and words without a sign at the end of a line that goes on: a heading may be cut there. */
function isCutHeading(draft: Draft | null, line: SourceLine): boolean {
  return draft !== null && draft.block.marker !== null && !draft.punctuated && !draft.stopped && !line.gap;
}

/** Deepest indent of a paragraph, in columns: what is set in further stands in the middle or on the right. */
const DEEPEST = 8;
const shallow = (indent: number): number => (indent <= DEEPEST ? indent : 0);

function stripBold(text: string): string {
  return text.includes('**') ? text.replace(/\*\*([^*]{1,200})\*\*/gu, '$1') : text;
}

/** Fewest cut lines from which their spacing tells, and the share of them with a blank line after. */
const LEAST_CUT_LINES = 8;
const DOUBLE_SPACED = 0.6;

/** Where a blank line follows lines that were cut in the middle of a sentence, blank lines part nothing. */
function withoutDoubleSpacing(lines: readonly SourceLine[], width: number): readonly SourceLine[] {
  const after = lines.slice(1).filter((_, i) => {
    const text = lines[i]?.text ?? '';
    return inkColumns(text) >= width - FULL_LINE_SLACK && !endsSentence(text);
  });
  const gaps = after.filter((l) => l.gap).length;
  if (after.length < LEAST_CUT_LINES || gaps < after.length * DOUBLE_SPACED) return lines;
  return lines.map((l) => (l.gap && l.heading === null ? { ...l, gap: false } : l));
}

/**
 * Put lines together into paragraphs. Guarantees: every line is part of exactly
 * one block (a line with headings in its middle: of one for every heading), in
 * order; only white space between lines, bold marks and characters doubled at a
 * cut (reported in `mends`) are missing from the blocks' texts.
 */
export function readBlocks(
  given: readonly SourceLine[],
  contents: readonly SourceLine[] = [],
): { blocks: Block[]; mends: Mend[] } {
  const width = wrapWidth(given);
  const lines = width === null ? given : withoutDoubleSpacing(given, width);
  const indented = indentsParagraphs(lines);
  const headings = new Set(
    // An entry may be wrapped over two lines.
    contents.flatMap((l, i) => [contentsKey(l.text), contentsKey(l.text + (contents[i + 1]?.text ?? ''))]),
  );
  const special = otherNumbering(lines);
  const blocks: Block[] = [];
  const mends: Mend[] = [];
  const sequence = new NumberSequence();
  const head = new HeadMode();
  let draft: Draft | null = null;

  const finish = (): void => {
    if (draft !== null) blocks.push({ ...draft.block, text: draft.parts.join('') });
  };

  for (const line of lines) {
    const whole = tightenSpaces(stripBold(line.text));
    const isNote = line.note === true;
    const inHeading = isCutHeading(draft, line);
    const pieces = special.has(line.line) || isNote ? [whole] : cutAtHeadings(whole, sequence, inHeading);
    pieces.forEach((text, k) => {
      const found = isNote ? null : ((k === 0 ? special.get(line.line) : undefined) ?? readMarker(text));
      const marker =
        found !== null && (k > 0 || isNumbering(found, draft, line, sequence, width)) ? found : null;
      const inBracket = draft !== null && draft.open && !line.gap;
      const lead =
        marker === null && !inBracket && !(k === 0 && isDash(text, draft, width))
          ? (LEAD.exec(text)?.[0] ?? '')
          : '';
      const apart = head.keepsApart(draft, text, width);
      const inHead = head.on;
      head.after(text, marker);
      const lastWidth =
        k === pieces.length - 1 ? inkColumns(line.text) + (indented ? shallow(line.indent) : 0) : Infinity;
      if (
        draft === null ||
        k > 0 ||
        line.heading !== null ||
        marker !== null ||
        lead !== '' ||
        apart ||
        isNote ||
        !continues(draft, line, width, indented)
      ) {
        finish();
        if (marker !== null) sequence.take(marker);
        const { line: startLine, endLine, heading } = line;
        const gap = k === 0 && line.gap;
        draft = {
          block: { marker, lead: lead.trim(), text: '', heading, gap, startLine, endLine },
          parts: [text],
          columns: columns(text),
          punctuated: SIGNS.test(text),
          stopped: STOP.test(text),
          open: leavesBracketOpen(text),
          inHead,
          firstIndent: k === 0 ? line.indent : 0,
          listed: marker !== null && headings.size > 0 && headings.has(contentsKey(text)),
          last: line,
          lastWidth,
        };
        return;
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
      draft.stopped ||= STOP.test(rest);
      draft.open = leavesBracketOpen(rest) || (draft.open && !/[)）]/u.test(rest));
      draft.block.endLine = line.endLine;
      draft.last = line;
      draft.lastWidth = lastWidth;
    });
  }
  finish();
  return { blocks, mends };
}
