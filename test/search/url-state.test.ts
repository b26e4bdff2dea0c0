import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, SORTS, paramsFromState, requestFromState, stateFromParams } from '../../src/search/index.ts';

const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const state = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 30 }),
  filters: fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(value, { minLength: 1, maxLength: 3 }), {
    noNullPrototype: true,
  }),
  sort: fc.constantFrom(...SORTS),
  grouped: fc.boolean(),
  page: fc.integer({ min: 1, max: 999 }),
  synonyms: fc.boolean(),
});

describe('search as an address', () => {
  it('gives every state back', () => {
    fc.assert(
      fc.property(state, (one) => {
        const address = paramsFromState(one).toString();
        expect(stateFromParams(new URLSearchParams(address))).toEqual(one);
      }),
    );
  });

  it('is short, and reads nonsense as not given', () => {
    const plain = {
      q: '光伏',
      filters: {},
      sort: 'relevance',
      grouped: false,
      page: 1,
      synonyms: true,
    } as const;
    expect(paramsFromState(plain).toString()).toBe(`q=${encodeURIComponent('光伏')}`);
    const odd = new URLSearchParams('q=光伏&sort=size&page=-3&level=&colour=red&synonyms=yes');
    expect(stateFromParams(odd)).toEqual(plain);
  });

  it('asks for the page it names', () => {
    expect(
      requestFromState({ q: 'x', filters: {}, sort: 'date', grouped: true, page: 3, synonyms: false }),
    ).toEqual({
      q: 'x',
      filters: {},
      sort: 'date',
      grouped: true,
      synonyms: false,
      limit: 20,
      offset: 40,
    });
  });
});
