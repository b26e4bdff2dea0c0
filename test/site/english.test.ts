import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  formatBaseline,
  formatDate,
  formatLines,
  formatValue,
  whenWords,
  type Measured,
} from '../../site/lib/format.ts';
import { organizationOf, shortTitleOf } from '../../site/lib/gloss.ts';
import { readLanguageFrom } from '../../site/lib/language.ts';
import { englishPlace } from '../../site/lib/place-words.ts';
import { noteParts } from '../../site/lib/relation-note.ts';
import { measured } from '../support/measured.ts';

beforeEach(() => {
  readLanguageFrom(() => 'en');
});
afterEach(() => {
  readLanguageFrom(() => 'zh');
});

const level = { comparator: '=', change: '' } as const;

describe('an English value', () => {
  it.each<[Partial<Measured>, string]>([
    [{}, 'down ≥ 16%'],
    [{ comparator: '>', change: '' }, '> 16%'],
    [{ comparator: '~', change: 'increase', annual: true }, 'up about 16% a year'],
    [{ comparator: '<=', change: '', value2: 18 }, '≤ 16–18%'],
    [{ ...level, value: 1.3, unit: { text: '亿千瓦', symbol: 'kW', factor: 1e8 } }, '130 million kW'],
    [{ ...level, value: 5000, unit: { text: '千瓦', symbol: 'kW', factor: 1 } }, '5,000 kW'],
    [{ ...level, value: 5, unit: { text: '万元', symbol: 'CNY', factor: 1e4 } }, 'CNY 50,000'],
    [{ ...level, value: 2, unit: { text: '万亿元', symbol: 'CNY', factor: 1e12 } }, 'CNY 2 trillion'],
    [{ ...level, value: 0.3, unit: { text: '元/千瓦时', symbol: 'CNY/kWh', factor: 1 } }, 'CNY 0.3/kWh'],
    [
      { ...level, value: 300, unit: { text: '克标准煤/千瓦时', symbol: 'tce/kWh', factor: 1e-6 } },
      '300 gce/kWh',
    ],
    [{ ...level, value: 20, unit: { text: '亩', symbol: 'km²', factor: 1 / 1500 } }, '20 mu'],
    [{ ...level, value: 0.5, unit: { text: '个百分点', symbol: 'pp', factor: 1 } }, '0.5 percentage points'],
    [{ ...level, value: 350, unit: { text: '个', symbol: 'item', factor: 1 } }, '350'],
    [{ ...level, value: 7, unit: { text: '奇特', symbol: 'odd', factor: 3 } }, '21 odd'],
    [{ value: null }, '—'],
  ])('%j → %s', (over, words) => {
    expect(formatValue(measured(over))).toBe(words);
  });
});

describe('English dates and places', () => {
  it.each([
    ['2025', '2025'],
    ['2022-06', 'June 2022'],
    ['2021-10-24', '24 October 2021'],
    ['<2030', 'before 2030'],
  ])('%s → %s', (date, words) => {
    expect(formatDate(date)).toBe(words);
  });

  it('says deadline and baseline as a phrase', () => {
    expect(whenWords(measured({}))).toBe('by 2025, on 2020');
    expect(whenWords(measured({ by: '<2030', baseline: null }))).toBe('before 2030');
    const period = { start: 2021, end: 2025, text: '“十四五”' };
    expect(whenWords(measured({ by: null, baseline: null, period }))).toBe('2021–2025');
    expect(formatBaseline(null)).toBe('—');
    expect(formatLines({ startLine: 3, endLine: 5 })).toBe('lines 3–5');
  });

  it.each([
    ['p3-s2-i1', 'Part 3, section 2, item 1'],
    ['a12z1', 'Article 12-1'],
    ['p2~2', 'Part 2 (2)'],
    ['preamble', 'Preamble'],
    ['odd', 'Odd'],
  ])('%s → %s', (eId, words) => {
    expect(englishPlace(eId)).toBe(words);
  });
});

describe('English names', () => {
  const region = { code: '990000', name: '甲省', nameEn: 'Jia', parents: ['000000'] };
  it.each([
    ['Jia Implementation Plan for Saving Water', 'Jia · Saving Water'],
    ['Jia Action Plan to Clean Rivers (2021–2025)', 'Jia · Clean Rivers'],
    ['Opinions of the Jia Committee and Government on Forests', 'Jia · Forests'],
    ['Forests of Jia', 'Jia · Forests of Jia'],
  ])('%s → %s', (titleEn, words) => {
    expect(shortTitleOf({ shortTitle: '甲·水', titleEn, region, role: 'policy' })).toBe(words);
  });

  it('keeps the Chinese name where there is no gloss', () => {
    expect(shortTitleOf({ shortTitle: '甲·水', titleEn: null, region, role: 'policy' })).toBe('甲·水');
    const body = { name: '甲省水办', family: null, level: 'provincial' } as const;
    expect(organizationOf({ familyEn: () => null }, body)).toBe('甲省水办');
    expect(organizationOf({ familyEn: () => 'Water' }, { ...body, family: '水' })).toBe('Provincial Water');
  });

  it('says the notes of relations', () => {
    const indicators = [{ name: '节水率', nameEn: 'Water saving rate' }] as never;
    const note =
      '上级为相近指标“节水率”；本级未写明基期，按规划期推定为2020年；年均折算（推算，非原文）：本级1%';
    expect(noteParts({ indicators }, note)).toEqual([
      'a related indicator above: Water saving rate',
      'baseline not given, taken as 2020 from the planning period',
    ]);
  });
});
