import type { SearchResponse, SearchState } from './search-client.ts';

/** What is said about a result, for the eye and for the screen reader. */
export interface ResultWords {
  readonly count: string;
  readonly notes: readonly string[];
}

/** Say how many were found, what was searched besides, and what to do where nothing was. */
export function resultWords(state: SearchState, response: SearchResponse): ResultWords {
  const { total, exact, approximate, words, alsoSearched } = response;
  const filtered = Object.keys(state.filters).length > 0;
  const notes: string[] = [];
  if (total === 0) {
    notes.push(
      filtered
        ? '所选筛选下没有条款。可以去掉一项筛选，或换一个词。'
        : '没有找到。可以换一个说法，或少写几个字。',
    );
    return { count: '找到 0 条', notes };
  }
  if (approximate)
    notes.push(`没有条款与“${state.q}”完全相符。下面是含有其中词语（${words.join('、')}）的条款，仅供参考。`);
  else if (exact < total)
    notes.push(
      `另有 ${total - exact} 条不完全相符，但含有其中词语（${words.join('、')}），排在后面并标为“相近”。`,
    );
  if (alsoSearched.length > 0) {
    const also = alsoSearched.map((a) => `${a.term} → ${a.synonym}（${a.clauses} 条）`).join('；');
    notes.push(`一并检索了近义说法：${also}。`);
  }
  return { count: approximate ? `相近的条款 ${total} 条` : `找到 ${total} 条`, notes };
}
