import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex, type IndexInput } from '../../src/search/build-index.ts';
import { createSearcher, openIndex, type Searcher } from '../../src/search/index.ts';
import { corpusInput, searcherOf } from './support/corpus.ts';
import { idsFor, searcherForTexts } from './support/small.ts';

const RUN = /[\p{L}\p{N}]+/gu;

/** Any substring of any run of letters and digits of the text, never half a surrogate pair. */
function substringOf(text: string): fc.Arbitrary<string> {
  const runs = [...text.matchAll(RUN)].map((run) => Array.from(run[0]));
  return fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([run, from, length]) => {
    const chars = runs[run % runs.length] ?? [];
    const start = from % Math.max(1, chars.length);
    return chars.slice(start, start + 1 + (length % Math.max(1, chars.length - start))).join('');
  });
}

/** Text as found in policies and beside them: spaces, widths, variants, rare characters. */
const characters = fc.constantFrom(
  ...Array.from('到年碳达峰的能源，。、；（）“”《》〔〕 　\n05９％%ａbZ—-·〇國業㎡⼯𠮷é₂:：ORor"-'),
);
const someText = fc
  .string({ unit: characters, minLength: 1, maxLength: 60 })
  .filter((text) => RUN.test(text) && new RegExp(RUN).test(text));

describe('every substring within a run of letters and digits is found', () => {
  let input: IndexInput;
  let searcher: Searcher;

  beforeAll(async () => {
    input = corpusInput();
    searcher = await searcherOf(input);
  });

  it('in the corpus, as typed and quoted, whatever was searched before', async () => {
    const texts = input.clauses.filter((clause) => /[\p{L}\p{N}]/u.test(clause.text));
    const queries = fc
      .constantFrom(...texts)
      .chain((clause) => substringOf(clause.text).map((query) => ({ clause, query })));
    await fc.assert(
      fc.asyncProperty(queries, async ({ clause, query }) => {
        const quoted = await idsFor(searcher, `"${query}"`);
        const holding = texts.filter(({ text }) => text.includes(query)).map(({ id }) => id);
        expect(quoted).toEqual(expect.arrayContaining(holding));
        expect(holding).toContain(clause.id);
        // What is found beyond the literal text differs in width, case, variants or spaces only.
        const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
        for (const id of quoted)
          expect(plain(texts.find((one) => one.id === id)?.text ?? '')).toContain(plain(query));
        const typed = await idsFor(searcher, query);
        expect(typed).toEqual(expect.arrayContaining(holding));
      }),
      { numRuns: 1500 },
    );
  });

  it('counts nothing else as found for a plain query without synonyms', async () => {
    const queries = fc.constantFrom(...input.clauses).chain((clause) => substringOf(clause.text));
    // Roman and enclosed numerals are kept apart: Ⅱ does not stand in Ⅲ.
    const plain = (text: string): string =>
      text
        .replace(/[^\u2160-\u217f\u2460-\u24ff]/gu, (sign) => sign.normalize('NFKC'))
        .toLowerCase()
        .replace(/[^\S\n]|["“”'‘’]/gu, '');
    const texts = input.clauses.map(({ id, text }) => ({ id, text: plain(text) }));
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        fc.pre(query !== '' && query !== 'OR');
        const { hits, total } = await searcher.search({ q: query, synonyms: false, limit: 100_000 });
        // Unquoted, a query passes over quotation marks in the text: 两高项目 finds “两高”项目.
        const found = new Set(hits.slice(0, total).map((hit) => hit.clauseId));
        const wanted = plain(query);
        const holding = texts.filter(({ text }) => text.includes(wanted));
        expect(found).toEqual(new Set(holding.map(({ id }) => id)));
        expect(hits.findIndex((hit) => hit.approximate)).toBe(hits.length > total ? total : -1);
      }),
      { numRuns: 500 },
    );
  });

  it('in generated texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someText, { minLength: 1, maxLength: 6 }).chain((texts) =>
          fc.record({
            texts: fc.constant(texts),
            which: fc.nat(texts.length - 1),
            pick: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
          }),
        ),
        async ({ texts, which, pick }) => {
          const text = texts[which] ?? '';
          const runs = [...text.matchAll(RUN)].map((run) => Array.from(run[0]));
          fc.pre(runs.length > 0);
          const chars = runs[pick[0] % runs.length] ?? [];
          const start = pick[1] % chars.length;
          const query = chars.slice(start, start + 1 + (pick[2] % (chars.length - start))).join('');
          const generated = await searcherForTexts(texts);
          expect(await idsFor(generated, `"${query}"`)).toContain(`p${which + 1}`);
          if (query !== 'OR') expect(await idsFor(generated, query)).toContain(`p${which + 1}`);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives the same answer alone and after other searches', async () => {
    const queries = fc.array(
      fc.constantFrom(...input.clauses).chain(({ text }) => substringOf(text)),
      {
        minLength: 2,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(queries, async (asked) => {
        const last = asked.at(-1) ?? '';
        for (const query of asked) await searcher.search({ q: query });
        const after = await searcher.search({ q: last });
        const { parts } = buildSearchIndex({ ...input, clauses: input.clauses.slice(0, 60) }, (text) => [
          text,
        ]);
        const fresh = (): Promise<Searcher> =>
          openIndex((name) => Promise.resolve(parts.get(name) ?? '')).then(createSearcher);
        const [used, unused] = [await fresh(), await fresh()];
        for (const query of asked) await used.search({ q: query });
        expect(await used.search({ q: last })).toEqual(await unused.search({ q: last }));
        expect(await searcher.search({ q: last })).toEqual(after);
      }),
      { numRuns: 10 },
    );
  });
});
