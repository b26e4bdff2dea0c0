import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLAUSE_KINDS } from '../../src/model/index.ts';
import { buildSearchIndex, type IndexInput } from '../../src/search/build-index.ts';
import { KINDS } from '../../src/search/source.ts';
import {
  createSearcher,
  FACETS,
  openIndex,
  SORTS,
  type Searcher,
  type SearchRequest,
} from '../../src/search/index.ts';
import { corpusInput, searcherOf } from './support/corpus.ts';
import { makeDocument } from '../support/document.ts';
import { CUT_SMALL, makeClauses, pairs, partsOf, searcherFor } from './support/small.ts';

const OPTIONS = {
  ...CUT_SMALL,
  ownFrom: 600,
  followFrom: 700,
  featuresUpTo: 0.05,
  charactersPerBucket: 300,
  documentsPerSegment: 5,
};

/** Pieces of what people type; put together in any way. */
const pieces = (input: IndexInput): fc.Arbitrary<string> => {
  const substring = fc
    .tuple(fc.constantFrom(...input.clauses), fc.nat(), fc.integer({ min: 1, max: 8 }))
    .map(([{ text }, from, length]) => text.slice(from % text.length, (from % text.length) + length));
  const plain = substring.map((text) => text.replace(/\s/gu, ''));
  return fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 2, arbitrary: plain.map((text) => `"${text}"`) },
    { weight: 1, arbitrary: plain.map((text) => `-${text}`) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'OR',
        '绿色',
        '发展',
        '碳',
        '双碳',
        '发改委',
        '储能',
        '20%',
        '500万千瓦',
        '"“双碳”"',
        '海上光伏产业链',
        '机构:发改委',
        '指标:非化石',
        '指标:比重',
        '年份:2025',
        '层级:市',
        '地区:浙江',
        '地区:温州',
        '文件:方案',
        '-层级:省',
        '"',
        '。',
        'PM2.5',
        '实施方案',
        '温州市',
      ),
    },
  );
};

describe('an index cut into parts', () => {
  let input: IndexInput;
  let whole: Searcher;
  let cut: Searcher;

  beforeAll(async () => {
    input = corpusInput();
    whole = await searcherOf(input);
    cut = await searcherOf(input, OPTIONS);
  });

  it('gives the responses of the whole one', async () => {
    const values = (await whole.search({ q: '' })).facets;
    const filters = fc
      .constantFrom(...FACETS)
      .chain((facet) =>
        fc
          .constantFrom(...values[facet].map(({ value }) => value), 'nonsense')
          .map((value) => ({ [facet]: [value] })),
      );
    const requests: fc.Arbitrary<SearchRequest> = fc.record({
      q: fc.array(pieces(input), { maxLength: 3 }).map((terms) => terms.join(' ')),
      filters: fc.oneof(
        fc.constant({}),
        filters,
        fc.tuple(filters, filters).map(([a, b]) => ({ ...a, ...b })),
      ),
      sort: fc.constantFrom(...SORTS),
      synonyms: fc.boolean(),
      grouped: fc.boolean(),
      limit: fc.constantFrom(5, 20, 1000),
      offset: fc.constantFrom(0, 0, 10),
    });
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        expect(await cut.search(request)).toEqual(await whole.search(request));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives them for long terms and whole clauses too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...input.clauses), fc.boolean(), async ({ text }, quoted) => {
        const q = text.replace(/["“”「」\s]/gu, '');
        const request = { q: quoted ? `"${q}"` : q };
        expect(await cut.search(request)).toEqual(await whole.search(request));
      }),
      { numRuns: 60 },
    );
  });

  it('gives them in generated texts full of quotation marks', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('碳达峰光伏“”"\'、。\n 05aZ𠮷')),
      minLength: 1,
      maxLength: 30,
    });
    const query = fc.string({
      unit: fc.constantFrom(...Array.from("碳达峰光伏“”'0a𠮷")),
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (texts, queries, quoted) => {
          const half = Math.ceil(texts.length / 2);
          const own = {
            documents: [
              makeDocument({ id: 'one', title: texts[0] ?? '' }),
              makeDocument({ id: 'two', shortTitle: texts.at(-1) ?? '' }),
            ],
            clauses: [...makeClauses('one', texts.slice(0, half)), ...makeClauses('two', texts.slice(half))],
          };
          const [one, other] = [await searcherFor(own), await searcherFor(own, pairs, CUT_SMALL)];
          for (const words of queries) {
            const q = quoted ? `"${words}"` : words;
            expect(await other.search({ q }), q).toEqual(await one.search({ q }));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('fetches little for a search, and nothing twice', async () => {
    const { parts } = buildSearchIndex(input, pairs, OPTIONS);
    const fetched: string[] = [];
    let bytes = 0;
    const give = partsOf(parts);
    const index = await openIndex(async (name, range) => {
      fetched.push(range === undefined ? name : `${name} ${range.from}-${range.to}`);
      const part = await give(name, range);
      bytes += part.length;
      return part;
    });
    const searcher = createSearcher(index);
    expect(fetched).toEqual(['index.json', 'head.bin']);
    await searcher.search({ q: '余热利用' });
    const all = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
    expect(bytes).toBeLessThan(all / 10);
    expect(new Set(fetched).size).toBe(fetched.length);
    const before = fetched.length;
    await searcher.search({ q: '余热利用' });
    expect(fetched).toHaveLength(before);
  });

  it('is chosen by size', () => {
    const build = (count: number, cutAbove: number): boolean => {
      const documents = [makeDocument({ id: 'one' })];
      const clauses = makeClauses(
        'one',
        Array.from({ length: count }, (_, i) => `第${i}号`),
      );
      return (
        buildSearchIndex(
          { ...input, documents, clauses, quantities: [], milestones: [], responsibilities: [] },
          pairs,
          { cutAbove },
        ).parts.size > 1
      );
    };
    expect([build(5, 5), build(6, 5)]).toEqual([false, true]);
  });

  it('says which part is missing', async () => {
    const { parts } = buildSearchIndex(input, pairs, OPTIONS);
    const searcher = createSearcher(
      await openIndex((name, range) =>
        name.startsWith('keys/') ? Promise.reject(new Error(`no part ${name}`)) : partsOf(parts)(name, range),
      ),
    );
    await expect(searcher.search({ q: '余热' })).rejects.toThrow('no part');
  });
});

describe('the table of kinds', () => {
  it('is that of the model', () => {
    expect([...KINDS].sort()).toEqual([...CLAUSE_KINDS].sort());
  });
});
