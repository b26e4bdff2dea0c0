import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet } from '../../site/lib/snippet.ts';

const text = `${'前'.repeat(200)}节水器具${'中'.repeat(50)}节水管网${'后'.repeat(200)}`;

describe('snippet', () => {
  it('shows the place that holds most marks', () => {
    const parts = snippet(
      text,
      [
        { start: 0, end: 1 },
        { start: 200, end: 204 },
        { start: 254, end: 258 },
      ],
      120,
    );
    expect(parts.filter((p) => p.marked).map((p) => p.text)).toEqual(['节水器具', '节水管网']);
    expect(parts[0]?.text).toBe('…');
    expect(parts.at(-1)?.text).toBe('…');
  });

  it('shows a short text whole', () => {
    expect(snippet('推广节水器具', [{ start: 2, end: 4 }], 50)).toEqual([
      { text: '推广', marked: false },
      { text: '节水', marked: true },
      { text: '器具', marked: false },
    ]);
  });

  it('is a run of the text, whatever the marks', () => {
    const spans = fc.array(fc.record({ start: fc.nat(100), end: fc.nat(100) }), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        spans,
        fc.integer({ min: 1, max: 80 }),
        (own, marks, length) => {
          const run = snippet(own, marks, length)
            .filter((p, i, all) => !(p.text === '…' && (i === 0 || i === all.length - 1)))
            .map((p) => p.text)
            .join('');
          expect(own).toContain(run);
        },
      ),
    );
  });
});
