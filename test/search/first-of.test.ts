import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf } from '../../src/search/first-of.ts';

describe('the first of an order', () => {
  it('are those that sorting all of it gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { maxLength: 200 }),
        fc.oneof(fc.nat(30), fc.constant(Infinity)),
        (values, most) => {
          const compare = (a: number, b: number): number => (values[b] ?? 0) - (values[a] ?? 0) || a - b;
          const sorted = values.map((_, i) => i).sort(compare);
          expect([...firstOf(values.length, most, compare)]).toEqual(sorted.slice(0, most));
        },
      ),
    );
  });
});
