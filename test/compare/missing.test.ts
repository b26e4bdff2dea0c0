import { describe, expect, it } from 'vitest';
import { createAligner } from '../../src/compare/align.ts';
import { filterTasks, missingTasks } from '../../src/compare/missing.ts';
import type { Clause, ClauseKind, Responsibility, Subject } from '../../src/model/index.ts';
import { makeClause } from '../support/clause.ts';

const subjects: Subject[] = [
  {
    ...{ id: 'transport', name: '交通运输', nameEn: 'Transport' },
    terms: { 公交: 3, 车辆: 2, 运输: 3 },
    topics: { 公交: ['公交'], 运输结构: ['多式联运'] },
  },
  {
    ...{ id: 'renewables', name: '可再生能源', nameEn: 'Renewable energy' },
    terms: { 光伏: 3, 核电: 4 },
    topics: { 光伏: ['光伏'], 核电: ['核电'] },
  },
  {
    ...{ id: 'ecology', name: '生态', nameEn: 'Ecology' },
    terms: { 湿地: 3, 古树: 3 },
    topics: { 湿地: ['湿地'], 古树: ['古树'] },
  },
];

const textOf = (
  documentId: string,
  entries: [eId: string, parent: string | null, heading: string, text: string, kind?: ClauseKind][],
): Clause[] =>
  entries.map(([eId, parent, heading, text, kind = 'task'], order) =>
    makeClause(`${heading}。${text}`, {
      ...{ documentId, eId, heading, order, kind },
      parentId: parent === null ? null : `${documentId}/${parent}`,
    }),
  );

const nation = textOf('nation', [
  ['p1', null, '主要目标', '到2030年实现达峰。', 'goal'],
  ['p2', null, '交通行动', '加快形成绿色运输方式。'],
  ['p2-i1', 'p2', '发展城市公交', '优先发展公交，新增公交车辆采用新能源。'],
  ['p2-i2', 'p2', '发展多式联运', '建设铁水联运的多式联运体系，调整运输结构。'],
  ['p3', null, '发展核电', '有序建设核电机组。'],
]);
const province = textOf('province', [['p1', null, '保护湿地', '恢复退化湿地，建设湿地公园。']]);
const city = textOf('city', [
  ['p1', null, '优先发展公交', '优先发展公交，公交车辆全部采用新能源。'],
  ['p2', null, '建设屋顶光伏', '利用厂房屋顶建设分布式光伏。'],
  ['p3', null, '修复湿地', '恢复退化湿地。'],
]);
const clauses = [...nation, ...province, ...city];
const responsibilities: Responsibility[] = [
  {
    ...{ id: 'nation/p2#duty-1', clauseId: 'nation/p2', start: 0, end: 1, rest: [], rule: 'bracket' },
    units: [
      { name: '交通运输部', organizationId: null, family: '交通运输', role: 'lead', implied: false },
      { name: '公司', organizationId: null, family: null, role: 'support', implied: false },
    ],
  },
];
const aligner = createAligner(clauses, { subjects });
const ids = ['nation', 'province', 'city'];
const alignments = ids.flatMap((a) => ids.filter((b) => b !== a).flatMap((b) => aligner.align(a, b)));
const result = missingTasks('city', ['province', 'nation'], {
  ...{ clauses, alignments, responsibilities, subjects },
});

describe('what a local text has not taken up', () => {
  it('are the tasks above without a counterpart; no aims, no words that only lead in others', () => {
    expect(result.missing.map((m) => [m.documentId, m.tasks.map((t) => t.clauseId)])).toEqual([
      ['province', []],
      ['nation', ['nation/p2-i2', 'nation/p3']],
    ]);
  });

  it('are its own inventions where no text above has them', () => {
    expect(result.inventions.map((t) => t.clauseId)).toEqual(['city/p2']);
  });

  it('are filtered by subject and by department family, also that of the clause above', () => {
    const tasks = result.missing[1]?.tasks ?? [];
    expect(filterTasks(tasks, { subjectIds: ['transport'] }).map((t) => t.clauseId)).toEqual([
      'nation/p2-i2',
    ]);
    expect(filterTasks(tasks, { families: ['交通运输'] }).map((t) => t.clauseId)).toEqual(['nation/p2-i2']);
    expect(filterTasks(tasks, { subjectIds: ['renewables'], families: ['交通运输'] })).toEqual([]);
    expect(filterTasks(tasks, {})).toEqual(tasks);
    expect(tasks[0]?.families).toEqual(['交通运输']);
  });

  it('count a counterpart whichever of the two texts named it', () => {
    const oneWay = alignments.filter((x) => x.aClauseId.startsWith('city/') || x.bDocumentId !== 'city');
    const again = missingTasks('city', ['nation'], {
      ...{ clauses, alignments: oneWay, responsibilities, subjects },
    });
    expect(again.missing[0]?.tasks.map((t) => t.clauseId)).not.toContain('nation/p2-i1');
  });
});
