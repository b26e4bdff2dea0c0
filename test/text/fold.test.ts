import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['到 ２０２５ 年，下降１６％', '到2025年，下降16%'],
    ['(一)指导思想;目标:', '（一）指导思想；目标：'],
    ['二○三五年、二〇三〇年', '二零三五年、二零三零年'],
    ['10～15%　左右', '10~15%左右'],
    ['国发[2021]23号«意见»', '国发〔2021〕23号《意见》'],
    ['ＡＩ\u200b技\ufeff术', 'AI技术'],
  ])('%s reads %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('has a way back for every character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = fold(text);
        const { text: folded, offsets } = result;
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let i = 0; i < folded.length; i += 1) {
          const at = offsets[i] ?? -1;
          expect(fold(text.charAt(at)).text).toBe(folded.charAt(i));
          if (i > 0) expect(at).toBeGreaterThan(offsets[i - 1] ?? -1);
        }
        const whole = result.span(0, folded.length);
        expect(fold(text.slice(whole.start, whole.end)).text).toBe(folded);
      }),
    );
  });

  it('drops white space wherever a sign of it stands among all signs', () => {
    const signs = Array.from({ length: 0xffff }, (_, i) => String.fromCharCode(i + 1));
    const dropped = signs.filter((sign) => fold(sign).text === '');
    expect(dropped).toEqual(signs.filter((sign) => /[\s\u00ad\u200b-\u200d\u2060\ufeff]/u.test(sign)));
  });

  it('gives the same for a text after thousands of others', () => {
    const text = '（ １） ２０３０年';
    const before = fold(text);
    for (let n = 0; n < 9000; n += 1) fold(`第${n}条\u3000各部门`);
    expect(fold(text).text).toBe(before.text);
    expect(fold(text).offsets).toEqual(before.offsets);
  });
});
