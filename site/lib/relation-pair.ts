import type { Relation } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { href } from './href.ts';
import { recordAnchor } from './marks.ts';
import { pairPath } from './pairs.ts';

/** Id of the record of one side: a quantity, a milestone or a reference figure. */
export const sideRecordId = (side: Relation['a']): string =>
  side.quantityId ?? side.milestoneId ?? side.figureId ?? '';

type Source = Parameters<typeof pairPath>[0];

/** Anchor of a relation on the page of its two documents: by the record of the lower level. */
export function relationAnchor(data: Pick<Collection, 'record'>, relation: Relation): string {
  const record = data.record(sideRecordId(relation.a));
  const eId = record.clauseId.slice(record.clauseId.indexOf('/') + 1);
  return `rel-${eId}-${recordAnchor(record)}`.replace(/~/gu, '-');
}

/** Where both clauses of a relation stand side by side; null where one of them is a reference figure. */
export function relationHref(
  data: Source & Pick<Collection, 'record'>,
  relation: Relation | null,
): string | null {
  if (relation === null || relation.a.figureId !== null || relation.b.figureId !== null) return null;
  return `${orderedPairHref(data, relation.a.documentId, relation.b.documentId)}#${relationAnchor(data, relation)}`;
}

/** Address where two documents stand side by side, whichever way they are named. */
export const orderedPairHref = (data: Source, a: string, b: string): string => href(pairPath(data, a, b));
