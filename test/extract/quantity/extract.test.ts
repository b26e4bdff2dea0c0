import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Milestone, Quantity } from '../../../src/model/index.ts';
import { makeClause } from '../../support/clause.ts';
import { read, words } from './support.ts';

describe('quantities of a document', () => {
  it('hands the time of a goal paragraph on to its items, and not to other sections', () => {
    const clauses = [
      makeClause('主要目标。到2025年，产业结构明显优化。', { eId: 'p1', id: 'd/p1', kind: 'goal' }),
      makeClause('能耗强度降低13.5%。', { eId: 'p1-q1', id: 'd/p1-q1', parentId: 'd/p1', kind: 'goal' }),
      makeClause('新建厂房光伏覆盖率不低于60%。', { eId: 'p2', id: 'd/p2', kind: 'task' }),
    ];
    expect(read(clauses).quantities.map((q) => [q.value, q.by])).toEqual([
      [13.5, '2025'],
      [60, null],
    ]);
  });

  it('carries a time to the sentence that follows directly, and no further', () => {
    const text = '到2030年，车辆占比达到40%。新车排放强度比2020年降低25%。加强管理。回收率达到90%。';
    expect(read(text).quantities.map((q) => [q.by, q.baseline])).toEqual([
      ['2030', null],
      ['2030', 2020],
      [null, null],
    ]);
  });

  it('leaves the number of a clause out of its words', () => {
    const { quantities } = read('6.2025年森林覆盖率达到24%。', { label: '6.' });
    expect(quantities).toMatchObject([{ value: 24, by: '2025' }]);
  });

  it('gives printed offsets, also over spaces and line breaks', () => {
    const text = '到 2025\n年，近岸海域 水质优良比例达到 79 % 左右。';
    const { clauses, quantities } = read(text);
    const [q] = quantities;
    expect(words(clauses[0], q?.numberStart ?? 0, q?.numberEnd ?? 0)).toBe('79%左右');
    expect(text.slice(q?.numberStart, q?.numberEnd)).toBe('79 % 左右');
    expect(words(clauses[0], q?.start ?? 0, q?.end ?? 0)).toBe('近岸海域水质优良比例达到79%左右');
  });

  it('numbers the records of a clause in text order', () => {
    const { quantities, milestones } = read('到2025年，建成5家工厂，全部实施改造，建成3个园区，完成整治。');
    expect(quantities.map((q) => q.id)).toEqual([
      'test-document/p1#quantity-1',
      'test-document/p1#quantity-2',
    ]);
    expect(milestones.map((m) => m.id)).toEqual([
      'test-document/p1#milestone-1',
      'test-document/p1#milestone-2',
    ]);
  });

  const pieces = [
    '到2025年',
    '较2020年',
    '下降',
    '达到',
    '10%',
    '以上',
    '、',
    '，',
    '；',
    '。',
    '建成',
    '500家',
    '分别',
    '和',
    '的企业',
    '力争',
    '每年',
    '“十四五”期间',
    '（含）',
    '至',
    '三分之一',
    '亿元',
    '《',
    '》',
    '“',
    '”',
    '（',
    '）',
    '\n',
    ' ',
    '其中',
    '由',
    '翻一番',
    '2021-2023',
    '奖励',
    '5万元',
    '1 ',
    '%',
    '一',
    '百分之',
    '前',
    '提前1年',
    '同比',
  ];
  it('are valid records inside their clause, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { quantities, milestones } = read(text);
        for (const record of [...quantities, ...milestones]) {
          expect(record.start).toBeLessThan(record.end);
          expect(record.end).toBeLessThanOrEqual(text.length);
          expect(record.sentenceId).not.toBe('');
        }
        for (const q of quantities) {
          Quantity.parse(q);
          expect(q.numberStart).toBeGreaterThanOrEqual(q.start);
          expect(q.numberEnd).toBeLessThanOrEqual(q.end);
        }
        for (const m of milestones) Milestone.parse(m);
      }),
      { numRuns: 400 },
    );
  });
});
