import type { Relation } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { pairHref } from './href.ts';
import { recordAnchor } from './marks.ts';

/** Id of the record of one side: a quantity, a milestone or a reference figure. */
export const sideRecordId = (side: Relation['a']): string =>
  side.quantityId ?? side.milestoneId ?? side.figureId ?? '';

type Source = Pick<Collection, 'documents' | 'hasDocument' | 'record'>;

/** Anchor of a relation on the page of its two documents: by the record of the lower level. */
export function relationAnchor(data: Pick<Collection, 'record'>, relation: Relation): string {
  const record = data.record(sideRecordId(relation.a));
  const eId = record.clauseId.slice(record.clauseId.indexOf('/') + 1);
  return `rel-${eId}-${recordAnchor(record)}`.replace(/~/gu, '-');
}

/** Where both clauses of a relation stand side by side; null where one of them is a reference figure. */
export function relationHref(data: Source, relation: Relation | null): string | null {
  if (relation === null || relation.a.figureId !== null || relation.b.figureId !== null) return null;
  return `${orderedPairHref(data, relation.a.documentId, relation.b.documentId)}#${relationAnchor(data, relation)}`;
}

/** Address of two documents' page, whichever way they are named: pairs are published in the order of the collection. */
export function orderedPairHref(data: Pick<Collection, 'documents'>, a: string, b: string): string {
  const order = data.documents.map((d) => d.id);
  return order.indexOf(a) < order.indexOf(b) ? pairHref(a, b) : pairHref(b, a);
}
