import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, recordAnchor, type Mark } from '../../site/lib/marks.ts';

const mark = (over: Partial<Mark>): Mark => ({
  kind: 'target',
  anchor: 'r-quantity-1',
  start: 0,
  end: 0,
  number: null,
  documentId: null,
  ...over,
});
const words = (list: ReturnType<typeof pieces>): string =>
  list.flatMap((piece) => piece.parts.map((part) => part.text)).join('');

describe('pieces', () => {
  it('sets a mark apart, and the number in it', () => {
    const text = '到明年，用水量下降16%以上。';
    const list = pieces(text, 0, text.length, [mark({ start: 4, end: 14, number: { start: 9, end: 14 } })]);
    expect(list.map((piece) => piece.mark?.kind ?? null)).toEqual([null, 'target', null]);
    expect(list[1]?.parts).toEqual([
      { text: '用水量下降', number: false },
      { text: '16%以上', number: true },
    ]);
  });

  it('makes overlapping marks one, named by the most telling, and remembers the others', () => {
    const text = '淘汰35蒸吨以下锅炉，完成一半。';
    const list = pieces(text, 0, text.length, [
      mark({ kind: 'milestone', anchor: 'r-m', start: 0, end: 15 }),
      mark({ kind: 'target', anchor: 'r-q', start: 2, end: 8, number: { start: 2, end: 8 } }),
    ]);
    expect(list).toHaveLength(2);
    expect(list[0]?.mark?.kind).toBe('target');
    expect(list[0]?.also).toEqual(['r-m']);
  });

  it('gives the text back whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.nat(10), fc.nat(10)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), spans, fc.nat(60), (text, list, cut) => {
        const marks = list
          .map(([start, length, from, more]) =>
            mark({
              start: Math.min(start, text.length),
              end: Math.min(start + length, text.length),
              number: { start: start + from, end: start + from + more },
            }),
          )
          .sort((a, b) => a.start - b.start || b.end - a.end);
        const middle = Math.min(cut, text.length);
        const both = words(pieces(text, 0, middle, marks)) + words(pieces(text, middle, text.length, marks));
        expect(both).toBe(text);
      }),
    );
  });
});

describe('recordAnchor', () => {
  it('is the own part of the id, safe in an address', () => {
    expect(recordAnchor({ id: 'a-plan/p2#quantity-3', clauseId: 'a-plan/p2' })).toBe('r-quantity-3');
    expect(recordAnchor({ id: 'a-plan/p2~2#quantity-3', clauseId: 'a-plan/p2~2' })).toBe('r-quantity-3');
  });
});
