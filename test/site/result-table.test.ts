import { describe, expect, it } from 'vitest';
import { resultRows, toCsv } from '../../site/lib/result-table.ts';
import type { Hit } from '../../src/search/index.ts';
import { makeDocument } from '../support/document.ts';

const hit = (over: Partial<Hit['clause']> = {}, approximate = false): Hit => ({
  clauseId: 'one/p1',
  approximate,
  score: 1,
  marks: [],
  why: { reasons: [], signals: [] },
  clause: {
    id: 'one/p1',
    documentId: 'one',
    eId: 'p1',
    documentTitle: '短名',
    citation: '一、',
    heading: '光伏',
    breadcrumb: ['重点任务'],
    kind: 'task',
    text: '一、光伏。到2030年新增 500 万千瓦。',
    chips: [{ role: 'target', start: 5, end: 21 }],
    ...over,
  },
});
const documents = new Map([
  ['one', makeDocument({ id: 'one', title: '某省方案', issuers: ['某省人民政府'], issuedOn: '2022-06-01' })],
]);

describe('rows of an exported result', () => {
  it('have the place, the words, the commitments, the citation and the address', () => {
    const [head, row] = resultRows([hit()], documents, 'https://example.org/base/');
    expect(head).toEqual(['序号', '文件', '位置', '标题', '原文', '目标与节点', '相近', '引用', '地址']);
    expect(row?.slice(0, 7)).toEqual([
      '1',
      '某省方案',
      '重点任务 › 一、',
      '光伏',
      '一、光伏。到2030年新增 500 万千瓦。',
      '到2030年新增500万千瓦',
      '',
    ]);
    expect(row?.[7]).toMatch(/^某省人民政府：《某省方案》.*，一。$/u);
    expect(row?.[8]).toBe('https://example.org/base/d/one/p1/');
  });

  it('mark the nearest, and keep to what a cell holds', () => {
    const [, row] = resultRows([hit({ text: '长'.repeat(40_000) }, true)], documents, '/');
    expect(row?.[6]).toBe('相近');
    expect(row?.[4]).toHaveLength(32_767);
  });
});

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j is no formula', (value) => {
    const cell = toCsv([[value]])
      .slice(1, -2)
      .replace(/^"|"$/gu, '');
    expect(cell).toBe(`'${value}`);
  });

  it('quotes commas, quotation marks and line feeds, and begins with a byte order mark', () => {
    expect(toCsv([['a,b', 'c"d', 'e\nf', '光伏']])).toBe('\ufeff"a,b","c""d","e\nf",光伏\r\n');
  });
});
