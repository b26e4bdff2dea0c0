import type { Clause, PolicyDocument } from '../../src/model/index.ts';
import { missingTasks, type LoneTask } from '../../src/compare/missing.ts';
import { alignmentIndex, documentsAbove } from './alignment-index.ts';
import { OTHER_SUBJECT } from './clause-subjects.ts';
import type { Collection } from './collection.ts';

/** A task that the other side does not have. */
export interface MissingTask {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** The main one first. */
  readonly subjectIds: readonly string[];
  /** Lines of government that answer for it, where the text says so. */
  readonly families: readonly string[];
  /** What comes nearest on the other side, and how sure a counterpart it would be; below ½. */
  readonly nearest: { readonly clause: Clause; readonly score: number } | null;
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

const known = new WeakMap<object, ReadonlySet<string>>();

/** Texts above a local one whose provisions were held against its own; large collections align few. */
function alignedAbove(
  data: Pick<Collection, 'policies' | 'alignments'>,
  document: PolicyDocument,
): PolicyDocument[] {
  if (data.alignments.length === 0) return [];
  const index = alignmentIndex(data);
  return documentsAbove(data, document).filter((above) => index.of(document.id, above.id).length > 0);
}

/** Local policy texts whose provisions were held against those of a text above them. */
export function missingDocuments(data: Pick<Collection, 'policies' | 'alignments'>): ReadonlySet<string> {
  const made = known.get(data.policies);
  if (made !== undefined) return made;
  const ids = new Set(
    data.policies
      .filter((d) => d.level !== null && d.level !== 'national' && alignedAbove(data, d).length > 0)
      .map((d) => d.id),
  );
  known.set(data.policies, ids);
  return ids;
}

/** Hold a local text against those above it, by the published alignments. */
export function missingView(data: Collection, documentId: string): MissingView {
  const document = data.document(documentId);
  const above = alignedAbove(data, document);
  const ids = above.map((d) => d.id);
  const { clauses, alignments, responsibilities, subjects } = data;
  const input = { clauses, responsibilities, subjects };
  const lone = missingTasks(documentId, ids, { ...input, alignments });
  // Without any alignment every task stands alone: these are all there are.
  const all = missingTasks(documentId, ids, { ...input, alignments: [] });
  const viewed = (task: LoneTask): MissingTask => ({
    document: data.document(task.documentId),
    clause: data.clause(task.clauseId),
    subjectIds: task.subjectIds.length === 0 ? [OTHER_SUBJECT.id] : task.subjectIds,
    families: task.families,
    nearest:
      task.nearest === null
        ? null
        : { clause: data.clause(task.nearest.clauseId), score: task.nearest.score },
  });
  return {
    document,
    above,
    missing: lone.missing.flatMap(({ tasks }) => tasks.map(viewed)),
    inventions: lone.inventions.map(viewed),
    tasksAbove: all.missing.reduce((sum, { tasks }) => sum + tasks.length, 0),
    ownTasks: all.inventions.length,
  };
}
