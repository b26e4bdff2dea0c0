import type { Clause } from '../../src/model/index.ts';
import type { SubjectName } from './comparison.ts';

/** Subjects of clauses, in the order in which a comparison shows them. */
export const SUBJECTS: readonly SubjectName[] = [
  { id: 'opening', name: '总体要求与原则' },
  { id: 'goal', name: '目标' },
  { id: 'task', name: '任务' },
  { id: 'safeguard', name: '保障' },
  { id: 'other', name: '其他' },
];

const BY_KIND: Partial<Record<Clause['kind'], string>> = {
  preamble: 'opening',
  principle: 'opening',
  goal: 'goal',
  task: 'task',
  'list-item': 'task',
  safeguard: 'safeguard',
};

/** Main subject of a clause. */
export const subjectOf = (clause: Clause): string => BY_KIND[clause.kind] ?? 'other';
