import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../src/search/normalize.ts';
import { pairsForTexts } from '../../src/search/pairs.ts';
import { traditionalCharacters } from '../../src/search/traditional.ts';

const all = traditionalCharacters();
const normalize = createNormalizer(all);
const folded = (text: string): string => normalize(text).text;

describe('normal form', () => {
  it.each([
    ['ＰＭ２．５浓度', 'pm2.5浓度'],
    ['到 2025 年，增长　8％', '到2025年,增长8%'],
    ['（含）〔2021〕［3］', '(含)(2021)(3)'],
    ['2021—2025～2030', '2021-2025-2030'],
    ['CO₂、m²、㎡', 'co2、m2、m2'],
    ['碳達峰 碳中和實施意見', '碳达峰碳中和实施意见'],
    ['⼯业', '工业'],
    ['Carbon  peak', 'carbon peak'],
    ['5 000', '5 000'],
    ['PM 2.5', 'pm2.5'],
    ['二〇三〇年', '二零三零年'],
    ['一\n二', '一\n二'],
  ])('%s → %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('keeps classes of water and enclosed numbers apart', () => {
    expect(folded('Ⅲ类')).not.toContain(folded('Ⅱ类'));
    expect(folded('①')).not.toBe(folded('1'));
  });

  it('maps every span back to the printed characters it came from', () => {
    const printed = '到 2025 年，ＰＭ２．５ 下降 ㎡';
    const normalized = normalize(printed);
    const { text } = normalized;
    const at = (needle: string): string => {
      const from = text.indexOf(needle);
      const { start, end } = normalized.span(from, from + needle.length);
      return printed.slice(start, end);
    };
    expect(at('2025年')).toBe('2025 年');
    expect(at('pm2.5')).toBe('ＰＭ２．５');
    expect(at('降m2')).toBe('降 ㎡');
    expect(normalized.span(text.length, text.length)).toEqual({ start: printed.length, end: printed.length });
  });

  it('folds twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = folded(text);
        expect(once).not.toMatch(/[\u200b\u00ad\ufeff]/u);
        expect(normalize(text).starts).toHaveLength(once.length + 1);
      }),
    );
  });

  it('needs of the dictionary only what stands in the texts', () => {
    const text = '国务院关于碳达峰的实施意见，資源綜合利用';
    const few = createNormalizer(pairsForTexts(all, [folded(text)]));
    expect(few(text).text).toBe(folded(text));
    for (const query of ['國務院', '實施意見', '资源', '資源', '龍', '幾']) {
      expect(few(text).text.includes(few(query).text)).toBe(folded(text).includes(folded(query)));
    }
    expect(pairsForTexts(all, [folded(text)]).size).toBeLessThan(60);
  });
});
