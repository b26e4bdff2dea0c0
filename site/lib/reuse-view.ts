import type { Clause, PolicyDocument, Reuse } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { orderOf } from './pairs.ts';

/** A common run as it stands in either text, with a little of what is around it. */
export interface RunView {
  readonly length: number;
  readonly a: RunSide;
  readonly b: RunSide;
}

export interface RunSide {
  readonly clause: Clause;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Signs of context on either side of a run. */
const CONTEXT = 16;

function sideOf(clause: Clause, start: number, end: number): RunSide {
  const { text } = clause;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    clause,
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

const indexes = new WeakMap<object, Map<string, Reuse>>();

/** What two documents have in common, in either order; null where there is nothing. */
export function reuseOf(data: Pick<Collection, 'reuse'>, a: string, b: string): Reuse | null {
  let index = indexes.get(data.reuse);
  if (index === undefined) {
    index = new Map(data.reuse.map((r) => [`${r.aDocumentId} ${r.bDocumentId}`, r]));
    indexes.set(data.reuse, index);
  }
  return index.get(`${a} ${b}`) ?? index.get(`${b} ${a}`) ?? null;
}

/** Two documents with text in common, in the order of the collection. */
export interface ReusedPair {
  readonly a: PolicyDocument;
  readonly b: PolicyDocument;
  readonly reuse: Reuse;
  /** Signs of the longest run. */
  readonly longest: number;
  readonly ofA: number;
  readonly ofB: number;
}

/** All such pairs, those with the greatest share first. */
export function reusedPairs(data: Pick<Collection, 'reuse' | 'document' | 'documents'>): ReusedPair[] {
  const order = orderOf(data.documents);
  const place = (id: string): number => order.get(id) ?? 0;
  return data.reuse
    .filter(({ runs }) => runs.length > 0)
    .map((reuse) => {
      const ids = [reuse.aDocumentId, reuse.bDocumentId].sort((x, y) => place(x) - place(y));
      const [a = '', b = ''] = ids;
      const longest = reuse.runs.reduce((most, run) => Math.max(most, run.aEnd - run.aStart), 0);
      return {
        ...{ a: data.document(a), b: data.document(b), reuse, longest },
        ...{ ofA: shareIn(data, a, b), ofB: shareIn(data, b, a) },
      };
    })
    .sort((x, y) => place(x.a.id) - place(y.a.id) || place(x.b.id) - place(y.b.id))
    .sort((x, y) => Math.max(y.ofA, y.ofB) - Math.max(x.ofA, x.ofB));
}

/** Share of `document`'s text that stands in `other` too, 0 to 1. */
export function shareIn(data: Pick<Collection, 'reuse'>, document: string, other: string): number {
  const reuse = reuseOf(data, document, other);
  if (reuse === null) return 0;
  return reuse.aDocumentId === document ? reuse.shareOfA : reuse.shareOfB;
}

/** The runs of a pair in the order of the text of `left`, the longest of each start first. */
export function runViews(data: Collection, reuse: Reuse, left: string): RunView[] {
  const swap = reuse.aDocumentId !== left;
  return reuse.runs
    .map((run) => {
      const a = sideOf(data.clause(run.aClauseId), run.aStart, run.aEnd);
      const b = sideOf(data.clause(run.bClauseId), run.bStart, run.bEnd);
      const length = run.aEnd - run.aStart;
      return swap ? { length, a: b, b: a } : { length, a, b };
    })
    .sort((x, y) => x.a.clause.order - y.a.clause.order || y.length - x.length);
}

export const percent = (share: number): string => {
  const value = share * 100;
  return `${value > 0 && value < 10 ? value.toFixed(1) : Math.round(value)}%`;
};
