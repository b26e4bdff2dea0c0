import { describe, expect, it } from 'vitest';
import { planYears, scanDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';

const one = (text: string) => scanDates(fold(text).text);

describe('dates', () => {
  it.each([
    ['到2025年', '2025', false],
    ['到２０２５年', '2025', false],
    ['2030年前', '2030', true],
    ['2025年底', '2025-12', false],
    ['2021年年底以前', '2021-12', false],
    ['2025年底前', '2025-12', false],
    ['2022年6月底前', '2022-06', false],
    ['2022年6月30日前', '2022-06', false],
    ['2022年上半年', '2022-06', false],
    ['2023年三季度末', '2023-09', false],
    ['二○三五年', '2035', false],
    ['二〇三五年', '2035', false],
    ['“十四五”末', '2025', false],
    ['十五五末', '2030', false],
    ['本世纪中叶', '2050', false],
  ])('%s is %s', (text, value, before) => {
    expect(one(text)).toMatchObject([{ kind: 'point', value, before }]);
  });

  it.each([
    ['“十四五”期间', 2021, 2025],
    ['“十五五”时期', 2026, 2030],
    ['“十三五”以来', 2016, 2020],
    ['2021—2025年', 2021, 2025],
    ['2021-2023年', 2021, 2023],
    ['2022年至2024年', 2022, 2024],
  ])('%s is %d to %d', (text, startYear, endYear) => {
    expect(one(text)).toMatchObject([{ kind: 'period', startYear, endYear }]);
  });

  it('reads two plans that share one word', () => {
    expect(one('“十四五”、“十五五”期间')).toMatchObject([
      { startYear: 2021, endYear: 2025 },
      { startYear: 2026, endYear: 2030 },
    ]);
  });

  it('knows months without a year and times relative to the document', () => {
    expect(one('8月底前')).toMatchObject([{ kind: 'month', value: '--08' }]);
    expect(one('今年')).toMatchObject([{ kind: 'now' }]);
    expect(one('近年来')).toMatchObject([{ kind: 'then' }]);
  });

  it.each(['（十五）', '500家', '20251号', '十五个', '二十五'])('%s is none', (text) => {
    expect(one(text)).toEqual([]);
  });

  it('counts the plans', () => {
    expect(planYears('十四五')).toEqual({ start: 2021, end: 2025 });
    expect(planYears('十五五')).toEqual({ start: 2026, end: 2030 });
    expect(planYears('六五')).toEqual({ start: 1981, end: 1985 });
    expect(planYears('一五')).toBeNull();
  });
});
