import { describe, expect, it } from 'vitest';
import { read, words } from './support.ts';

const table = [
  '到2025年，主要指标如下：',
  '序号 指标 单位 目标值',
  '1 森林覆盖率 ％ ≥40',
  '2 占全球种群数量1%以上的水鸟物种数 种 ＞12',
  '３　新能源装机容量　万千瓦　１２００',
  '| 4 | 绿色工厂数量 | 家 | 150 |',
  '5 人均公园绿地面积 平方米 15.5 约束性',
].join('\n');

describe('rows of an indicator table', () => {
  it('are read with their unit, sign and the time above them', () => {
    const { clauses, quantities, milestones } = read(table, { kind: 'goal' });
    expect(
      quantities.map((q) => [
        q.indicator.text,
        words(clauses[0], q.numberStart, q.numberEnd),
        q.value,
        q.unit.text,
        q.comparator,
        q.by,
      ]),
    ).toEqual([
      ['森林覆盖率', '≥40', 40, '%', '>=', '2025'],
      ['占全球种群数量1%以上的水鸟物种数', '＞12', 12, '种', '>', '2025'],
      ['新能源装机容量', '１２００', 1200, '万千瓦', '=', '2025'],
      ['绿色工厂数量', '150', 150, '家', '=', '2025'],
      ['人均公园绿地面积', '15.5', 15.5, '平方米', '=', '2025'],
    ]);
    expect(milestones).toEqual([]);
  });

  it('are not seen in sentences, nor with an unknown unit', () => {
    expect(read('建成绿色工厂 500 家').quantities).toHaveLength(1);
    expect(read('1 指标名称 某某 12').quantities).toEqual([]);
  });

  const years = (text: string, issuedOn: string | null) =>
    read(text, { kind: 'goal' }, { issuedOn }).quantities.map((q) => [
      q.indicator.text,
      q.value,
      q.unit.text,
      q.role,
      q.by,
      q.change,
    ]);

  it('give a value for each year over the columns; the first is how things stood', () => {
    const text = [
      '序号 指标 单位 2020年 2025年 属性',
      '1 单位GDP能耗降低 % — 13.5 约束性',
      '2 湿地保护率（%） 50.1 55 预期性',
    ].join('\n');
    const expected = [
      ['单位GDP能耗', 13.5, '%', 'target', '2025', 'decrease'],
      ['湿地保护率', 50.1, '%', 'statistic', null, ''],
      ['湿地保护率', 55, '%', 'target', '2025', ''],
    ];
    expect(years(text, '2021-06-01')).toEqual(expected);
    expect(years(text, null)).toEqual(expected);
  });

  it('give two targets where both years lie ahead', () => {
    const text = '指标名称 2025年 2030年\n耕地保有量（万亩） 6900 6900';
    expect(years(text, '2024-03')).toEqual([
      ['耕地保有量', 6900, '万亩', 'target', '2025', ''],
      ['耕地保有量', 6900, '万亩', 'target', '2030', ''],
    ]);
  });

  it('are read with one cell a line', () => {
    const text = [
      '指标',
      '单位',
      '2020年',
      '2025年',
      '属性',
      '充电桩数量',
      '万个',
      '3.5',
      '12',
      '预期性',
    ].join('\n');
    expect(years(text, null)).toEqual([
      ['充电桩数量', 3.5, '万个', 'statistic', null, ''],
      ['充电桩数量', 12, '万个', 'target', '2025', ''],
    ]);
  });

  it('are read where line breaks were lost, also with the next number run into a value', () => {
    const text = [
      '序号 指标 单位 2020年 2025年 属性1 绿地率 % 38 40 预期性2 绿道长度 公里 200 500 预期性',
      '3 优良点位比例 % ＞８０４ 生态空间占比 % ＞８６',
    ].join('\n');
    expect(years(text, null).map((row) => row.slice(0, 3))).toEqual([
      ['绿地率', 38, '%'],
      ['绿地率', 40, '%'],
      ['绿道长度', 200, '公里'],
      ['绿道长度', 500, '公里'],
      ['优良点位比例', 80, '%'],
      ['生态空间占比', 86, '%'],
    ]);
  });

  it('are read inside a sentence, the unit in brackets before the value', () => {
    const text =
      '到2025年，单位GDP能耗降低（%）：13.5（约束性）；耕地保有量（万亩）6900；森林覆盖率（%）达到24.1。';
    expect(years(text, null)).toEqual([
      ['单位GDP能耗', 13.5, '%', 'target', '2025', 'decrease'],
      ['耕地保有量', 6900, '万亩', 'target', '2025', ''],
      ['森林覆盖率', 24.1, '%', 'target', '2025', ''],
    ]);
  });

  it('are not seen in prose with spaces around its numbers', () => {
    const text = '项目须同时符合：年节能量 30 吨标准煤以上或单位增加值能耗下降 4% 以上。';
    expect(read(text).quantities.map((q) => q.value)).toEqual([30, 4]);
  });
});
