/** Common runs of two clauses, from the text reuse of their documents. */
import type { Clause, Reuse } from '../model/index.ts';
import { findReuse } from './reuse.ts';

/** A span of a clause's text as printed, half-open. */
type Span = readonly [start: number, end: number];

/** Spans of clause `a` that also stand in clause `b`, by document pair and clause pair. */
export interface SharedRuns {
  spansOf(a: Clause, b: Clause): readonly Span[];
}

const SPACE = /\s/gu;

/** Share of `total` signs that the spans of a text cover, white space left out; at most 1. */
export function shareOf(text: string, spans: readonly Span[], total: number): number {
  const signs = (part: string): number => part.replace(SPACE, '').length;
  let [sum, reached] = [0, 0];
  for (const [start, end] of [...spans].sort((x, y) => x[0] - y[0])) {
    if (end > reached) sum += signs(text.slice(Math.max(start, reached), end));
    reached = Math.max(reached, end);
  }
  return total === 0 ? 0 : Math.min(1, sum / total);
}

/**
 * Common runs by pairs of clauses. `reuse` of the whole collection where it is
 * known (a pair that it does not list has none in common); otherwise it is
 * found for a pair of documents when first asked for.
 */
export function sharedRuns(
  clausesOf: (documentId: string) => readonly Clause[],
  reuse: readonly Reuse[] | null,
): SharedRuns {
  const pairs = new Map<string, Map<string, Span[]>>();
  const key = (x: string, y: string): string => `${x}\n${y}`;
  const add = (found: Reuse): void => {
    const [there, back] = [new Map<string, Span[]>(), new Map<string, Span[]>()];
    const put = (map: Map<string, Span[]>, id: string, span: Span): void => {
      const list = map.get(id);
      if (list === undefined) map.set(id, [span]);
      else list.push(span);
    };
    for (const run of found.runs) {
      put(there, key(run.aClauseId, run.bClauseId), [run.aStart, run.aEnd]);
      put(back, key(run.bClauseId, run.aClauseId), [run.bStart, run.bEnd]);
    }
    pairs.set(key(found.aDocumentId, found.bDocumentId), there);
    pairs.set(key(found.bDocumentId, found.aDocumentId), back);
  };
  reuse?.forEach(add);
  return {
    spansOf(a, b) {
      const pair = key(a.documentId, b.documentId);
      if (!pairs.has(pair) && reuse === null) {
        const ids = [a.documentId, b.documentId];
        const [found] = findReuse(ids.map((id) => ({ id, clauses: clausesOf(id) })));
        add(
          found ?? {
            aDocumentId: a.documentId,
            bDocumentId: b.documentId,
            shareOfA: 0,
            shareOfB: 0,
            runs: [],
          },
        );
      }
      return pairs.get(pair)?.get(key(a.id, b.id)) ?? [];
    },
  };
}
