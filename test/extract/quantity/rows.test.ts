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
});
