/** A search as an address: `?q=…&level=city&level=national&sort=date&group=document&page=2&synonyms=0`. */
import { FACETS, SORTS, type Filters, type SearchRequest, type Sort } from './types.ts';

export interface SearchState {
  q: string;
  filters: Filters;
  sort: Sort;
  grouped: boolean;
  /** From 1. */
  page: number;
  synonyms: boolean;
}

export const PAGE_SIZE = 20;

/** Reads any address; what it can't understand counts as not given. */
export function stateFromParams(params: URLSearchParams): SearchState {
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = [...new Set(params.getAll(facet).filter((value) => value !== ''))];
    if (values.length > 0) filters[facet] = values;
  }
  const sort = SORTS.find((known) => known === params.get('sort')) ?? 'relevance';
  const page = /^[1-9]\d{0,5}$/u.test(params.get('page') ?? '') ? Number(params.get('page')) : 1;
  return {
    q: params.get('q') ?? '',
    filters,
    sort,
    grouped: params.get('group') === 'document',
    page,
    synonyms: params.get('synonyms') !== '0',
  };
}

/** The shortest address of a state: defaults are left out. */
export function paramsFromState(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const facet of FACETS) for (const value of state.filters[facet] ?? []) params.append(facet, value);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.grouped) params.set('group', 'document');
  if (state.page !== 1) params.set('page', `${state.page}`);
  if (!state.synonyms) params.set('synonyms', '0');
  return params;
}

/** What the searcher is asked for one page of a state. */
export function requestFromState(state: SearchState): Required<SearchRequest> {
  const { q, filters, sort, grouped, synonyms, page } = state;
  return { q, filters, sort, grouped, synonyms, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
}
