import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { hanValue, numeralAt, scanNumerals } from '../../src/text/numerals.ts';

describe('numerals', () => {
  it.each([
    ['15%', 15, 'arabic'],
    ['１５％', 15, 'arabic'],
    ['13.5%', 13.5, 'arabic'],
    ['１３．５％', 13.5, 'arabic'],
    ['1,200家', 1200, 'arabic'],
    ['1,234,567元', 1234567, 'arabic'],
    ['三十个', 30, 'han'],
    ['十五个', 15, 'han'],
    ['两百五十家', 250, 'han'],
    ['一千零五项', 1005, 'han'],
    ['三万人', 3, 'han'],
    ['一百二十亿元', 120, 'han'],
    ['五千克', 5, 'han'],
    ['两万千瓦', 2, 'han'],
    ['二点五倍', 2.5, 'han'],
    ['百分之三十', 30, 'percent'],
    ['百分之三点五', 3.5, 'percent'],
    ['百分之百', 100, 'percent'],
    ['千分之五', 5, 'permille'],
    ['三分之一', 33.3, 'fraction'],
  ])('%s is %d', (text, value, form) => {
    expect(numeralAt(fold(text).text, 0)).toMatchObject({ start: 0, value, form });
  });

  it.each(['百家', '千企', '万户', '三五个', '一二三产业', '亿元', '零部件', '中心'])(
    '%s is none',
    (text) => {
      expect(scanNumerals(fold(text).text)).toEqual([]);
    },
  );

  it('stops before a multiplier that belongs to the unit', () => {
    expect(scanNumerals('1.3亿千瓦和三万人')).toEqual([
      { start: 0, end: 3, value: 1.3, form: 'arabic' },
      { start: 7, end: 8, value: 3, form: 'han' },
    ]);
  });

  it('reads back what it writes, up to 万', () => {
    const digits = '零一二三四五六七八九';
    const write = (n: number): string => {
      const parts = [1000, 100, 10, 1].map((p) => Math.floor(n / p) % 10);
      const names = ['千', '百', '十', ''];
      return parts
        .map((d, i) => (d === 0 ? '零' : `${digits.charAt(d)}${names[i] ?? ''}`))
        .join('')
        .replace(/零+/gu, '零')
        .replace(/^零|零$/gu, '');
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(hanValue(write(n))).toBe(n);
      }),
    );
  });

  it('finds numerals in order, apart from each other, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.，一二三百千万亿分之点个%') }), (text) => {
        let end = 0;
        for (const numeral of scanNumerals(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(Number.isFinite(numeral.value)).toBe(true);
          end = numeral.end;
        }
      }),
    );
  });
});
