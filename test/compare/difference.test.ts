import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDifference, difference } from '../../src/compare/difference.ts';
import { signsOf } from '../../src/compare/signs.ts';
import { tokenize } from '../../src/compare/tokens.ts';
import { buildUnitIndex } from '../../src/text/units.ts';

const units = buildUnitIndex([
  { names: ['%'], symbol: '%', dimension: 'percent', factor: 1 },
  { names: ['千瓦'], symbol: 'kW', dimension: 'power', factor: 1 },
  { names: ['吨标准煤'], symbol: 'tce', dimension: 'coal-equivalent', factor: 1 },
  { names: ['家'], symbol: 'enterprise', dimension: 'count', factor: 1 },
]);
const told = (a: string, b: string): string[] =>
  difference(a, b, { units }).map(({ kind, a: x, b: y }) =>
    kind === 'same' ? `=${x}` : kind === 'removed' ? `-${x}` : `+${y}`,
  );
const signs = (text: string): string => String.fromCharCode(...signsOf(text).codes);

const piece = fc.oneof(
  fc.constantFrom(
    '到2025年，',
    '到 2030 年,',
    '下降',
    '不低于16%',
    '１５％以上',
    '提高到',
    '1.3亿千瓦',
    '5000吨标准煤',
    '力争',
    '确保',
    '严禁',
    '鼓励',
    '。',
    '；',
    ';',
    '“',
    '"',
    ' ',
    '\n',
    '重点行业',
    '企业',
    '百分之三十',
    '三',
    '10-15%',
  ),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('0', '1', '.', '%', ',', '万', '年', '-'), maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

describe('a difference', () => {
  it('applied to one text gives the other, either way', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = difference(a, b, { units });
        expect(applyDifference(a, parts)).toBe(b);
        const back = parts.map((part) => ({ kind: part.kind, a: part.b, b: part.a }));
        expect(applyDifference(b, back)).toBe(a);
      }),
      { numRuns: 500 },
    );
  });

  it('calls the same only what is the same but for white space and punctuation variants', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const part of difference(a, b, { units })) {
          if (part.kind === 'same') expect(signs(part.a)).toBe(signs(part.b));
          else expect(part.kind === 'removed' ? part.b : part.a).toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never cuts a number', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = difference(a, b, { units });
        for (const side of ['a', 'b'] as const) {
          const cuts = parts.map((part) => part[side]).filter((piece) => piece !== '');
          cuts.slice(1).forEach((piece, i) => {
            const seam = `${cuts[i]?.trimEnd().slice(-1) ?? ''}${piece.trimStart().slice(0, 1)}`;
            expect(seam).not.toMatch(/^[0-9０-９]{2}$/u);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing but the same between equal texts', () => {
    expect(told('确保下降16%。', '确保下降１６％。')).toEqual(['=确保下降16%。']);
    expect(difference('', '')).toEqual([]);
  });

  it('tells words, and numbers whole with their unit and bound', () => {
    expect(told('到2025年，下降不低于16%以上。', '到2025年，下降18%。')).toEqual([
      '=到2025年，下降',
      '-不低于16%以上',
      '+18%',
      '=。',
    ]);
    expect(told('装机1.3亿千瓦左右', '装机1.5亿千瓦左右')).toEqual([
      '=装机',
      '-1.3亿千瓦左右',
      '+1.5亿千瓦左右',
    ]);
    expect(told('严禁新增产能', '严控新增产能')).toEqual(['-严禁', '+严控', '=新增产能']);
  });

  it('does not take a mark left between two rewritten stretches for common text', () => {
    expect(told('加快煤炭减量，推进风电', '发展氢能储能，完善市场')).toEqual([
      '-加快煤炭减量，推进风电',
      '+发展氢能储能，完善市场',
    ]);
  });

  it('keeps a number that stayed between two rewritten stretches', () => {
    expect(told('加快煤炭减量15%推进风电', '发展氢能储能15%完善市场')).toContain('=15%');
  });

  it('is told of a clause of any length', () => {
    const long = '，'.repeat(200_000);
    expect(difference(long, `${long}。`)).toHaveLength(2);
  });
  it('refuses to be applied to another text', () => {
    expect(() => applyDifference('乙', difference('甲', '丙'))).toThrow(RangeError);
  });
});

describe('tokens', () => {
  it('cover the text without a gap', () => {
    fc.assert(
      fc.property(text, (a) => {
        const tokens = tokenize(a, units);
        if (tokens.length > 0) expect(tokens.map((t) => a.slice(t.start, t.end)).join('')).toBe(a);
        else expect(signs(a)).toBe('');
      }),
    );
  });
  it('keep a number with its unit and the words that bound it', () => {
    const numbers = (a: string): string[] =>
      tokenize(a, units)
        .filter((t) => t.kind === 'number')
        .map((t) => t.key);
    expect(numbers('到2025年建成超过500家，不低于5000吨标准煤，10%—15%，百分之三十以上')).toEqual([
      '2025年',
      '超过500家',
      '不低于5000吨标准煤',
      '10%-15%',
      '百分之三十以上',
    ]);
  });
});
