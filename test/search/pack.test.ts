import fc from 'fast-check';
import { deflateSync, inflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeFeature } from '../../src/search/feature-rows.ts';
import type { Feature } from '../../src/search/source.ts';
import { mergePack } from '../../src/search/merge-pack.ts';
import { patchPack } from '../../src/search/patch-pack.ts';
import { Reader, Writer } from '../../src/search/bytes.ts';
import { upper } from '../../src/search/hash.ts';
import {
  FOLLOWING,
  FOLLOWING_BYTES,
  NO_POSTING,
  writePosting,
  type Posting,
} from '../../src/search/posting.ts';
import { keyStart, blockOf as recordOf, readRecords } from '../../src/search/records.ts';
import { rangeOf, runOf } from '../../src/search/run.ts';
import { blocksOf, streamsOf, type Block } from '../../src/search/streams.ts';

interface Own {
  /** Places of each clause that has the key. */
  clauses: { step: number; places: number[]; first: number; last: number; below: number }[];
  features: Feature[] | null;
  words: string[];
}
type Postings = Record<string, Own>;

const byte = fc.integer({ min: 0, max: 255 });
const key = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('碳达峰a1')), minLength: 1, maxLength: 3 }),
  fc.constantFrom('\ny2', '\nw碳达'),
);
const clause = fc.record({
  step: fc.integer({ min: 1, max: 300 }),
  places: fc.array(fc.nat(200), { maxLength: 4 }),
  ...{ first: byte, last: byte, below: fc.nat(200) },
});
const few = fc.array(fc.nat(3), { maxLength: 2 });
const feature: fc.Arbitrary<Feature> = fc.record({
  ...{
    kind: fc.nat(11),
    bare: fc.boolean(),
    length: fc.nat(300),
    headingLength: fc.nat(1),
    below: fc.nat(1),
  },
  ...{ roles: fc.nat(3), families: few, years: few, departments: few },
});
const postings: fc.Arbitrary<Postings> = fc.dictionary(
  key,
  fc.record({
    clauses: fc.array(clause, { maxLength: 5 }),
    features: fc.option(fc.array(feature, { maxLength: 4 })),
    words: fc.array(fc.constantFrom('碳达', '碳达峰'), { maxLength: 2 }),
  }),
);

/** A posting of a run in the one way in which a segment writes it, and the characters after its places. */
function blockOf(name: string, { clauses, features, words }: Own): Omit<Block, 'segment'> {
  const own = clauses.map((one) => (name.startsWith('\n') ? [] : [0, ...one.places]));
  const to = new Writer();
  const bounds = [0];
  for (const places of own) bounds.push((bounds.at(-1) ?? 0) + places.length);
  const of = (value: (one: (typeof clauses)[number]) => number): number[] =>
    clauses.flatMap((one, i) => (own[i] ?? []).map(() => value(one)));
  let entry = 0;
  const posting: Posting = {
    ...NO_POSTING,
    size: clauses.length,
    places: own.flat().length,
    entries: Uint32Array.from(clauses, ({ step }) => (entry += step)),
    starts: Uint32Array.from(bounds.slice(0, -1)),
    ends: Uint32Array.from(bounds.slice(1)),
    at: Uint32Array.from(
      own.flatMap((places) => places.map((_, i) => places.slice(0, i + 1).reduce((a, b) => a + b))),
    ),
    first: Uint8Array.from(of(({ first }) => first)),
    last: Uint8Array.from(of(({ last }) => last)),
    words,
  };
  writePosting(to, posting, (_, row) => clauses[row]?.below ?? 0, features !== null);
  for (const one of features ?? []) writeFeature(to, one);
  const isRun = name.length === 3 && !name.startsWith('\n');
  const following = new Uint8Array(posting.places * FOLLOWING * FOLLOWING_BYTES).map((_, i) => i * 7);
  return { posting: to.done(), following: isRun && following.length > 0 ? following : null };
}

function runFrom(own: Postings): Uint8Array {
  const blocks = new Writer();
  const ends = Object.entries(own).flatMap(([name, one]) => {
    const { posting, following } = blockOf(name, one);
    blocks.raw(posting);
    const middle = blocks.length;
    if (following !== null) blocks.raw(following);
    return [middle, blocks.length];
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
        const found = new Map<string, Block>();
        for (let part = 0; part < 1 << bits; part += 1) {
          const bytes = range(run, bits, part);
          const records = readRecords([bytes]);
          for (let n = 0; n < records.count; n += 1) {
            const name = new Reader(bytes, keyStart(records, n)).text();
            expect(upper(records.hashes[n] ?? 0, bits)).toBe(part);
            expect(found.has(name)).toBe(false);
            found.set(name, recordOf(records, n, bytes, 0));
          }
        }
        const all = Object.entries(own).map(([name, one]) => ({ name, segment: 0, ...blockOf(name, one) }));
        expect(found.size).toBe(all.length);
        for (const { name, ...block } of all) expect(found.get(name)).toEqual(block);
      }),
    );
  });
});

describe('streams of a frequent key', () => {
  it('give back the blocks that they were made of', () => {
    fc.assert(
      fc.property(fc.array(postings, { maxLength: 5 }), fc.boolean(), (segments, following) => {
        for (const name of ['碳', '碳达峰', '\ny2']) {
          const blocks = segments.flatMap((own, segment) => {
            const one = own[name];
            return one === undefined ? [] : [{ segment, ...blockOf(name, one) }];
          });
          const kept = following && blocks.every((block) => block.following !== null);
          const expected = kept ? blocks : blocks.map((block) => ({ ...block, following: null }));
          expect(blocksOf(streamsOf(blocks, kept))).toEqual(expected);
        }
      }),
    );
  });
});

describe('a pack in which one segment changed', () => {
  it('is the pack that is made anew', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(postings, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        postings,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 200 }),
        (segments, which, instead, bucketBits, ownFrom, followFrom) => {
          const options = { bucketBits, ownFrom, followFrom, deflate: deflateSync, inflate: inflateSync };
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
          const patched = patchPack(before, place, range(old, 0, 0), range(fresh, 0, 0), options);
          // Where a key became frequent it says that it can't.
          if (patched === null) refused += 1;
          else expect(patched).toEqual(after);
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeLessThan(100);
  });
});
