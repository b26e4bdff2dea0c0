/** The page of search: its parts, and one answer shown in them. */
import { href } from '../lib/href.ts';
import { t } from '../lib/language.ts';
import { h, mixed, need } from './dom.ts';
import { hitElements } from './find-hits.ts';
import { resultWords } from './find-words.ts';
import { PAGE_SIZE, paramsFromState, type SearchResponse, type SearchState } from './search-client.ts';

export const parts = {
  form: need('#find', HTMLFormElement),
  input: need('#q', HTMLInputElement),
  facets: need('#facets', HTMLElement),
  chosen: need('#chosen', HTMLElement),
  results: need('#live', HTMLElement),
  filters: need('#filters', HTMLDetailsElement),
  found: need('#found', HTMLElement),
  hits: need('#hits', HTMLElement),
  near: need('#near', HTMLElement),
  nearNote: need('#near-note', HTMLElement),
  nearHits: need('#near-hits', HTMLElement),
  count: need('#count', HTMLElement),
  said: need('#said', HTMLElement),
  notes: need('#notes', HTMLElement),
  pages: need('#pages', HTMLElement),
  sort: need('#sort', HTMLSelectElement),
  grouped: need('#grouped', HTMLInputElement),
  synonyms: need('#synonyms', HTMLInputElement),
  exports: need('#exports', HTMLElement),
  browse: need('#browse', HTMLElement),
};

type Change = (part: Partial<SearchState>) => void;

/** Controls as the state has them. */
export function fill(state: SearchState): void {
  if (parts.input.value !== state.q) parts.input.value = state.q;
  parts.sort.value = state.sort;
  parts.grouped.checked = state.grouped;
  parts.synonyms.checked = state.synonyms;
}

let saying: ReturnType<typeof setTimeout> | undefined;

/** Tell the screen reader, once typing rests. */
function say(words: string): void {
  clearTimeout(saying);
  saying = setTimeout(() => {
    parts.said.textContent = words;
  }, 600);
}

/** The texts are Chinese: who asks in another script is told where to find the words. */
function foreign(query: string): HTMLElement[] {
  if (!/\p{Script=Latin}{3}/u.test(query) || /\p{Script=Han}/u.test(query)) return [];
  const link = h('a', { href: href('/glossary/') }, t('术语表', 'glossary'));
  return [
    h(
      'p',
      {},
      t(
        '条款是中文的；英文词的中文说法见',
        'The provisions are in Chinese. The Chinese of common terms is in the ',
      ),
      link,
      t('。', '.'),
    ),
  ];
}

/** Words, results and pages of an answer. */
export function renderAnswer(state: SearchState, response: SearchResponse, change: Change): void {
  const words = resultWords(state, response);
  parts.count.textContent = words.count;
  say(words.count);
  const button = (text: string, part: Partial<SearchState>): HTMLElement => {
    const one = h('button', { type: 'button', class: 'linklike' }, text);
    one.addEventListener('click', () => {
      change({ ...part, page: 1 });
      parts.input.focus();
    });
    return one;
  };
  parts.notes.replaceChildren(
    ...(words.also === null
      ? []
      : [
          h(
            'p',
            {},
            ...mixed(words.also),
            ' ',
            button(t('只查原词', 'Only the words typed'), { synonyms: false }),
          ),
        ]),
    ...(words.advice.length === 0 || state.q === ''
      ? []
      : [
          ...foreign(state.q),
          h(
            'p',
            { class: 'row' },
            t('可以试试：', 'You can try: '),
            ...words.advice.map((one) => button(one.words, one.change)),
          ),
        ]),
  );
  const exact = response.hits.filter((hit) => !hit.approximate);
  const nearest = response.hits.filter((hit) => hit.approximate);
  parts.hits.replaceChildren(...hitElements(exact, state.grouped));
  if (!state.grouped) parts.hits.setAttribute('start', `${(state.page - 1) * PAGE_SIZE + 1}`);
  parts.hits.hidden = exact.length === 0;
  parts.near.hidden = nearest.length === 0;
  parts.nearNote.replaceChildren(...mixed(words.nearest));
  parts.nearHits.replaceChildren(...hitElements(nearest, state.grouped));
  parts.exports.hidden = response.hits.length === 0;
  renderPages(state, response, change);
}

function renderPages(state: SearchState, response: SearchResponse, change: Change): void {
  const last = Math.ceil((response.total + response.nearest) / PAGE_SIZE);
  const link = (text: string, page: number, rel: string): HTMLElement => {
    const address = `?${paramsFromState({ ...state, page }).toString()}`;
    const a = h('a', { class: 'button', rel, href: address }, text);
    a.addEventListener('click', (event) => {
      event.preventDefault();
      change({ page });
      parts.results.scrollIntoView({ block: 'start' });
      parts.count.focus();
    });
    return a;
  };
  parts.pages.replaceChildren(
    ...(state.page > 1 ? [link(t('上一页', 'Previous'), state.page - 1, 'prev')] : []),
    ...(last > 1
      ? [h('span', {}, t(`第 ${state.page} 页，共 ${last} 页`, `Page ${state.page} of ${last}`))]
      : []),
    ...(state.page < last ? [link(t('下一页', 'Next'), state.page + 1, 'next')] : []),
  );
}

/** Say that searching failed, and what remains. */
export function renderFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const failed = t('检索没有成功。', 'The search did not succeed.');
  parts.count.textContent = failed;
  say(failed);
  parts.notes.replaceChildren(
    h(
      'p',
      {},
      t(
        `索引读取失败（${reason}）。请检查网络后刷新本页；也可以在下面按文件浏览标题。`,
        `The index could not be read (${reason}). Check the network and load the page again, or browse the headings by document below.`,
      ),
    ),
  );
  parts.browse.hidden = false;
}
