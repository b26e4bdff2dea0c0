import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const texts = (q: string): string[][] =>
  parseQuery(q).alternatives.map((terms) => terms.map(({ text }) => text));

describe('query grammar', () => {
  it('reads spaces as and, OR as either', () => {
    expect(texts('光伏 装机 OR 风电　海上')).toEqual([
      ['光伏', '装机'],
      ['风电', '海上'],
    ]);
  });

  it('reads quotes of every kind as literal, unclosed ones as text', () => {
    expect(parseQuery('“产能 比例”').alternatives[0]).toEqual([
      { text: '产能 比例', quoted: true, negated: false, field: null },
    ]);
    expect(texts('光伏"装机"')).toEqual([['光伏', '装机']]);
    expect(texts('“两高')).toEqual([['“两高']]);
  });

  it('reads a leading hyphen as without, others as text', () => {
    expect(parseQuery('-分布式 2021-2025 -').alternatives[0]).toEqual([
      { text: '分布式', quoted: false, negated: true, field: null },
      { text: '2021-2025', quoted: false, negated: false, field: null },
      { text: '-', quoted: false, negated: false, field: null },
    ]);
  });

  it('reads fields in Chinese and English, unknown ones as text', () => {
    const [terms] = parseQuery('机构：发改委 year:2025 -层级:市 责任单位：省经信厅 指标:').alternatives;
    expect(terms?.map(({ field, text, negated }) => [field, text, negated])).toEqual([
      ['department', '发改委', false],
      ['year', '2025', false],
      ['level', '市', true],
      [null, '责任单位：省经信厅', false],
      [null, '指标:', false],
    ]);
  });

  it('takes every string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (q) => {
        for (const terms of parseQuery(q).alternatives) expect(terms.length).toBeGreaterThan(0);
      }),
    );
  });
});
