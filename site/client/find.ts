/** Live search: the address is the state, every change of it is a search. */
import { fileHref } from '../lib/href.ts';
import { t } from '../lib/language.ts';
import { keepFocus, need } from './dom.ts';
import { isChanged } from './filter-form.ts';
import { renderChosen, renderFacets, toggled, without } from './find-facets.ts';
import { walkResults } from './find-keys.ts';
import { loadGlosses } from './find-names.ts';
import { fill, parts, renderAnswer, renderFailure } from './find-view.ts';
import {
  createSearchClient,
  paramsFromState,
  requestFromState,
  SORTS,
  stateFromParams,
  type ExportFormat,
  type SearchResponse,
  type SearchState,
} from './search-client.ts';

/** Rest of typing after which the address is written; browsers refuse too many changes of it. */
const ADDRESS_REST = 400;
/** The same for searching where a search fetches parts of the index. */
const CUT_REST = 150;

const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
const client = createSearchClient(worker, new URL(fileHref('/data/search/'), location.href).href);

let typingRest = 0;
client.ready.then(
  ({ cut }) => {
    typingRest = cut ? CUT_REST : 0;
  },
  // A refusal is told by the search that waits for it.
  () => undefined,
);

/** The address, and what a reader typed or chose before the script came, which goes before it. */
function stateAtFirst(): SearchState {
  const state = stateFromParams(new URLSearchParams(location.search));
  const { input, sort, grouped, synonyms } = parts;
  return {
    ...state,
    ...(isChanged(input) ? { q: input.value, page: 1 } : {}),
    ...(isChanged(sort) ? { sort: sortOf(sort.value), page: 1 } : {}),
    ...(isChanged(grouped) ? { grouped: grouped.checked } : {}),
    ...(isChanged(synonyms) ? { synonyms: synonyms.checked, page: 1 } : {}),
  };
}
const sortOf = (value: string): SearchState['sort'] => SORTS.find((s) => s === value) ?? 'relevance';
let state = stateAtFirst();

/** Nothing asked: the page is the list of headings to browse. */
const isEmpty = (s: SearchState): boolean => s.q.trim() === '' && Object.keys(s.filters).length === 0;

function showFacets({ facets }: SearchResponse): void {
  keepFocus(parts.facets, parts.count, () => {
    renderFacets(parts.facets, facets, state.filters);
  });
  keepFocus(parts.chosen, parts.count, () => {
    renderChosen(parts.chosen, facets, state.filters, (facet, value) => {
      change({ filters: without(state.filters, facet, value), page: 1 });
      parts.input.focus();
    });
  });
}

let showing = 0;

async function run(): Promise<void> {
  const empty = isEmpty(state);
  parts.browse.hidden = !empty;
  for (const part of [parts.filters, parts.found]) part.hidden = false;
  parts.results.classList.remove('is-waiting');
  parts.results.classList.toggle('is-empty', empty);
  try {
    const asked = state;
    const response = await client.search(requestFromState(asked));
    if (response === null) return;
    keepFocus(parts.found, parts.count, () => {
      renderAnswer(asked, response, change);
    });
    // The words first, the counts of the filters when they are on the screen.
    cancelAnimationFrame(showing);
    showing = requestAnimationFrame(() => {
      setTimeout(() => {
        if (state === asked) showFacets(response);
      });
    });
  } catch (error) {
    renderFailure(error);
  }
}

function writeAddress(how: 'push' | 'replace'): void {
  const params = paramsFromState(state).toString();
  const address = params === '' ? location.pathname : `?${params}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

let searching: ReturnType<typeof setTimeout> | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;

/** A step that Back undoes. */
function change(part: Partial<SearchState>): void {
  clearTimeout(searching);
  clearTimeout(writing);
  state = { ...state, ...part };
  fill(state);
  writeAddress('push');
  void run();
}

/** Typing: searched at once, no step of its own. */
function typed(): void {
  clearTimeout(searching);
  clearTimeout(writing);
  state = { ...state, q: parts.input.value, page: 1 };
  if (typingRest === 0) void run();
  else searching = setTimeout(() => void run(), typingRest);
  writing = setTimeout(() => {
    writeAddress('replace');
  }, ADDRESS_REST);
}

parts.input.addEventListener('input', (event) => {
  // Half-composed Pinyin is no query.
  if (!(event instanceof InputEvent && event.isComposing)) typed();
});
parts.input.addEventListener('compositionend', typed);
parts.form.addEventListener('submit', (event) => {
  event.preventDefault();
  change({ q: parts.input.value, page: 1 });
});
parts.facets.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  // The other boxes may still show the answer before.
  change({ filters: toggled(state.filters, target), page: 1 });
});
parts.sort.addEventListener('change', () => {
  change({ sort: sortOf(parts.sort.value), page: 1 });
});
parts.grouped.addEventListener('change', () => {
  change({ grouped: parts.grouped.checked, page: 1 });
});
parts.synonyms.addEventListener('change', () => {
  change({ synonyms: parts.synonyms.checked, page: 1 });
});
window.addEventListener('popstate', () => {
  state = stateFromParams(new URLSearchParams(location.search));
  fill(state);
  void run();
});

/** Saves the whole result. */
async function save(button: HTMLButtonElement, format: ExportFormat): Promise<void> {
  button.disabled = true;
  try {
    const site = new URL(fileHref('/'), location.href).href;
    const address = URL.createObjectURL(await client.export(requestFromState(state), format, site));
    const a = document.createElement('a');
    a.href = address;
    a.download =
      `${t('策衡检索', 'Ceheng search')} ${state.q.replace(/[\\/:*?"<>|]/gu, ' ').trim()}`
        .trim()
        .slice(0, 60) + `.${format}`;
    a.click();
    // The browser reads the file after this turn.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.count.textContent = t(`导出没有成功：${reason}`, `The export did not succeed: ${reason}`);
    parts.said.textContent = parts.count.textContent;
  } finally {
    button.disabled = false;
  }
}
for (const format of ['csv', 'xlsx'] as const) {
  const button = need(`#export-${format}`, HTMLButtonElement);
  button.addEventListener('click', () => void save(button, format));
}

parts.results.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy-hit]') : null;
  if (button === null) return;
  const address = new URL(button.dataset['copyHit'] ?? '', location.href).href;
  navigator.clipboard.writeText(address).then(
    () => {
      button.textContent = t('已复制', 'Copied');
      parts.said.textContent = t('已复制链接', 'Link copied');
    },
    () => {
      button.textContent = address;
    },
  );
});

// Beside the results where there is room; folded above them on a phone.
parts.filters.open = matchMedia('(min-width: 56rem)').matches;
walkResults(parts.input, parts.results);
fill(state);
// Without the glosses the Chinese names are shown.
void loadGlosses().then(run, run);
