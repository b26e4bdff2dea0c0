import type { TextUnit } from '../../src/model/index.ts';
import type { ClauseRecords } from './collection.ts';

/** Kinds of mark in the text, the most telling first. `aim`: a vague aim of an opening paragraph. */
export const MARK_KINDS = [
  'target',
  'milestone',
  'threshold',
  'incentive',
  'statistic',
  'units',
  'reference',
  'other',
  'aim',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A record's place in the text of its clause. `anchor`: its place on the clause's page. */
export interface Mark {
  readonly kind: MarkKind;
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
  /** Span of the number within, where there is one. */
  readonly number: { readonly start: number; readonly end: number } | null;
  /** Document that a reference leads to. */
  readonly documentId: string | null;
}

/** A run of text under one mark, or under none. */
export interface Piece {
  readonly mark: Mark | null;
  /** Anchors of the other records that share the words. */
  readonly also: readonly string[];
  readonly parts: readonly { readonly text: string; readonly number: boolean }[];
}

/** Anchor of a record on its clause's page: the id's own part, safe in an address. */
export function recordAnchor(record: { id: string; clauseId: string }): string {
  const own = record.id.startsWith(record.clauseId) ? record.id.slice(record.clauseId.length) : record.id;
  return `r-${own.replace(/^[^0-9A-Za-z]+/u, '').replace(/[^0-9A-Za-z.~-]/gu, '-')}`;
}

/** Marks of one clause, in the order of the text. */
export function marksOf(records: ClauseRecords): Mark[] {
  const marks: Mark[] = [];
  for (const q of records.quantities)
    marks.push({
      kind: q.role,
      anchor: recordAnchor(q),
      start: q.start,
      end: q.end,
      number: { start: q.numberStart, end: q.numberEnd },
      documentId: null,
    });
  const plain = (kind: MarkKind, r: { id: string; clauseId: string; start: number; end: number }): Mark => ({
    kind,
    anchor: recordAnchor(r),
    start: r.start,
    end: r.end,
    number: null,
    documentId: null,
  });
  for (const m of records.milestones) marks.push(plain(m.generic ? 'aim' : 'milestone', m));
  for (const r of records.responsibilities) marks.push(plain('units', r));
  for (const r of records.references) marks.push({ ...plain('reference', r), documentId: r.documentId });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Group {
  start: number;
  end: number;
  mark: Mark;
  anchors: string[];
  numbers: { start: number; end: number }[];
}

/** Marks that overlap become one; the most telling kind names it, every number in it stays. */
function merge(marks: readonly Mark[]): Group[] {
  const groups: Group[] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last !== undefined && mark.start < last.end) {
      last.end = Math.max(last.end, mark.end);
      last.anchors.push(mark.anchor);
      if (MARK_KINDS.indexOf(mark.kind) < MARK_KINDS.indexOf(last.mark.kind)) last.mark = mark;
      if (mark.number !== null) last.numbers.push(mark.number);
    } else if (mark.end > mark.start) {
      const numbers = mark.number === null ? [] : [mark.number];
      groups.push({ start: mark.start, end: mark.end, mark, anchors: [mark.anchor], numbers });
    }
  }
  return groups;
}

function partsOf(
  text: string,
  start: number,
  end: number,
  numbers: readonly { start: number; end: number }[],
): { text: string; number: boolean }[] {
  const parts: { text: string; number: boolean }[] = [];
  let at = start;
  for (const number of [...numbers].sort((a, b) => a.start - b.start)) {
    const from = Math.max(number.start, at);
    const to = Math.min(number.end, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), number: false });
    parts.push({ text: text.slice(from, to), number: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), number: false });
  return parts;
}

/**
 * Cut `text[start, end)` at the edges of the marks. The pieces, put together,
 * give the text back; marks must be sorted by start.
 */
export function pieces(text: string, start: number, end: number, marks: readonly Mark[]): Piece[] {
  const out: Piece[] = [];
  let at = start;
  for (const group of merge(marks)) {
    const from = Math.max(group.start, at);
    const to = Math.min(group.end, end);
    if (to <= from) continue;
    if (from > at) out.push({ mark: null, also: [], parts: [{ text: text.slice(at, from), number: false }] });
    const also = group.anchors.filter((anchor) => anchor !== group.mark.anchor);
    out.push({ mark: group.mark, also, parts: partsOf(text, from, to, group.numbers) });
    at = to;
  }
  if (at < end) out.push({ mark: null, also: [], parts: [{ text: text.slice(at, end), number: false }] });
  return out;
}

/** Paragraphs of a text with the sentences that stand in each. */
export function paragraphsOf(
  paragraphs: readonly TextUnit[],
  sentences: readonly TextUnit[],
): { paragraph: TextUnit; sentences: TextUnit[] }[] {
  return paragraphs.map((paragraph) => ({
    paragraph,
    sentences: sentences.filter((s) => s.id.startsWith(`${paragraph.id}.`)),
  }));
}
