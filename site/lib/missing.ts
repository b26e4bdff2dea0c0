import type { Clause, PolicyDocument, ResponsibleUnit } from '../../src/model/index.ts';
import { alignmentIndex, documentsAbove, isTask } from './alignment-index.ts';
import { clauseSubjects, OTHER_SUBJECT } from './clause-subjects.ts';
import type { Collection } from './collection.ts';

/** A task that the other side does not have. */
export interface MissingTask {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly subjectId: string;
  /** Lines of government that answer for it, where the text says so. */
  readonly families: readonly string[];
  /** How near the nearest clause of the other side comes, 0 to 1; below the least that counts. */
  readonly score: number;
}

/** What a local text leaves out, and what it alone has. */
export interface MissingView {
  readonly document: PolicyDocument;
  /** Texts above that it was held against: its province's, the nation's. */
  readonly above: readonly PolicyDocument[];
  readonly missing: readonly MissingTask[];
  readonly inventions: readonly MissingTask[];
  /** Tasks above, and own tasks, of which these are a part. */
  readonly tasksAbove: number;
  readonly ownTasks: number;
}

/** Subject of guiding thoughts, principles and aims: nobody's task. */
const GENERAL = 'overall';

/** Local policy texts that have a text above them in the collection. */
export const missingDocuments = (data: Pick<Collection, 'policies'>): string[] =>
  data.policies
    .filter((d) => d.level !== null && d.level !== 'national' && documentsAbove(data, d).length > 0)
    .map((d) => d.id);

function familiesOf(data: Collection, clause: Clause): string[] {
  const units = data
    .recordsOf(clause.id)
    .responsibilities.flatMap((r): readonly ResponsibleUnit[] => r.units);
  return [...new Set(units.flatMap((unit) => (unit.family === null ? [] : [unit.family])))];
}

/** Hold a local text against those above it, by the published alignments. */
export function missingView(data: Collection, documentId: string): MissingView {
  const document = data.document(documentId);
  const above = documentsAbove(data, document);
  const index = alignmentIndex(data);
  const subjects = clauseSubjects(data);
  const task = (owner: PolicyDocument, clauseId: string, score: number): MissingTask => {
    const clause = data.clause(clauseId);
    return {
      document: owner,
      clause,
      subjectId: subjects.get(clauseId) ?? OTHER_SUBJECT.id,
      families: familiesOf(data, clause),
      score,
    };
  };
  // A clause that leads into its sections is not a task beside them.
  const isOwnTask = (clause: Clause): boolean =>
    isTask(clause) &&
    subjects.has(clause.id) &&
    subjects.get(clause.id) !== GENERAL &&
    !data.childrenOf(clause.id).some(isTask);
  const tasks = above.flatMap((d) =>
    index
      .of(d.id, documentId)
      .filter((a) => isOwnTask(data.clause(a.aClauseId)))
      .map((alignment) => ({ d, alignment })),
  );
  const own = data.clausesOf(documentId).filter(isOwnTask);
  const found = new Set(
    above.flatMap((d) =>
      index
        .of(documentId, d.id)
        .filter((a) => a.best !== null)
        .map((a) => a.aClauseId),
    ),
  );
  const scoreOf = (clauseId: string): number =>
    Math.max(
      0,
      ...above.flatMap((d) =>
        index
          .of(documentId, d.id)
          .filter((a) => a.aClauseId === clauseId)
          .map((a) => a.score),
      ),
    );
  return {
    document,
    above,
    missing: tasks
      .filter(({ alignment }) => alignment.best === null)
      .map(({ d, alignment }) => task(d, alignment.aClauseId, alignment.score)),
    inventions: own
      .filter((clause) => !found.has(clause.id))
      .map((clause) => task(document, clause.id, scoreOf(clause.id))),
    tasksAbove: tasks.length,
    ownTasks: own.length,
  };
}
