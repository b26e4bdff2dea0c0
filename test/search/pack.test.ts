import fc from 'fast-check';
import { deflateSync, inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mergePack } from '../../src/search/merge-pack.ts';
import { patchPack } from '../../src/search/patch-pack.ts';
import { Reader, Writer } from '../../src/search/bytes.ts';
import { upper } from '../../src/search/hash.ts';
import { readRecords } from '../../src/search/records.ts';
import { rangeOf, runOf } from '../../src/search/run.ts';

type Postings = Record<string, Uint8Array>;

const key = fc.string({ unit: fc.constantFrom(...Array.from('碳达峰a1')), minLength: 1, maxLength: 3 });
const postings: fc.Arbitrary<Postings> = fc.dictionary(key, fc.uint8Array({ minLength: 1, maxLength: 40 }));

function runFrom(own: Postings): Uint8Array {
  const blocks = new Writer();
  const ends = Object.values(own).map((bytes) => {
    blocks.raw(bytes);
    return blocks.length;
  });
  return runOf(Object.keys(own), ends, blocks.done());
}

const range = (run: Uint8Array, bits: number, part: number): Uint8Array => {
  const { from, to } = rangeOf(run, bits, part);
  return run.subarray(from, to);
};

describe('runs', () => {
  it('give every record once, in the part of its hash', () => {
    fc.assert(
      fc.property(postings, fc.integer({ min: 0, max: 4 }), (own, bits) => {
        const run = runFrom(own);
        const found: Postings = {};
        for (let part = 0; part < 1 << bits; part += 1) {
          const bytes = range(run, bits, part);
          const { count, hashes, places } = readRecords([bytes]);
          for (let n = 0; n < count; n += 1) {
            const [from, , posting, end] = places.subarray(n * 4, n * 4 + 4);
            const name = new Reader(bytes, from).text();
            expect(upper(hashes[n] ?? 0, bits)).toBe(part);
            expect(name in found).toBe(false);
            found[name] = bytes.slice(posting, end);
          }
        }
        expect(found).toEqual(own);
      }),
    );
  });
});

describe('a pack in which one segment changed', () => {
  it('is the pack that is made anew', () => {
    fc.assert(
      fc.property(
        fc.array(postings, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        postings,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 60 }),
        (segments, which, instead, bucketBits, ownFrom) => {
          const options = { bucketBits, ownFrom, deflate: deflateSync, inflate: inflateSync };
          const runs = segments.map(runFrom);
          const place = which % runs.length;
          const now = runs.with(place, runFrom(instead));
          const before = mergePack(
            runs.map((run) => range(run, 0, 0)),
            options,
          );
          const after = mergePack(
            now.map((run) => range(run, 0, 0)),
            options,
          );
          const [old, fresh] = [runs[place] ?? before, now[place] ?? before];
          expect(patchPack(before, place, range(old, 0, 0), range(fresh, 0, 0), options)).toEqual(after);
        },
      ),
      { numRuns: 300 },
    );
  });
});
