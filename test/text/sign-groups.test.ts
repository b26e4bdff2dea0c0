import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeedsReader, signSet } from '../../src/text/sign-groups.ts';

describe('signs of a text', () => {
  it('a set has its own signs and no others', () => {
    const set = signSet('（。');
    expect([...'（甲。乙'].map((sign) => set[sign.charCodeAt(0)])).toEqual([1, 0, 1, 0]);
  });

  it('a rule is given where a sign of each of its groups stands in the text', () => {
    const group = fc.string({ unit: fc.constantFrom(...'甲乙丙丁1'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.array(group, { maxLength: 3 }), { maxLength: 6 }),
        fc.string(),
        (needs, other) => {
          const text = `${other}${needs[0]?.[0] ?? ''}`;
          const met = needs.flatMap((groups, rule) =>
            groups.every((signs) => [...signs].some((sign) => text.includes(sign))) ? [rule] : [],
          );
          expect(createNeedsReader(needs)(text)).toEqual(met);
        },
      ),
    );
  });

  it('refuses more groups than it can tell apart', () => {
    const many = Array.from({ length: 32 }, (_, i) => [String.fromCharCode(0x4e00 + i)]);
    expect(() => createNeedsReader(many)).toThrow(RangeError);
  });
});
