import { t } from '../lib/language.ts';
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
  const also = alsoSearched
    .map((a) => `${a.term} → ${a.synonym}${t(`（${a.clauses} 条）`, ` (${a.clauses})`)}`)
    .join(t('；', '; '));
  return {
    count: countWords(total, nearest),
    also:
      also === '' ? null : t(`一并检索了近义说法：${also}。`, `Similar wordings were searched too: ${also}.`),
    nearest: t(
      `含有检索中的多数词语（${words.join('、')}），但不完全相符，仅供参考。`,
      `These have most of the words (${words.join(', ')}) but not all of the query.`,
    ),
    advice: total > 0 ? [] : adviceFor(state),
  };
}

function countWords(total: number, nearest: number): string {
  if (total > 0)
    return nearest > 0
      ? t(`找到 ${total} 条，另有相近的 ${nearest} 条`, `${total} found, and ${nearest} near matches`)
      : t(`找到 ${total} 条`, `${total} found`);
  return nearest > 0
    ? t(
        `没有完全相符的条款，相近的有 ${nearest} 条`,
        `No provision fulfils the whole query; near matches: ${nearest}`,
      )
    : t('找到 0 条', 'Nothing found');
}

function adviceFor(state: SearchState): Advice[] {
  const advice: Advice[] = [];
  if (Object.keys(state.filters).length > 0)
    advice.push({ words: t('去掉所有筛选', 'Take all filters back'), change: { filters: {} } });
  const unquoted = state.q.replace(/["“”＂「」]/gu, '');
  if (unquoted !== state.q && unquoted.trim() !== '')
    advice.push({ words: t('去掉引号再找', 'Search without the quotation marks'), change: { q: unquoted } });
  if (!state.synonyms)
    advice.push({ words: t('连近义说法一起找', 'Search similar wordings too'), change: { synonyms: true } });
  const terms = state.q.trim().split(/\s+/u);
  if (terms.length > 1)
    advice.push({
      words: t('有其中一个词即可', 'Any one of the words'),
      change: { q: terms.filter((term) => term !== 'OR').join(' OR ') },
    });
  return advice;
}
