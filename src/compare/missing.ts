/** Tasks of the levels above that a local text has not taken up, and what it has added. */
import type { Alignment, Clause, Responsibility, Subject } from '../model/index.ts';
import { documentIdOf } from './commitment.ts';
import { isAlignable } from './profile.ts';
import { headingsAbove, subjectsOf } from './subjects.ts';

/** A task without a counterpart, with what it can be filtered by. */
export interface LoneTask {
  clauseId: string;
  documentId: string;
  /** Sectors and fields, the first first. */
  subjectIds: string[];
  /** Families of the departments that answer for it, or for the nearest clause above it that names any. */
  families: string[];
  /** The clause that comes nearest in the other texts, with its score below ½; null where none is like it at all. */
  nearest: { clauseId: string; score: number } | null;
}

/** What a local text lacks and what only it has. */
export interface Missing {
  /** Tasks of each text above that the local text has not taken up, in text order. */
  missing: { documentId: string; tasks: LoneTask[] }[];
  /** Tasks of the local text that no text above has. */
  inventions: LoneTask[];
}

/** Records that it is told from; those of other documents do no harm. */
export interface MissingInput {
  clauses: readonly Clause[];
  alignments: readonly Alignment[];
  responsibilities: readonly Responsibility[];
  subjects: readonly Subject[];
}

/** Kinds that set no task of their own. */
const NO_TASK = new Set<Clause['kind']>(['preamble', 'principle', 'goal', 'definition']);

/** Clauses that set a task themselves: no aims, no headings, no words that only lead in others. */
function tasksOf(documentId: string, clauses: readonly Clause[]): Clause[] {
  const own = clauses.filter((clause) => clause.documentId === documentId);
  const parents = new Set(own.map((clause) => clause.parentId));
  return own.filter((clause) => isAlignable(clause) && !NO_TASK.has(clause.kind) && !parents.has(clause.id));
}

/** Families by clause, a clause without its own standing under those of the clause above it. */
function familiesOf(
  clauses: readonly Clause[],
  responsibilities: readonly Responsibility[],
): Map<string, string[]> {
  const own = new Map<string, Set<string>>();
  for (const { clauseId, units } of responsibilities) {
    const families = own.get(clauseId) ?? new Set<string>();
    own.set(clauseId, families);
    for (const { family } of units) if (family !== null) families.add(family);
  }
  const all = new Map<string, string[]>();
  for (const { id, parentId } of clauses) {
    const families = own.get(id);
    const inherited = parentId === null ? [] : (all.get(parentId) ?? []);
    all.set(id, families === undefined || families.size === 0 ? inherited : [...families]);
  }
  return all;
}

/** What each clause answers to: its own counterparts, and the clauses that have it for their first one. */
function counterpartsOf(alignments: readonly Alignment[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = pairs.get(one);
    if (known === undefined) pairs.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { aClauseId, best, also } of alignments) {
    if (best === null) continue;
    for (const other of [best, ...also]) add(aClauseId, other);
    add(best, aClauseId);
  }
  return pairs;
}

/**
 * Tasks of the documents `above` without a counterpart in the document `local`,
 * and tasks of `local` without one in any of `above`. A task has a counterpart
 * where it has one itself, or is the first one of another. Pure; linear in the
 * records.
 */
export function missingTasks(local: string, above: readonly string[], input: MissingInput): Missing {
  const { clauses, responsibilities, subjects } = input;
  const wanted = new Set([local, ...above]);
  const involved = clauses.filter((clause) => wanted.has(clause.documentId));
  const alignments = input.alignments.filter(
    (x) =>
      (documentIdOf(x.aClauseId) === local && wanted.has(x.bDocumentId)) ||
      (x.bDocumentId === local && wanted.has(documentIdOf(x.aClauseId))),
  );
  const counterparts = counterpartsOf(alignments);
  const families = familiesOf(involved, responsibilities);
  const headings = headingsAbove(involved);

  const isLone = (clauseId: string, others: ReadonlySet<string>): boolean => {
    for (const other of counterparts.get(clauseId) ?? []) if (others.has(documentIdOf(other))) return false;
    return true;
  };
  const nearestOf = new Map<string, LoneTask['nearest']>();
  for (const { aClauseId, score, nearest } of alignments) {
    const known = nearestOf.get(aClauseId);
    if (nearest !== null && (known === undefined || known === null || known.score < score))
      nearestOf.set(aClauseId, { clauseId: nearest, score });
  }
  // 指导思想 and the like are of the subject that aims and principles stand under.
  const general = new Set(subjects.filter((s) => s.kinds?.goal !== undefined).map((s) => s.id));
  const told = (clause: Clause): LoneTask[] => {
    const subjectIds = subjectsOf(clause, subjects, headings.get(clause.id));
    if (general.has(subjectIds[0] ?? '')) return [];
    return [
      {
        clauseId: clause.id,
        documentId: clause.documentId,
        subjectIds,
        families: families.get(clause.id) ?? [],
        nearest: nearestOf.get(clause.id) ?? null,
      },
    ];
  };
  const [here, there] = [new Set([local]), new Set(above)];
  return {
    missing: above.map((documentId) => ({
      documentId,
      tasks: tasksOf(documentId, involved)
        .filter((clause) => isLone(clause.id, here))
        .flatMap(told),
    })),
    inventions: tasksOf(local, involved)
      .filter((clause) => isLone(clause.id, there))
      .flatMap(told),
  };
}

/** What tasks are narrowed to; an empty list narrows nothing. */
export interface TaskFilter {
  subjectIds?: readonly string[];
  families?: readonly string[];
}

/** Tasks of any of the subjects and of any of the department families asked for. */
export function filterTasks(tasks: readonly LoneTask[], filter: TaskFilter): LoneTask[] {
  const meets = (own: readonly string[], asked: readonly string[] = []): boolean =>
    asked.length === 0 || asked.some((one) => own.includes(one));
  return tasks.filter(
    (task) => meets(task.subjectIds, filter.subjectIds) && meets(task.families, filter.families),
  );
}
