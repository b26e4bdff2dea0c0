import type { Collection } from './collection.ts';
import { groupBySubject } from '../../src/compare/subjects.ts';

/** Where a clause stands of which nothing tells the subject. */
export const OTHER_SUBJECT = { id: 'other', name: '其他', nameEn: 'Other' } as const;

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** Main subject of every clause of a document that says something, by clause id; bare headings and sign-offs have none. */
export function clauseSubjects(
  data: Pick<Collection, 'document' | 'clausesOf' | 'subjects'>,
  documentId: string,
): ReadonlyMap<string, string> {
  const own = data.clausesOf(documentId);
  const made = known.get(own);
  if (made !== undefined) return made;
  const subjects = new Map<string, string>();
  const { groups, others } = groupBySubject([data.document(documentId)], own, data.subjects);
  for (const { subject, documents } of groups)
    for (const { clauses } of documents) for (const clause of clauses) subjects.set(clause.id, subject.id);
  for (const clause of others) subjects.set(clause.id, OTHER_SUBJECT.id);
  known.set(own, subjects);
  return subjects;
}
