import type { SearchResponse, SearchState } from './search-client.ts';

/** What is said about a result, for the eye and for the screen reader. */
export interface ResultWords {
  readonly count: string;
  /** What was searched besides the words typed; null: nothing. */
  readonly also: string | null;
  /** Above the nearest clauses. */
  readonly nearest: string;
  /** Where nothing fulfils the search. */
  readonly advice: readonly Advice[];
}

/** A way on where nothing was found: the change of the search that it makes. */
export interface Advice {
  readonly words: string;
  readonly change: Partial<SearchState>;
}

/** Say how many were found, what was searched besides, and what to do where nothing was. */
export function resultWords(state: SearchState, response: SearchResponse): ResultWords {
  const { total, nearest, words, alsoSearched } = response;
  const also = alsoSearched.map((a) => `${a.term} → ${a.synonym}（${a.clauses} 条）`).join('；');
  return {
    count:
      total > 0
        ? `找到 ${total} 条${nearest > 0 ? `，另有相近的 ${nearest} 条` : ''}`
        : nearest > 0
          ? `没有完全相符的条款，相近的有 ${nearest} 条`
          : '找到 0 条',
    also: also === '' ? null : `一并检索了近义说法：${also}。`,
    nearest: `含有检索中的多数词语（${words.join('、')}），但不完全相符，仅供参考。`,
    advice: total > 0 ? [] : adviceFor(state),
  };
}

function adviceFor(state: SearchState): Advice[] {
  const advice: Advice[] = [];
  if (Object.keys(state.filters).length > 0) advice.push({ words: '去掉所有筛选', change: { filters: {} } });
  const unquoted = state.q.replace(/["“”＂「」]/gu, '');
  if (unquoted !== state.q && unquoted.trim() !== '')
    advice.push({ words: '去掉引号再找', change: { q: unquoted } });
  if (!state.synonyms) advice.push({ words: '连近义说法一起找', change: { synonyms: true } });
  const terms = state.q.trim().split(/\s+/u);
  if (terms.length > 1)
    advice.push({ words: '有其中一个词即可', change: { q: terms.filter((t) => t !== 'OR').join(' OR ') } });
  return advice;
}
