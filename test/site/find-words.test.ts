import { describe, expect, it } from 'vitest';
import { resultWords } from '../../site/client/find-words.ts';
import type { SearchResponse, SearchState } from '../../site/client/search-client.ts';

const state = (over: Partial<SearchState> = {}): SearchState => ({
  q: '光伏',
  filters: {},
  sort: 'relevance',
  grouped: false,
  page: 1,
  synonyms: true,
  ...over,
});
const response = (over: Partial<SearchResponse>): SearchResponse =>
  ({
    total: 0,
    nearest: 0,
    hits: [],
    alsoSearched: [],
    approximate: false,
    words: [],
    ...over,
  }) as SearchResponse;

describe('what is said about a result', () => {
  it.each([
    [{ total: 3 }, '找到 3 条'],
    [{ total: 3, nearest: 7 }, '找到 3 条，另有相近的 7 条'],
    [{ nearest: 7, approximate: true }, '没有完全相符的条款，相近的有 7 条'],
    [{}, '找到 0 条'],
  ])('%j: %s', (over, words) => {
    expect(resultWords(state(), response(over)).count).toBe(words);
  });

  it('names the synonyms', () => {
    const also = [{ term: '双碳', synonym: '碳达峰', clauses: 4 }];
    expect(resultWords(state(), response({ total: 1, alsoSearched: also })).also).toBe(
      '一并检索了近义说法：双碳 → 碳达峰（4 条）。',
    );
    expect(resultWords(state(), response({ total: 1 })).also).toBeNull();
  });

  it('gives ways on only where nothing was found, each a change of the search', () => {
    const asked = state({ q: '"光伏" 风电', filters: { level: ['city'] }, synonyms: false });
    expect(resultWords(asked, response({ total: 1 })).advice).toEqual([]);
    expect(resultWords(asked, response({})).advice.map(({ change }) => change)).toEqual([
      { filters: {} },
      { q: '光伏 风电' },
      { synonyms: true },
      { q: '"光伏" OR 风电' },
    ]);
  });
});
