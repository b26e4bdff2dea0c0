import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAligner } from '../../src/compare/align.ts';
import { forceChanges, forceIn } from '../../src/compare/force.ts';
import { compareClauseTargets } from '../../src/compare/clause-targets.ts';
import { commitmentsOf } from '../../src/compare/commitment.ts';
import { labelOf } from '../../src/compare/label.ts';
import { spellerOf } from '../../src/compare/spellings.ts';
import { ForceEntry, Subject, type TargetComparison } from '../../src/model/index.ts';
import { makeClause } from '../support/clause.ts';
import { regionDocument, makeIndicator, makeMilestone, makeTarget } from './support.ts';

const vocabulary = (name: string): unknown =>
  parse(readFileSync(new URL(`../../corpus/vocabulary/${name}.yaml`, import.meta.url), 'utf8'));
const force = ForceEntry.array().parse(vocabulary('force'));
const subjects = Subject.array().parse(vocabulary('subjects'));
const words = (text: string): string[] => forceIn(text, force).map((use) => use.entry.word);

describe('the scale of force', () => {
  it('orders the words that policy texts soften by', () => {
    const degree = (word: string): number => force.find((entry) => entry.word === word)?.degree ?? 0;
    const falls = (...row: string[]): void => {
      const degrees = row.map(degree);
      expect(degrees.every((d) => d > 0)).toBe(true);
      expect(degrees).toEqual(degrees.toSorted((x, y) => y - x));
      expect(new Set(degrees).size).toBe(row.length);
    };
    falls('严禁', '坚决遏制', '严控', '控制', '合理控制');
    falls('必须', '应当', '要', '推动', '鼓励', '探索');
    falls('确保', '力争', '努力');
    for (const same of [
      ['严禁', '禁止', '一律不得'],
      ['严控', '严格控制'],
      ['鼓励', '支持', '引导'],
      ['力争', '争取'],
    ])
      expect(new Set(same.map(degree)).size).toBe(1);
  });

  it('lists a word once, and exceptions that hold their word', () => {
    expect(new Set(force.map((entry) => entry.word)).size).toBe(force.length);
    for (const { word, except = [] } of force)
      for (const compound of except) expect(compound.includes(word) && compound !== word).toBe(true);
  });
});

describe('words of force in a text', () => {
  it.each([
    ['严禁新增产能，严格控制用煤，合理控制用水。', ['严禁', '严格控制', '合理控制']],
    ['主要任务是控制系统的研究机构，需要重要支持政策。', []],
    ['企业要建立台账，必须如实填报。', ['要', '必须']],
    ['力争提前达标，确保安全。', ['力争', '确保']],
    ['原则上不得新建，一律不得扩建。', ['原则上不得', '一律不得']],
    ['不得低于标准。', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('govern what follows up to the next mark, offsets as printed', () => {
    const text = '各县 严禁 新增水泥、玻璃产能，另行公布。';
    const [use] = forceIn(text, force);
    expect(text.slice(use?.start, use?.end)).toBe('严禁');
    expect(text.slice(use?.objectStart, use?.objectEnd).trim()).toBe('新增水泥、玻璃产能');
  });
});

describe('changes of force', () => {
  const changes = (a: string, b: string) =>
    forceChanges(a, b, force).map((c) => [c.change, c.a.word, c.b.word, c.object]);

  it('are told on one object, from b to a', () => {
    expect(changes('严控新增焦化产能。', '严禁新增焦化产能。')).toEqual([
      ['loosened', '严控', '严禁', '新增焦化产能'],
    ]);
    expect(changes('企业必须安装在线监测设备。', '鼓励企业安装在线监测设备。')).toEqual([
      ['tightened', '必须', '鼓励', '安装在线监测设备'],
    ]);
    expect(changes('力争按期完成各项整治任务。', '确保按期完成各项整治任务。')).toEqual([
      ['loosened', '力争', '确保', '按期完成各项整治任务'],
    ]);
  });

  it('are not told on another object, another scale, or where one side has both words', () => {
    expect(changes('严控新增焦化产能。', '严禁秸秆露天焚烧。')).toEqual([]);
    expect(changes('鼓励企业安装在线监测设备。', '确保企业安装在线监测设备。')).toEqual([]);
    expect(changes('严控新增焦化产能。', '严禁新增焦化产能，严控新增焦化产能。')).toEqual([]);
    expect(changes('严格控制能耗强度。', '合理控制能源消费总量。')).toEqual([]);
  });

  it('are told where the object goes by another name, and not where only the name is common', () => {
    const spell = spellerOf([{ terms: ['高耗能高排放', '高耗能、高排放', '两高'] }]);
    const told = (a: string, b: string) =>
      forceChanges(a, b, force, (text) => forceIn(text, force, spell)).map((c) => c.object);
    expect(told('坚决遏制高耗能、高排放项目盲目上马。', '严控“两高”项目盲目上马。')).toEqual([
      '高耗能、高排放项目盲目上马',
    ]);
    expect(told('坚决遏制高耗能高排放项目盲目上马。', '严控“两高”项目贷款规模。')).toEqual([]);
  });

  it('of one text with itself are none', () => {
    const text = '严禁新增产能，鼓励企业改造升级，力争提前完成改造任务。';
    expect(changes(text, text)).toEqual([]);
  });
});

describe('labels', () => {
  const target = (over: Partial<TargetComparison>): TargetComparison => ({
    ...{ indicatorId: 'x', aId: 'a', bId: 'b', relation: 'equal', reasons: [], stretch: null },
    ...over,
  });
  it.each([
    [0.9, [], 'copied'],
    [0.1, [], 'adapted'],
    [0.9, [target({ relation: 'weaker' })], 'loosened'],
    [0.1, [target({ relation: 'stricter' })], 'tightened'],
    [0.1, [target({ relation: 'stricter' }), target({ relation: 'weaker' })], 'adapted'],
    [0.9, [target({ relation: 'stricter' }), target({ relation: 'weaker' })], 'adapted'],
    [0.1, [target({ relation: 'not-comparable', reasons: ['year'] })], 'adapted'],
    [0.1, [target({ stretch: 'a' })], 'loosened'],
    [0.1, [target({ stretch: 'b' })], 'tightened'],
    [0.1, [target({ relation: 'stricter', stretch: 'a' })], 'adapted'],
    [0.1, [target({ relation: 'equal', stretch: 'both' })], 'adapted'],
  ] as const)('%#: share %s', (share, targets, expected) => {
    expect(labelOf(share, targets, [])).toBe(expected);
  });

  it('take no single step between kinds of encouragement for a change', () => {
    const [step] = forceChanges('推动企业开展节能降碳改造。', '鼓励企业开展节能降碳改造。', force);
    expect(step?.change).toBe('tightened');
    expect(labelOf(0.1, [], step === undefined ? [] : [step])).toBe('adapted');
  });

  it('come with aligned clauses: a high share of common words hides no weakening', () => {
    const make = (documentId: string, word: string) =>
      makeClause(`压减焦化产能。淘汰落后焦炉，推广干熄焦，${word}新增焦化产能，焦化企业焦炉煤气全部利用。`, {
        ...{ documentId, eId: 'p1', heading: '压减焦化产能' },
      });
    const clauses = [make('city', '严控'), make('nation', '严禁')];
    const [x] = createAligner(clauses, { subjects, force }).align('city', 'nation');
    expect(x).toMatchObject({ best: 'nation/p1', label: 'loosened' });
    expect(x?.evidence.force).toMatchObject([{ change: 'loosened', object: '新增焦化产能' }]);
    expect(x?.evidence.shared.length).toBeGreaterThan(0);
  });

  it('compare the targets of aligned clauses by the logic of the ladder', () => {
    const heading = '提高废钢利用';
    const make = (documentId: string, value: number) =>
      makeClause(`${heading}。完善废钢回收网络，到2025年废钢比达到${value}%。`, {
        ...{ documentId, eId: 'p1', heading },
      });
    const documents = [
      regionDocument('city', 'city', '330300'),
      regionDocument('nation', 'national', '000000'),
    ];
    const quantities = [
      makeTarget('city', 'scrap', { clauseId: 'city/p1', value: 40 }),
      makeTarget('nation', 'scrap', { clauseId: 'nation/p1', value: 30 }),
    ];
    const [x] = createAligner([make('city', 40), make('nation', 30)], {
      ...{
        subjects,
        force,
        quantities,
        documents,
        indicators: [makeIndicator('scrap', { stricter: 'higher' })],
      },
    }).align('city', 'nation');
    expect(x?.label).toBe('tightened');
    expect(x?.evidence.targets).toMatchObject([{ indicatorId: 'scrap', relation: 'stricter', reasons: [] }]);
  });

  it('take no date of the same year for looser: 到2030年 beside 2030年前', () => {
    const indicator = makeIndicator('peak', { dimension: 'date', stricter: 'earlier' });
    const at = (id: string, by: string) =>
      commitmentsOf([], [makeMilestone(id, 'peak', by)], [regionDocument(id, 'city', '330300')]);
    const told = (by: string) =>
      compareClauseTargets(at('a', '2030'), [at('b', by)], new Map([['peak', indicator]])).map(
        ({ comparison, telling }) => [comparison.relation, telling],
      );
    expect(told('<2030')).toEqual([['weaker', false]]);
    expect(told('2028')).toEqual([['weaker', true]]);
  });
});
