import { describe, expect, it } from 'vitest';
import {
  relationWithin,
  subjectRows,
  targetRows,
  type ComparedDocument,
  type ComparedTarget,
} from '../../site/lib/comparison.ts';
import { neighbours, outline } from '../../site/lib/outline.ts';
import { pairs } from '../../site/lib/pairs.ts';
import { ruler } from '../../site/lib/ladder.ts';
import { makeClause } from '../support/clause.ts';

const target = (id: string, indicatorId: string | null, name: string): ComparedTarget => ({
  id,
  clauseId: 'x/p1',
  citation: '《x》，一。',
  anchor: 'r-1',
  indicatorId,
  name,
  scope: '',
  value: '1%',
  when: '—',
  baseline: '—',
  firm: true,
  relation: null,
});
const compared = (id: string, targets: ComparedTarget[], subjects: string[]): ComparedDocument => ({
  id,
  title: id,
  shortTitle: id,
  level: 'city',
  companion: false,
  targets,
  clauses: subjects.map((subject, i) => ({
    id: `${id}/p${i + 1}`,
    title: `${i + 1}`,
    text: '。',
    subject,
    citation: '',
  })),
});

describe('comparison', () => {
  const a = compared('a', [target('1', 'water', '用水量'), target('2', null, '园区数')], ['water', 'heat']);
  const b = compared('b', [target('3', 'water', '用水总量'), target('4', 'water', '用水量')], ['heat']);

  it('puts the indicators that both have first, each document in its own cell', () => {
    const rows = targetRows([a, b]);
    expect(rows.map((row) => [row.name, row.shared])).toEqual([
      ['用水量', 2],
      ['园区数', 1],
    ]);
    expect(rows[0]?.cells.map((cell) => cell.map((t) => t.id))).toEqual([['1'], ['3', '4']]);
  });

  it('keeps the order of the subjects and leaves out those that nobody has', () => {
    const names = ['heat', 'coal', 'water'].map((id) => ({ id, name: id }));
    const rows = subjectRows([a, b], names);
    expect(rows.map((row) => [row.subject.id, row.cells.map((cell) => cell.length)])).toEqual([
      ['heat', [1, 1]],
      ['water', [1, 0]],
    ]);
  });

  it('tells a relation only where its other side is compared', () => {
    const relation = { kind: 'weaker', words: '▽ 更宽', documentId: 'b' };
    const own = { ...target('1', 'water', '用水量'), relation };
    expect(relationWithin(own, [a, b])?.shortTitle).toBe('b');
    expect(relationWithin(own, [a])).toBeNull();
    expect(relationWithin(target('2', 'water', '用水量'), [a, b])).toBeNull();
  });

  it('has every pair once', () => {
    expect(pairs(['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});

describe('outline', () => {
  const clauses = [
    makeClause('', { id: 'x/p1', eId: 'p1', heading: '总则' }),
    makeClause('', { id: 'x/p1-q1', eId: 'p1-q1', parentId: 'x/p1', heading: null }),
    makeClause('', { id: 'x/p1-q1-i1', eId: 'p1-q1-i1', parentId: 'x/p1-q1', heading: '节水' }),
    makeClause('', { id: 'x/p1-q1-i1-j1', eId: 'p1-q1-i1-j1', parentId: 'x/p1-q1-i1', heading: '器具' }),
  ];

  it('lends the place of a clause without heading to those below it, down to the depth asked', () => {
    expect(outline(clauses, 2).map((e) => [e.clause.eId, e.children.map((c) => c.clause.eId)])).toEqual([
      ['p1', ['p1-q1-i1']],
    ]);
    expect(outline(clauses, 2)[0]?.children[0]?.children).toEqual([]);
  });

  it('knows the neighbours at either end', () => {
    const [first, , , last] = clauses;
    if (first === undefined || last === undefined) throw new Error('no clauses');
    expect(neighbours(clauses, first).previous).toBeNull();
    expect(neighbours(clauses, first).next?.eId).toBe('p1-q1');
    expect(neighbours(clauses, last).next).toBeNull();
  });
});

describe('ruler', () => {
  it.each([
    [18, { end: 20, step: 5 }],
    [100, { end: 100, step: 20 }],
    [0.9, { end: 1, step: 0.2 }],
  ])('ends round above %d', (max, expected) => {
    const { end, step } = ruler(max);
    expect(end).toBeCloseTo(expected.end);
    expect(step).toBeCloseTo(expected.step);
  });
});
