import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSegmenter } from '../../src/publish/segment/index.ts';
import { createCutter } from '../../src/publish/segment/cut.ts';
import { wordTable } from '../../src/publish/segment/dictionary.ts';

const ROOT = new URL('../../corpus', import.meta.url).pathname;

describe('words as jieba cuts them', { timeout: 120_000 }, () => {
  const jieba = createRequire(import.meta.url)('nodejieba') as {
    load(options: { userDict: string }): void;
    cut(text: string): string[];
  };
  const cut = createSegmenter(ROOT);
  const lines = readdirSync(join(ROOT, 'documents')).flatMap((name) =>
    readFileSync(join(ROOT, 'documents', name), 'utf8').split('\n'),
  );
  beforeAll(() => {
    jieba.load({ userDict: join(ROOT, 'vocabulary', 'dictionary.txt') });
  });

  it('in every line of the corpus', () => {
    for (const line of lines) expect(cut(line)).toEqual(jieba.cut(line));
  });

  it('in stretches of it put together anyhow', () => {
    const stretch = fc
      .tuple(
        fc.constantFrom(...lines.filter((line) => line.length > 8)),
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
      )
      .map(([line, at, length]) => line.substring(at % line.length, (at % line.length) + length));
    const other = fc.constantFrom('，', '。', ' ', '\t', 'a1', '😀', '𠮷', '12.5%', '\u0000');
    fc.assert(
      fc.property(fc.array(fc.oneof(stretch, other), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const words = cut(text);
        expect(words.join('')).toBe(text);
        // Half a pair of surrogates and the null character don't come through to jieba.
        if (!/[\ud800-\udfff\0]/u.test(text)) expect(words).toEqual(jieba.cut(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a table of words', () => {
  const DICTIONARY = '能源 100 n\n能 10 v\n源 10 n\n转型 50 v\n';

  it('takes words of its own at the median, or at their frequency', () => {
    expect(createCutter(wordTable(DICTIONARY, ''))('能源转型期')).toEqual(['能源', '转型', '期']);
    expect(createCutter(wordTable(DICTIONARY, '转型期\n'))('能源转型期')).toEqual(['能源', '转型期']);
    expect(createCutter(wordTable(DICTIONARY, '能源转型 90 n\n'))('能源转型期')).toEqual(['能源转型', '期']);
  });

  it('refuses a line without a frequency', () => {
    expect(() => wordTable('能源\n', '')).toThrow('能源');
  });
});
