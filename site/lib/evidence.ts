import type { Clause } from '../../src/model/index.ts';

/** The sentence that a record was read from, cut at the record's own words. */
export interface Evidence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Evidence for a span of the clause's text; its sentence is found by the span. */
export function evidence(
  clause: Pick<Clause, 'text' | 'sentences'>,
  record: { start: number; end: number },
): Evidence {
  const sentence = clause.sentences.find((s) => s.start <= record.start && record.start < s.end);
  const start = sentence?.start ?? record.start;
  const end = Math.max(sentence?.end ?? record.end, record.end);
  return {
    before: clause.text.slice(start, record.start),
    words: clause.text.slice(record.start, record.end),
    after: clause.text.slice(record.end, end),
  };
}
