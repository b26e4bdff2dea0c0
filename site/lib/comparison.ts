import type { Level } from '../../src/model/index.ts';

/**
 * What a comparison needs of a document, small enough to be fetched by a page
 * that sets three or four side by side. Pure: the static pages and the browser
 * use the same functions.
 */
export interface ComparedDocument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly level: Level | null;
  readonly companion: boolean;
  readonly clauses: readonly ComparedClause[];
  readonly targets: readonly ComparedTarget[];
}

export interface ComparedClause {
  /** `{documentId}/{eId}` */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Id of its main subject. */
  readonly subject: string;
  /** The line by which it is cited. */
  readonly citation: string;
}

export interface ComparedTarget {
  readonly id: string;
  readonly clauseId: string;
  /** The line by which its clause is cited. */
  readonly citation: string;
  readonly anchor: string;
  /** Id of the indicator, or null where the vocabulary has none. */
  readonly indicatorId: string | null;
  readonly name: string;
  readonly scope: string;
  readonly value: string;
  readonly when: string;
  readonly baseline: string;
  readonly firm: boolean;
  readonly relation: ComparedRelation | null;
}

/** How a commitment stands to one of the level above, in words. */
export interface ComparedRelation {
  /** `stricter`, `equal`, `weaker`, `not-comparable`: names the style. */
  readonly kind: string;
  /** ▲ 更严; ◇ 不可比（年份不同） */
  readonly words: string;
  /** Document that it stands so to. */
  readonly documentId: string;
}

export interface SubjectName {
  readonly id: string;
  readonly name: string;
}

/** One subject with the clauses of each document, in the order of the documents. */
export interface SubjectRow {
  readonly subject: SubjectName;
  readonly cells: readonly (readonly ComparedClause[])[];
}

/** One indicator with the commitments of each document, in the order of the documents. */
export interface TargetRow {
  readonly indicatorId: string | null;
  readonly name: string;
  readonly cells: readonly (readonly ComparedTarget[])[];
  /** How many of the documents have it. */
  readonly shared: number;
}

const filled = (cells: readonly (readonly unknown[])[]): number =>
  cells.filter((cell) => cell.length > 0).length;

/** Clauses by subject, in the order of `subjects`; subjects that no document has are left out. */
export function subjectRows(
  documents: readonly ComparedDocument[],
  subjects: readonly SubjectName[],
): SubjectRow[] {
  return subjects
    .map((subject) => ({
      subject,
      cells: documents.map((d) => d.clauses.filter((clause) => clause.subject === subject.id)),
    }))
    .filter((row) => filled(row.cells) > 0);
}

/** Commitments by indicator: those that most documents have first, then in the order of the texts. */
export function targetRows(documents: readonly ComparedDocument[]): TargetRow[] {
  const keys = new Map<string, { indicatorId: string | null; name: string }>();
  const keyOf = (t: ComparedTarget): string => t.indicatorId ?? `=${t.name}`;
  for (const document of documents)
    for (const target of document.targets) {
      const key = keyOf(target);
      if (!keys.has(key)) keys.set(key, { indicatorId: target.indicatorId, name: target.name });
    }
  return [...keys]
    .map(([key, { indicatorId, name }]) => {
      const cells = documents.map((d) => d.targets.filter((t) => keyOf(t) === key));
      return { indicatorId, name, cells, shared: filled(cells) };
    })
    .sort((a, b) => b.shared - a.shared);
}

/** The relation of a commitment, where it stands to one of the documents that are compared. */
export function relationWithin(
  target: ComparedTarget,
  documents: readonly ComparedDocument[],
): (ComparedRelation & { readonly shortTitle: string }) | null {
  const other = documents.find((d) => d.id === target.relation?.documentId);
  if (target.relation === null || other === undefined) return null;
  return { ...target.relation, shortTitle: other.shortTitle };
}
