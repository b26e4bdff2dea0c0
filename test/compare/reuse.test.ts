import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReuse, type ReuseDocument } from '../../src/compare/reuse.ts';
import { signsOf } from '../../src/compare/signs.ts';

/** Every maximal common run by trying all pairs of places. */
function naive(a: string, b: string, shortest: number): string[] {
  const [x, y] = [signsOf(a), signsOf(b)];
  const found: string[] = [];
  for (let i = 0; i < x.codes.length; i += 1) {
    for (let j = 0; j < y.codes.length; j += 1) {
      if (i > 0 && j > 0 && x.codes[i - 1] === y.codes[j - 1]) continue;
      let n = 0;
      while (i + n < x.codes.length && j + n < y.codes.length && x.codes[i + n] === y.codes[j + n]) n += 1;
      if (n < shortest) continue;
      const end = (s: typeof x, at: number): number => (s.offsets[at + n - 1] ?? 0) + 1;
      found.push([x.offsets[i], end(x, i), y.offsets[j], end(y, j)].join());
    }
  }
  return found.sort();
}

const one = (id: string, ...texts: string[]): ReuseDocument => ({
  id,
  clauses: texts.map((text, i) => ({ id: `${id}/p${i + 1}`, text })),
});
const spans = (a: string, b: string, shortest: number): string[] =>
  findReuse([one('a', a), one('b', b)], shortest)
    .flatMap((pair) => pair.runs)
    .map((run) => [run.aStart, run.aEnd, run.bStart, run.bEnd].join())
    .sort();

describe('common runs', () => {
  it('are those that a naive search finds, over few letters with many repeats', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '，', ','), maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 6 }), (a, b, shortest) => {
        expect(spans(a, b, shortest)).toEqual(naive(a, b, shortest));
      }),
      { numRuns: 400 },
    );
  });

  it('are those that a naive search finds, over texts made of common phrases', () => {
    const phrase = fc.constantFrom(
      '推动能源清洁低碳安全高效利用，',
      '严格控制新增产能；',
      '到2025年，单位能耗下降15%以上。',
      '加快',
      '建立健全绿色低碳循环发展的经济体系',
      '。\n',
    );
    const text = fc.array(phrase, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(spans(a, b, 13)).toEqual(naive(a, b, 13));
      }),
      { numRuns: 200 },
    );
  });

  it('ignore white space and punctuation variants, and keep printed offsets', () => {
    const a = '一、到2025年,建成“零碳”工厂(园区)十个';
    const b = '到 2025 年，建成"零碳"工厂（园区）十个以上';
    const [pair] = findReuse([one('a', a), one('b', b)]);
    const [run] = pair?.runs ?? [];
    expect(pair?.runs).toHaveLength(1);
    expect(a.slice(run?.aStart, run?.aEnd)).toBe('到2025年,建成“零碳”工厂(园区)十个');
    expect(b.slice(run?.bStart, run?.bEnd)).toBe('到 2025 年，建成"零碳"工厂（园区）十个');
    expect(pair?.shareOfA).toBeCloseTo(21 / 23);
    expect(pair?.shareOfB).toBeCloseTo(21 / 23);
  });

  it('stop at the end of a clause', () => {
    const [whole] = findReuse([
      one('a', '甲乙丙丁戊己庚辛壬癸子丑寅卯'),
      one('b', '甲乙丙丁戊己庚辛壬癸子丑寅卯'),
    ]);
    expect(whole?.shareOfA).toBe(1);
    expect(
      findReuse([one('a', '甲乙丙丁戊己庚', '辛壬癸子丑寅卯'), one('b', '甲乙丙丁戊己庚辛壬癸子丑寅卯')]),
    ).toEqual([]);
  });

  it('are counted for every pair of documents, once each way, and never within one', () => {
    const text = '加快推进重点行业节能降碳改造升级';
    const documents = ['a', 'b', 'c'].map((id) => one(id, text, `${id}${text}`));
    const pairs = findReuse(documents);
    expect(pairs.map((p) => [p.aDocumentId, p.bDocumentId, p.runs.length, p.shareOfA])).toEqual(
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ].map((ids) => [...ids, 4, 32 / 33]),
    );
  });

  it('cover a sign once where runs overlap', () => {
    const [pair] = findReuse([one('a', '甲乙丙丁戊'), one('b', '甲乙丙丁x乙丙丁戊')], 3);
    expect(pair?.runs).toHaveLength(2);
    expect(pair?.shareOfA).toBe(1);
    expect(pair?.shareOfB).toBeCloseTo(8 / 9);
  });
});
