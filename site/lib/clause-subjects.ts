import type { Collection } from './collection.ts';
import { groupBySubject } from '../../src/compare/subjects.ts';

/** Where a clause stands of which nothing tells the subject. */
export const OTHER_SUBJECT = { id: 'other', name: '其他', nameEn: 'Other' } as const;

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** Main subject of every clause that says something, by clause id; bare headings and sign-offs have none. */
export function clauseSubjects(
  data: Pick<Collection, 'documents' | 'clauses' | 'subjects'>,
): ReadonlyMap<string, string> {
  const made = known.get(data.clauses);
  if (made !== undefined) return made;
  const subjects = new Map<string, string>();
  const { groups, others } = groupBySubject(data.documents, data.clauses, data.subjects);
  for (const { subject, documents } of groups)
    for (const { clauses } of documents) for (const clause of clauses) subjects.set(clause.id, subject.id);
  for (const clause of others) subjects.set(clause.id, OTHER_SUBJECT.id);
  known.set(data.clauses, subjects);
  return subjects;
}
