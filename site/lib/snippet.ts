/** A run of an excerpt; `marked` where the query was found. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marks in order, those that touch or overlap made one. */
function merged(marks: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else out.push({ ...mark });
  }
  return out;
}

/**
 * The `length` characters of `text` that hold most marks, with the marks cut
 * out; `…` where the text goes on. A mark is never cut in two.
 */
export function snippet(text: string, marks: readonly Span[], length: number): SnippetPart[] {
  const spans = merged(marks.filter((m) => m.start >= 0 && m.end <= text.length && m.start < m.end));
  const lead = Math.min(24, Math.floor(length / 4));
  let from = 0;
  let most = -1;
  for (const candidate of spans) {
    const start = Math.max(0, candidate.start - lead);
    const held = spans.filter((s) => s.start >= start && s.end <= start + length).length;
    if (held > most) {
      most = held;
      from = start;
    }
  }
  from = Math.max(0, Math.min(from, text.length - length));
  const cut = spans.find((s) => s.start < from && from < s.end);
  if (cut !== undefined) from = cut.start;
  let to = Math.min(text.length, from + length);
  const cutEnd = spans.find((s) => s.start < to && to < s.end);
  if (cutEnd !== undefined) to = cutEnd.end;

  const parts: SnippetPart[] = [];
  const push = (words: string, marked: boolean): void => {
    if (words !== '') parts.push({ text: words, marked });
  };
  if (from > 0) push('…', false);
  let at = from;
  for (const span of spans) {
    if (span.start < from || span.end > to) continue;
    push(text.slice(at, span.start), false);
    push(text.slice(span.start, span.end), true);
    at = span.end;
  }
  push(text.slice(at, to), false);
  if (to < text.length) push('…', false);
  return parts;
}
