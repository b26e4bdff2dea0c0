import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { groupBySubject, isBareHeading, subjectsOf } from '../../src/compare/subjects.ts';
import { Subject } from '../../src/model/index.ts';
import { makeClause } from '../support/clause.ts';

const subjects = Subject.array().parse(
  parse(readFileSync(new URL('../../corpus/vocabulary/subjects.yaml', import.meta.url), 'utf8')),
);

describe('the vocabulary of subjects', () => {
  it('names each subject once, and says each term in folded form', () => {
    expect(new Set(subjects.map((s) => s.id)).size).toBe(subjects.length);
    expect(new Set(subjects.map((s) => s.name)).size).toBe(subjects.length);
    expect(subjects.filter((s) => Object.keys(s.terms).length < 5).map((s) => s.id)).toEqual([]);
  });
  it('finds each subject by its own name or first terms', () => {
    for (const subject of subjects) {
      const words = Object.keys(subject.terms).slice(0, 3).join('、');
      const found = subjectsOf({ text: words, heading: words, kind: 'task' }, subjects);
      expect(found.slice(0, 2), subject.id).toContain(subject.id);
    }
  });
  it('says each topic and each spelling once', () => {
    const topics = subjects.flatMap((s) => Object.entries(s.topics ?? {}));
    const spellings = topics.flatMap(([, all]) => all);
    const twice = (words: readonly string[]): string[] => words.filter((w, i) => words.indexOf(w) !== i);
    expect(twice(topics.map(([name]) => name))).toEqual([]);
    expect(twice(spellings)).toEqual([]);
    expect(topics.length).toBeGreaterThan(100);
  });
});

describe('subjects of a clause', () => {
  const of = (heading: string | null, text: string, above: string[] = []): string[] =>
    subjectsOf({ heading, text: `${heading ?? ''}。${text}`, kind: 'task' }, subjects, above);

  it.each([
    ['推广装配式施工', '新开工的公共建筑达到绿色建筑标准，改造既有建筑。', 'construction'],
    ['发展分布式光伏', '在厂房屋顶建设光伏项目，接入电网。', 'renewables'],
    ['健全再生资源回收网络', '支持废旧物资加工和再制造。', 'circular-economy'],
    ['严控“两高”项目', '对钢铁、水泥、石化项目清单管理。', 'two-high'],
    ['改善空气质量', '治理扬尘和臭氧。', 'air'],
    ['强化问责', '对进展缓慢的地方予以通报、约谈。', 'supervision'],
  ])('%s', (heading, text, expected) => {
    expect(of(heading, text)[0]).toBe(expected);
  });

  it('lets the longest term speak: waste put to use is circular economy', () => {
    expect(of(null, '推进固体废物综合利用')[0]).toBe('circular-economy');
    expect(of(null, '规范固体废物贮存')[0]).toBe('soil-waste');
  });

  it('does not take the responsible units for the subject', () => {
    expect(
      of('植树造林', '扩大森林面积。（市财政局、市交通运输局、市住房城乡建设局按职责分工负责）'),
    ).toEqual(['ecology']);
    expect(of('植树造林', '扩大森林面积。\n责任单位：市财政局、市交通运输局')).toEqual(['ecology']);
  });

  it('asks the headings above where the words say nothing', () => {
    expect(of(null, '由各地自行确定。', ['绿色金融'])).toEqual(['finance']);
    expect(of(null, '由各地自行确定。')).toEqual([]);
  });
});

describe('side by side', () => {
  const clause = (
    documentId: string,
    eId: string,
    heading: string,
    text: string,
    parentId: string | null = null,
  ) =>
    makeClause(text === '' ? heading : `${heading}。${text}`, {
      documentId,
      eId,
      heading,
      parentId,
      kind: eId === 'front' ? 'front' : 'task',
    });
  const clauses = [
    clause('a', 'front', '某市方案', ''),
    clause('a', 'p1', '主要任务', ''),
    clause('a', 'p1-s1', '发展储能', '建设储能项目。', 'a/p1'),
    clause('a', 'p1-s2', '绿色出行', '优先公共交通。', 'a/p1'),
    clause('b', 'p1', '新型储能', '推进抽水蓄能。'),
    clause('b', 'p2', '其他事项', '自行确定。'),
    clause('c', 'p1', '储能', '不在所选之列。'),
  ];
  const { groups, others } = groupBySubject([{ id: 'b' }, { id: 'a' }], clauses, subjects);

  it('puts clauses under their subject, one list a document, in the order asked for', () => {
    expect(
      groups.map((g) => [g.subject.id, g.documents.map((d) => [d.documentId, d.clauses.map((c) => c.eId)])]),
    ).toEqual([
      [
        'storage-grid',
        [
          ['b', ['p1']],
          ['a', ['p1-s1']],
        ],
      ],
      [
        'transport',
        [
          ['b', []],
          ['a', ['p1-s2']],
        ],
      ],
    ]);
  });
  it('keeps what it cannot place', () => {
    expect(others.map((c) => c.id)).toEqual(['b/p2']);
  });
  it('knows a heading from a clause', () => {
    expect(isBareHeading({ text: '二、主要任务', heading: '主要任务', label: '二、' })).toBe(true);
    expect(isBareHeading({ text: '二、主要任务\n抓好落实。', heading: '主要任务', label: '二、' })).toBe(
      false,
    );
    expect(isBareHeading({ text: '抓好落实。', heading: null, label: '' })).toBe(false);
  });
});
