import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pattern } from '../../src/cite/distance.ts';
import { cutIntoUnits } from '../../src/cite/units.ts';
import { findLinked, readLink, wordsHash, writeLink } from '../../src/cite/word-link.ts';

/** Edits to turn `a` into some stretch of `b`, by the table that every textbook has. */
function slowly(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return Math.min(...row);
}
const few = (maxLength: number) => fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength });

describe('approximate matching', () => {
  it('gives the distance of the table, at any length of the pattern', () => {
    fc.assert(
      fc.property(few(110), few(160), (a, b) => {
        const { distance } = pattern(a).best(b);
        expect(distance).toBe(slowly(a, b));
      }),
      { numRuns: 400 },
    );
  });
  it('locates a stretch at that distance', () => {
    fc.assert(
      fc.property(few(70), few(160), (a, b) => {
        const { distance, start, end } = pattern(a).locate(b);
        expect(start).toBeLessThanOrEqual(end);
        expect(slowly(a, b.slice(start, end))).toBe(distance);
      }),
      { numRuns: 400 },
    );
  });
});

describe('units of a pasted text', () => {
  it('cover every letter once, in order', () => {
    const unit = fc.constantFrom('绿', '色', '。', '；', '\n', ' ', '，', '“', '”', 'a', '1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 900 }), (text) => {
        const units = cutIntoUnits(text);
        expect(
          units
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        units.slice(1).forEach(({ start }, i) => {
          expect(start).toBeGreaterThanOrEqual(units[i]?.end ?? 0);
        });
      }),
    );
  });
});

describe('lines broken at the margin', () => {
  it('do not cut a sentence, but headings and paragraphs stay apart', () => {
    const text =
      '二、主要目标\n到二〇三〇年，非化石能源消费比重达到百分之二十五左\n右，顺利实现碳达峰目标。\n\n三、重点任务\n推动能源绿色低碳转型和产业结构的优化升级\n\n加强组织领导和统筹协调工作';
    const units = cutIntoUnits(text).map(({ start, end }) => text.slice(start, end));
    expect(units.some((unit) => unit.includes('百分之二十五左\n右，顺利'))).toBe(true);
    expect(units.some((unit) => unit.includes('升级') && unit.includes('加强'))).toBe(false);
  });
});

describe('links to words', () => {
  it('are read as they are written', () => {
    const link = { anchor: 'g2.3', offset: 12, length: 28, hash: '1x9k2f0' };
    expect(writeLink(link)).toBe('g2.3:12+28~1x9k2f0');
    expect(readLink(writeLink(link))).toEqual(link);
    for (const other of [
      'g2.3',
      '',
      ':~:text=a',
      'g2.3:1+0~a',
      'g2.3:1+2~A',
      'p1:1+2~aaaaaaaaa',
      'r-quantity-1',
    ])
      expect(readLink(other)).toBeNull();
  });
  it('find the words in their place, moved, or say that they are gone', () => {
    const unit = fc.constantFrom('绿', '色', '低', '碳', '，');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.string({ unit, minLength: 1, maxLength: 20 }),
        fc.string({ unit, maxLength: 60 }),
        fc.nat(9),
        (before, words, after, moved) => {
          const text = before + words + after;
          const link = { anchor: '', offset: before.length, length: words.length, hash: wordsHash(words) };
          expect(findLinked(text, link, 0)).toBe(before.length);
          const longer = '新'.repeat(moved) + text;
          const at = findLinked(longer, link, 0);
          expect(at).not.toBeNull();
          expect(longer.slice(at ?? 0, (at ?? 0) + words.length)).toBe(words);
          expect(findLinked('新'.repeat(80), link, 0)).toBeNull();
        },
      ),
    );
  });
});
