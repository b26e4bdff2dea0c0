import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { bm25, informativeness, WEIGHTS } from '../../src/search/rank.ts';

const word = fc.constantFrom('光伏', '风电', '储能', '水电', '目标');
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });

describe('BM25+', () => {
  it('is the one of MiniSearch', () => {
    fc.assert(
      fc.property(texts, word, (all, query) => {
        const { k, b, d } = WEIGHTS;
        const oracle = new MiniSearch<{ id: number; text: string }>({
          fields: ['text'],
          tokenize: (text) => text.split(' '),
          searchOptions: { bm25: { k, b, d } },
        });
        oracle.addAll(all.map((words, id) => ({ id, text: words.join(' ') })));
        const counts = all.map((words) => words.filter((one) => one === query).length);
        const found = counts.filter((count) => count > 0).length;
        // MiniSearch takes a text's length in distinct words.
        const lengths = all.map((words) => new Set(words).size);
        const average = lengths.reduce((sum, length) => sum + length, 0) / all.length;
        for (const { id, score } of oracle.search(query)) {
          const at = Number(id);
          const own = informativeness(found, all.length) * bm25(counts[at] ?? 0, lengths[at] ?? 0, average);
          expect(own).toBeCloseTo(score, 9);
        }
        expect(oracle.search(query)).toHaveLength(found);
      }),
    );
  });
});
