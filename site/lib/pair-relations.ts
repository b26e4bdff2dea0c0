import type { Clause, PolicyDocument, Relation } from '../../src/model/index.ts';
import { evidence, type Evidence } from './evidence.ts';
import type { Collection } from './collection.ts';
import { commitmentBook, promiseView, type PromiseView } from './promise.ts';
import { relationAnchor, sideRecordId } from './relation-pair.ts';

/** One side of a relation with the sentence that it was read from. */
export interface RelatedSide {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly promise: PromiseView;
  readonly evidence: Evidence;
}

/** Two commitments that stand against each other, the higher level first. */
export interface RelatedPair {
  readonly id: string;
  readonly relation: Relation;
  readonly above: RelatedSide;
  readonly own: RelatedSide;
}

/** Relations between the commitments of two documents, in the order of the lower one's text. */
export function relatedPairs(data: Collection, one: string, other: string): RelatedPair[] {
  const book = commitmentBook(data);
  const sideOf = (side: Relation['a']): RelatedSide | null => {
    const commitment = book.byId.get(sideRecordId(side));
    if (commitment === undefined || side.figureId !== null) return null;
    const record = data.record(commitment.recordId);
    const clause = data.clause(record.clauseId);
    return {
      document: data.document(side.documentId),
      clause,
      promise: promiseView(data, commitment),
      evidence: evidence(clause, record),
    };
  };
  return data.relations.flatMap((relation): RelatedPair[] => {
    const ids = [relation.a.documentId, relation.b.documentId];
    if (!ids.includes(one) || !ids.includes(other)) return [];
    const [own, above] = [sideOf(relation.a), sideOf(relation.b)];
    if (own === null || above === null) return [];
    return [{ id: relationAnchor(data, relation), relation, own, above }];
  });
}
