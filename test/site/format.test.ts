import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatValue,
  formatWhen,
  valueKey,
  whenKey,
  type Measured,
} from '../../site/lib/format.ts';
import { joinBase } from '../../site/lib/href.ts';
import { measured } from '../support/measured.ts';

describe('formatValue', () => {
  it.each<[Partial<Measured>, string]>([
    [{}, '下降16%以上'],
    [{ comparator: '>', change: '' }, '超过16%'],
    [{ comparator: '~', change: 'increase', annual: true }, '年均增长16%左右'],
    [{ comparator: '<=', change: '', value2: 18 }, '16—18%以内'],
    [
      {
        comparator: '=',
        change: '',
        value: 1.3,
        unit: { text: '亿千瓦', symbol: 'kW', factor: 1e8 },
      },
      '1.3亿千瓦',
    ],
    [{ value: null }, '—'],
  ])('%j → %s', (over, words) => {
    expect(formatValue(measured(over))).toBe(words);
  });
});

describe('dates', () => {
  it.each([
    ['2025', '2025年'],
    ['2022-06', '2022年6月'],
    ['2021-11-02', '2021年11月2日'],
    ['<2030', '2030年前'],
  ])('%s → %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it('falls back to the period', () => {
    expect(formatWhen({ by: null, period: { start: 2021, end: 2025, text: '“十四五”' } })).toBe(
      '2021—2025年',
    );
    expect(formatWhen({ by: null, period: null })).toBe('—');
  });

  it('sorts “before 2030” between 2029 and 2030', () => {
    const keys = ['2030', '<2030', '2029-12', '2025'].map((by) => whenKey({ by, period: null }));
    expect([...keys].sort()).toEqual([keys[3], keys[2], keys[1], keys[0]]);
  });

  it('sorts values in the base unit', () => {
    const unit = { text: '亿千瓦', symbol: 'kW', factor: 1e8 };
    expect(valueKey({ value: 1.5, unit })).toBe(1.5e8);
    expect(valueKey({ value: null, unit })).toBeNull();
  });
});

describe('joinBase', () => {
  it.each([
    ['/', '/d/x/', '/d/x/'],
    ['/sub', '/d/x/', '/sub/d/x/'],
    ['/sub/', '/', '/sub/'],
    ['/a/b/', 'd/', '/a/b/d/'],
  ])('%s + %s', (base, path, address) => {
    expect(joinBase(base, path)).toBe(address);
  });
});
