import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { quotations, VARIANTS } from '../../scripts/bench/cite/quotations.ts';
import type { Finder } from '../../src/cite/index.ts';
import type { IndexInput } from '../../src/search/build-index.ts';
import { corpusInput } from '../search/support/corpus.ts';
import { finderOf } from './support.ts';

const input: IndexInput = corpusInput();
let whole: Finder;
let cut: Finder;
beforeAll(async () => {
  whole = await finderOf(input);
  cut = await finderOf(input, { cutAbove: 0, ownFrom: 60, charactersPerBucket: 2000 });
});

const ink = (text: string): string => text.replace(/\s+/gu, '');
const textOf = new Map(input.clauses.map(({ id, text }) => [id, text]));

describe('quotations cut at random from the corpus', () => {
  const asked = quotations(input.clauses, 200, 20261120);
  it.each(VARIANTS)('put the right clause first: %s', async (variant) => {
    const missed: string[] = [];
    const long = asked.filter((one) => one.variant === variant && one.length >= 10);
    for (const { text, holders } of long) {
      const { passages, reference } = await whole.find(text);
      if (reference !== null || !holders.includes(passages[0]?.matches[0]?.clauseId ?? '')) missed.push(text);
    }
    expect(long.length).toBeGreaterThan(150);
    expect(missed.length / long.length, missed.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('list every provision that has the words', async () => {
    for (const { text, holders, variant } of asked) {
      if (variant !== 'printed' || holders.length > 50) continue;
      const { passages } = await whole.find(text);
      const exact = passages[0]?.matches.filter(({ agreement }) => agreement === 'exact') ?? [];
      expect(exact.map(({ clauseId }) => clauseId).sort(), text).toEqual([...holders].sort());
      for (const { clauseId, start, end, words } of exact) {
        expect(textOf.get(clauseId)?.slice(start, end)).toBe(words);
        expect(ink(words)).toBe(ink(text));
      }
    }
  });

  it('are found in an index that is cut, too', async () => {
    const missed: string[] = [];
    const long = asked.filter(({ length, variant }) => length >= 10 && variant !== 'all');
    for (const { text, holders } of long) {
      const first = (await cut.find(text)).passages[0]?.matches[0];
      if (!holders.includes(first?.clauseId ?? '')) missed.push(text);
    }
    expect(missed.length / long.length, missed.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

describe('what an answer says', () => {
  const clause = input.clauses.find(({ id }) => id === 'china-carbon-peak-2030/p2');
  const sentence = clause?.sentences.find(({ start, end }) => end - start > 60);
  const words = clause?.text.slice(sentence?.start, sentence?.end) ?? '';

  it('exact words, other signs, changed letters, shared wording, nothing', async () => {
    const agreement = async (text: string): Promise<string | undefined> =>
      (await whole.find(text)).passages[0]?.matches[0]?.agreement;
    expect(await agreement(words)).toBe('exact');
    expect(await agreement(words.replace(/，/gu, ', '))).toBe('signs');
    expect(await agreement(`${words.slice(0, 10)}甚至${words.slice(12)}`)).toBe('changed');
    expect(await agreement('今天的天气很好，我们一起到公园里去看花。')).toBeUndefined();
  });

  it('tells the difference so that it can be applied to the quoted words', async () => {
    const text = `${words.slice(0, 20)}大约${words.slice(20)}`;
    const match = (await whole.find(text)).passages[0]?.matches[0];
    expect(match?.edits).toBe(2);
    expect(match?.differences.map(({ a }) => a).join('')).toBe(text);
    expect(match?.differences.map(({ b }) => b).join('')).toBe(match?.words);
    expect(match?.differences.some(({ kind, a }) => kind === 'removed' && a.includes('大约'))).toBe(true);
  });

  it('finds the provisions of a text that quotes several', async () => {
    const long = (id: string): string => {
      const own = input.clauses.find((one) => one.id === id);
      return (
        own?.sentences.map(({ start, end }) => own.text.slice(start, end)).filter((s) => s.length > 40)[0] ??
        ''
      );
    };
    const ids = [
      'zhejiang-industry-carbon-peak/p3-s6-i1',
      'wenzhou-energy-saving-retrofit/p4-s2-i4',
      'china-carbon-peak-2030/p3-s1-i1',
    ];
    const text = [
      long(ids[0] ?? ''),
      '昨天下午我们在河边散步，看到了很多白色的水鸟。',
      long(ids[1] ?? ''),
      long(ids[2] ?? ''),
    ].join('\n');
    const { passages } = await whole.find(text);
    expect(passages.map(({ matches }) => matches[0]?.clauseId)).toEqual([ids[0], undefined, ids[1], ids[2]]);
    for (const { start, end, text: own } of passages) expect(text.slice(start, end)).toBe(own);
  });

  it('passes over the words that name the source of a quotation', async () => {
    const own = input.clauses.find(({ id }) => id === 'china-carbon-peak-2030/p3-s1-i1')?.text ?? '';
    const quoted = own.slice(own.indexOf('严格控制新增'), own.indexOf('，有序淘汰')).replace('标准', '水准');
    const lead = '国发〔2021〕23号提出，';
    for (const text of [
      `${lead}${quoted}。`,
      `昨天下午我们在河边散步，看到了很多白色的水鸟。${lead}${quoted}。`,
    ]) {
      const passage = (await whole.find(text)).passages.at(-1);
      expect(passage?.text).toBe(`${quoted}。`);
      expect(passage?.matches[0]).toMatchObject({
        clauseId: 'china-carbon-peak-2030/p3-s1-i1',
        agreement: 'changed',
        edits: 1,
      });
    }
  });

  it('takes a whole clause pasted with broken lines as one quotation', async () => {
    for (const { id, text } of input.clauses.filter((one) => one.text.length > 300).slice(0, 12)) {
      const pasted = ink(text).replace(/(.{28})/gu, '$1\n');
      const { passages } = await whole.find(pasted);
      expect(
        passages.map(({ matches }) => matches[0]?.clauseId),
        id,
      ).toEqual([id]);
    }
  });
});

describe('any text', () => {
  it('is only ever searched for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const answer = await whole.find(text);
        expect(answer.query).toBe(text);
        for (const { start, end, text: own } of answer.passages) expect(text.slice(start, end)).toBe(own);
      }),
      { numRuns: 150 },
    );
  });
  it.each([
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '=HYPERLINK("https://example.org")',
    '\u202e绿色低碳\u0000\u2066',
    '《'.repeat(5000),
    '第一'.repeat(9000),
    '（一）'.repeat(6000),
    'a'.repeat(30_000),
  ])('%.20s', async (text) => {
    const answer = await whole.find(text);
    expect(answer.truncated).toBe(text.length > 20_000);
  });
});
