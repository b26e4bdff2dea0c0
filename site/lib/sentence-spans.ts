import type { TextUnit } from '../../src/model/index.ts';

/** A run of a clause's text: a sentence or the part of one, or what stands between two. */
export interface SentenceSpan {
  /** Id of the sentence, on its first run only. */
  readonly id: string | null;
  /** Does the run belong to a sentence? */
  readonly sentence: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * `text[start, end)` cut at its sentences; the spans, put together, are the
 * range. `first`: where the printed text begins; a sentence that begins before
 * it, in the number, is named where it is first seen.
 */
export function sentenceSpans(
  sentences: readonly TextUnit[],
  start: number,
  end: number,
  first = 0,
): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let at = start;
  for (const sentence of sentences) {
    const from = Math.max(sentence.start, at);
    const to = Math.min(sentence.end, end);
    if (to <= from) continue;
    if (from > at) spans.push({ id: null, sentence: false, start: at, end: from });
    const id = Math.max(sentence.start, first) >= start ? sentence.id : null;
    spans.push({ id, sentence: true, start: from, end: to });
    at = to;
  }
  if (at < end) spans.push({ id: null, sentence: false, start: at, end });
  return spans;
}
