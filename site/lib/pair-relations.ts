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

const indexes = new WeakMap<object, Map<string, Relation[]>>();

/** Published relations of two documents, whichever of them is the lower. */
function relationsOf(data: Pick<Collection, 'relations'>, one: string, other: string): readonly Relation[] {
  let index = indexes.get(data.relations);
  if (index === undefined) {
    index = new Map();
    for (const relation of data.relations) {
      const key = [relation.a.documentId, relation.b.documentId].sort().join(' ');
      const list = index.get(key);
      if (list === undefined) index.set(key, [relation]);
      else list.push(relation);
    }
    indexes.set(data.relations, index);
  }
  return index.get([one, other].sort().join(' ')) ?? [];
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
  return relationsOf(data, one, other).flatMap((relation): RelatedPair[] => {
    const [own, above] = [sideOf(relation.a), sideOf(relation.b)];
    if (own === null || above === null) return [];
    return [{ id: relationAnchor(data, relation), relation, own, above }];
  });
}
