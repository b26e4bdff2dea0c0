import { describe, expect, it } from 'vitest';
import { dimensionOf } from '../../../src/extract/indicator/dimension.ts';
import { createIndicatorMatcher } from '../../../src/extract/indicator/index.ts';
import { readVocabulary } from '../../../src/publish/vocabulary.ts';

const FAMILIES = [
  '碳排放',
  '能源强度',
  '能源结构',
  '可再生能源装机',
  '储能与氢能',
  '能效水平',
  '绿色制造',
  '产业发展',
  '科技创新',
  '循环利用',
  '水资源',
  '大气环境',
  '水环境',
  '土壤与农业',
  '生态与碳汇',
  '建筑',
  '交通',
  '公共机构与生活',
  '金融与市场',
  '工程与项目',
];
const DECREASE = /下降|降低|减少|压减|退出/u;
const INCREASE = /增长|新增|提高|提升/u;

const { indicators, units } = readVocabulary('corpus');
const lookup = createIndicatorMatcher(indicators);
const symbols = new Map(units.map((u) => [u.dimension, u.symbol]));
const byId = new Map(indicators.map((i) => [i.id, i]));

describe('indicators.yaml', () => {
  it('has at least 180 entries in the families of the field', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(180);
    expect([...new Set(indicators.map((i) => i.family))].sort()).toEqual([...FAMILIES].sort());
  });

  it('measures in dimensions of units.yaml, or dates', () => {
    const unknown = indicators
      .flatMap((i) => i.dimension.split('/'))
      .filter((d) => d !== 'date' && !symbols.has(d));
    expect(unknown).toEqual([]);
  });

  it('says in the name of every change in which direction', () => {
    const mute = indicators
      .filter((i) => i.stricter === 'change' && DECREASE.test(i.name) === INCREASE.test(i.name))
      .map((i) => i.name);
    expect(mute).toEqual([]);
  });

  it('names comparable entries that exist, both ways', () => {
    const wrong = indicators.flatMap((i) =>
      i.comparableWith
        .filter((other) => byId.get(other)?.comparableWith.includes(i.id) !== true)
        .map((o) => `${i.id} ${o}`),
    );
    expect(wrong).toEqual([]);
  });

  it('finds every entry by its name and by each alias', () => {
    const lost: string[] = [];
    for (const i of indicators) {
      const symbol = i.dimension
        .split('/')
        .map((d) => symbols.get(d) ?? '')
        .join('/');
      const unit = i.dimension === 'date' ? null : { text: symbol, symbol, factor: 1 };
      const change = i.stricter !== 'change' ? '' : DECREASE.test(i.name) ? 'decrease' : 'increase';
      for (const alias of [i.name, ...i.aliases]) {
        const id = lookup({ text: alias.replaceAll('…', '某些'), scope: '', unit, change });
        if (id !== i.id) lost.push(`${i.id}: ${alias} is read as ${String(id)}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('dimensionOf', () => {
  it.each(units.map((u) => [u.symbol, u.dimension]))('%s is %s', (symbol, dimension) => {
    expect(dimensionOf(symbol)).toBe(dimension);
  });

  it('keeps the signs of a composed unit', () => {
    expect(dimensionOf('tce/kWh')).toBe('coal-equivalent/energy');
    expect(dimensionOf('t/h')).toBe('steam');
  });
});
