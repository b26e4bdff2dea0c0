import type { Alignment, PolicyDocument } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';

/** The published alignments by document pair: those of each clause of `a` in `b`. */
export interface AlignmentIndex {
  of(aDocumentId: string, bDocumentId: string): readonly Alignment[];
}

const indexes = new WeakMap<object, AlignmentIndex>();
const documentIdOf = (clauseId: string): string => clauseId.slice(0, clauseId.indexOf('/'));

export function alignmentIndex(data: Pick<Collection, 'alignments'>): AlignmentIndex {
  const known = indexes.get(data.alignments);
  if (known !== undefined) return known;
  const byPair = new Map<string, Alignment[]>();
  for (const alignment of data.alignments) {
    const key = `${documentIdOf(alignment.aClauseId)}>${alignment.bDocumentId}`;
    const list = byPair.get(key);
    if (list === undefined) byPair.set(key, [alignment]);
    else list.push(alignment);
  }
  const index: AlignmentIndex = { of: (a, b) => byPair.get(`${a}>${b}`) ?? [] };
  indexes.set(data.alignments, index);
  return index;
}

/** Policy texts of the levels above a local text: its own province's, then the nation's. */
export function documentsAbove(
  data: Pick<Collection, 'policies'>,
  document: PolicyDocument,
): PolicyDocument[] {
  const parents = document.region?.parents ?? [];
  return parents.flatMap((code) =>
    data.policies.filter((d) => d.region?.code === code && d.level !== null && d.id !== document.id),
  );
}
