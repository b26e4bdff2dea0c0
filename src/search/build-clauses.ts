import type { Clause } from '../model/index.ts';
import type { ClauseColumns } from './format.ts';

/** Columns of clauses that stand in document order. */
export function clauseColumns(clauses: readonly Clause[]): ClauseColumns {
  const at = new Map(clauses.map((clause, i) => [clause.id, i]));
  const columns: ClauseColumns = {
    eId: [],
    parentBack: [],
    label: [],
    kind: [],
    headingStart: [],
    headingLength: [],
    citation: [],
    text: [],
  };
  clauses.forEach((clause, i) => {
    const parent = clause.parentId === null ? undefined : at.get(clause.parentId);
    const heading = clause.heading ?? '';
    const start = heading === '' ? -1 : clause.text.indexOf(heading);
    columns.eId.push(clause.eId);
    columns.parentBack.push(parent === undefined || parent >= i ? 0 : i - parent);
    columns.label.push(clause.label);
    columns.kind.push(clause.kind);
    columns.headingStart.push(start);
    columns.headingLength.push(start === -1 ? 0 : heading.length);
    columns.citation.push(clause.citation === joinedLabels(columns, i) ? 0 : clause.citation);
    columns.text.push(clause.text);
  });
  return columns;
}

/** Labels from the root down to clause `i`, put together: 三、（二）1. */
export function joinedLabels(columns: Pick<ClauseColumns, 'label' | 'parentBack'>, i: number): string {
  const labels: string[] = [];
  let at = i;
  for (;;) {
    labels.push(columns.label[at] ?? '');
    const back = columns.parentBack[at] ?? 0;
    if (back === 0) return labels.reverse().join('');
    at -= back;
  }
}
