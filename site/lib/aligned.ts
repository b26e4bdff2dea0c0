import type { Alignment, AlignmentEvidence, Clause } from '../../src/model/index.ts';
import { difference, type DifferencePart } from '../../src/compare/difference.ts';
import { buildUnitIndex, type UnitIndex } from '../../src/text/units.ts';
import { alignmentIndex } from './alignment-index.ts';
import { clauseSubjects, OTHER_SUBJECT } from './clause-subjects.ts';
import type { Collection } from './collection.ts';
import { subjectNames } from './compared.ts';
import type { SubjectName } from './comparison.ts';
import type { RowLabel } from './row-labels.ts';

/** A clause of the right text beside its counterparts in the left. */
export interface AlignedRow {
  readonly id: string;
  readonly label: RowLabel;
  readonly subjectId: string;
  /** The main counterpart first. */
  readonly left: readonly Clause[];
  readonly right: Clause | null;
  readonly alignment: Alignment;
  readonly evidence: AlignmentEvidence;
  readonly wording: Wording | null;
}

/** The difference of wording of the main counterpart and the right clause. */
export interface Wording {
  readonly parts: readonly DifferencePart[];
  /** Share of the shorter text that both have; decides what is marked. */
  readonly shared: number;
  /** Mostly common: changes are marked. Mostly rewritten: what is common is marked. */
  readonly marks: 'changes' | 'common';
}

export interface AlignedGroup {
  readonly subject: SubjectName;
  readonly rows: readonly AlignedRow[];
}

/** From this share of common wording on a reader is told what changed, below it what stayed. */
const MOSTLY_COMMON = 0.5;

const unitIndexes = new WeakMap<object, UnitIndex>();
function unitsOf(data: Pick<Collection, 'units'>): UnitIndex {
  const known = unitIndexes.get(data.units);
  if (known !== undefined) return known;
  const index = buildUnitIndex(data.units);
  unitIndexes.set(data.units, index);
  return index;
}

/** The difference between two clauses' texts as the pair pages show it. */
export function wordingOf(data: Pick<Collection, 'units'>, left: string, right: string): Wording {
  const parts = difference(left, right, { units: unitsOf(data) });
  const common = parts.reduce((sum, part) => (part.kind === 'same' ? sum + part.a.length : sum), 0);
  const shared = common / Math.max(1, Math.min(left.length, right.length));
  return { parts, shared, marks: shared >= MOSTLY_COMMON ? 'changes' : 'common' };
}

const eIdOf = (clauseId: string): string => clauseId.slice(clauseId.indexOf('/') + 1).replace(/~/gu, '-');

/**
 * The right text clause by clause, each beside its counterparts on the left
 * whatever their order, then the left clauses that none answers to; by subject.
 * Empty where the two were not aligned: companions commit nobody.
 */
export function alignedGroups(data: Collection, leftId: string, rightId: string): AlignedGroup[] {
  const index = alignmentIndex(data);
  const subjects = new Map([...clauseSubjects(data, leftId), ...clauseSubjects(data, rightId)]);
  const forth = index.of(rightId, leftId);
  const back = index.of(leftId, rightId);
  const answered = new Map<string, string[]>();
  for (const { aClauseId, best } of back)
    if (best !== null) answered.set(best, [...(answered.get(best) ?? []), aClauseId]);

  const rows: AlignedRow[] = forth.map((alignment): AlignedRow => {
    const right = data.clause(alignment.aClauseId);
    const own = alignment.best === null ? [] : [alignment.best, ...alignment.also];
    const ids = [...new Set([...own, ...(answered.get(right.id) ?? [])])];
    const left = ids.map((id) => data.clause(id));
    const [main] = left;
    const told = alignment.label === 'none' ? (main === undefined ? 'added' : 'adapted') : alignment.label;
    return {
      id: `pair-${eIdOf(right.id)}`,
      label: told,
      subjectId: subjects.get(right.id) ?? OTHER_SUBJECT.id,
      left,
      right,
      alignment,
      evidence: alignment.evidence,
      wording: main === undefined ? null : wordingOf(data, main.text, right.text),
    };
  });
  for (const alignment of back) {
    if (alignment.best !== null) continue;
    const clause = data.clause(alignment.aClauseId);
    if (rows.some((row) => row.left.includes(clause))) continue;
    rows.push({
      id: `left-${eIdOf(clause.id)}`,
      label: 'dropped',
      subjectId: subjects.get(clause.id) ?? OTHER_SUBJECT.id,
      left: [clause],
      right: null,
      alignment,
      evidence: alignment.evidence,
      wording: null,
    });
  }
  return subjectNames(data)
    .map((subject) => ({ subject, rows: rows.filter((row) => row.subjectId === subject.id) }))
    .filter((group) => group.rows.length > 0);
}

/** How many rows bear each label. */
export function labelCounts(groups: readonly AlignedGroup[]): Map<RowLabel, number> {
  const counts = new Map<RowLabel, number>();
  for (const { rows } of groups)
    for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
