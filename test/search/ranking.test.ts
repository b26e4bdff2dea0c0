import { beforeAll, describe, expect, it } from 'vitest';
import { rankingReport, readJudged } from '../../scripts/bench/search/judged.ts';
import type { IndexInput } from '../../src/search/build-index.ts';
import type { Searcher } from '../../src/search/index.ts';
import { corpusInput, searcherOf } from './support/corpus.ts';

describe('ranking on judged queries', () => {
  let input: IndexInput;
  let searcher: Searcher;

  beforeAll(async () => {
    input = corpusInput();
    searcher = await searcherOf(input);
  });

  it.each(['tuning', 'validation', 'check'])('%s: nDCG@10 and first hit at least 0.90', async (name) => {
    const report = await rankingReport(readJudged(name), input.clauses, async (q) =>
      (await searcher.search({ q, limit: 10 })).hits.map((hit) => hit.clauseId),
    );
    expect(report.rows.length).toBeGreaterThanOrEqual(20);
    expect(report.ndcg).toBeGreaterThanOrEqual(0.9);
    expect(report.first).toBeGreaterThanOrEqual(0.9);
  });
});
