/** Live search: the address is the state, every change of it is a search. */
import { href } from '../lib/href.ts';
import { need, h } from './dom.ts';
import { readFacets, renderChosen, renderFacets, without } from './find-facets.ts';
import { hitElement } from './find-hits.ts';
import { walkResults } from './find-keys.ts';
import { resultWords } from './find-words.ts';
import {
  createSearchClient,
  PAGE_SIZE,
  paramsFromState,
  requestFromState,
  SORTS,
  stateFromParams,
  type SearchResponse,
  type SearchState,
} from './search-client.ts';

const form = need('#find', HTMLFormElement);
const input = need('#q', HTMLInputElement);
const facetBox = need('#facets', HTMLElement);
const chosenBox = need('#chosen', HTMLElement);
const list = need('#hits', HTMLElement);
const count = need('#count', HTMLElement);
const notes = need('#notes', HTMLElement);
const pages = need('#pages', HTMLElement);
const sort = need('#sort', HTMLSelectElement);
const synonyms = need('#synonyms', HTMLInputElement);
const live = need('#live', HTMLElement);
const browse = need('#browse', HTMLElement);

const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
const client = createSearchClient(worker, new URL(href('/data/search/'), location.href).href);

// A refusal is told by the search that waits for it.
client.ready.catch(() => undefined);

let state: SearchState = stateFromParams(new URLSearchParams(location.search));

/** Nothing asked: the page is the list of headings to browse. */
const isEmpty = (s: SearchState): boolean => s.q.trim() === '' && Object.keys(s.filters).length === 0;

function fill(): void {
  if (input.value !== state.q) input.value = state.q;
  sort.value = state.sort;
  synonyms.checked = state.synonyms;
}

function renderPages(response: SearchResponse): void {
  const last = Math.ceil(response.total / PAGE_SIZE);
  const link = (text: string, page: number, rel: string): HTMLElement => {
    const a = h(
      'a',
      { class: 'button', rel, href: `?${paramsFromState({ ...state, page }).toString()}` },
      text,
    );
    a.addEventListener('click', (event) => {
      event.preventDefault();
      change({ page }, 'push');
      list.scrollIntoView({ block: 'start' });
      list.querySelector('a')?.focus();
    });
    return a;
  };
  pages.replaceChildren(
    ...(state.page > 1 ? [link('上一页', state.page - 1, 'prev')] : []),
    ...(last > 1 ? [h('span', {}, `第 ${state.page} 页，共 ${last} 页`)] : []),
    ...(state.page < last ? [link('下一页', state.page + 1, 'next')] : []),
  );
}

function render(response: SearchResponse): void {
  const words = resultWords(state, response);
  count.textContent = words.count;
  notes.replaceChildren(...words.notes.map((note) => h('p', {}, note)));
  list.replaceChildren(...response.hits.map(hitElement));
  list.setAttribute('start', `${(state.page - 1) * PAGE_SIZE + 1}`);
  renderFacets(facetBox, response.facets, state.filters);
  renderChosen(chosenBox, response.facets, state.filters, (facet, value) => {
    change({ filters: without(state.filters, facet, value), page: 1 }, 'push');
    input.focus();
  });
  renderPages(response);
}

async function run(): Promise<void> {
  fill();
  const empty = isEmpty(state);
  browse.hidden = !empty;
  live.hidden = false;
  live.classList.toggle('is-empty', empty);
  try {
    const response = await client.search(requestFromState(state));
    if (response !== null) render(response);
  } catch (error) {
    count.textContent = '检索没有成功。';
    const reason = error instanceof Error ? error.message : String(error);
    notes.replaceChildren(
      h('p', {}, `索引读取失败（${reason}）。请检查网络后刷新本页；也可以在下面按文件浏览标题。`),
    );
    browse.hidden = false;
  }
}

function change(part: Partial<SearchState>, how: 'push' | 'replace'): void {
  state = { ...state, ...part };
  const params = paramsFromState(state).toString();
  const address = params === '' ? location.pathname : `?${params}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void run();
}

let typing: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    change({ q: input.value, page: 1 }, 'replace');
  }, 120);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  change({ q: input.value, page: 1 }, 'push');
});
facetBox.addEventListener('change', () => {
  change({ filters: readFacets(facetBox), page: 1 }, 'push');
});
sort.addEventListener('change', () => {
  change({ sort: SORTS.find((s) => s === sort.value) ?? 'relevance', page: 1 }, 'push');
});
synonyms.addEventListener('change', () => {
  change({ synonyms: synonyms.checked, page: 1 }, 'push');
});
window.addEventListener('popstate', () => {
  state = stateFromParams(new URLSearchParams(location.search));
  void run();
});
// Beside the results where there is room; folded above them on a phone.
need('#filters', HTMLDetailsElement).open = matchMedia('(min-width: 56rem)').matches;
walkResults(input, list);
void run();
