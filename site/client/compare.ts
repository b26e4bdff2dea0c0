/** Choose documents: two lead to their page where every pair has one; otherwise they are set side by side here. */
import type { ComparedDocument, SubjectName } from '../lib/comparison.ts';
import { fileHref, pairHref } from '../lib/href.ts';
import { inLanguage, language, t } from '../lib/language.ts';
import { renderSideBySide, renderTargets } from './compare-tables.ts';
import { offerMany } from './compare-many.ts';
import { h, need } from './dom.ts';

const MOST = 4;
const form = need('#chooser', HTMLFormElement);
const button = need('button', HTMLButtonElement, form);
const status = need('#chosen-count', HTMLElement);
const target = need('#compared', HTMLElement);
const take = need('#compared-take', HTMLElement);
const pairList = need('#pairs', HTMLElement);
/** The collection is too large to list its documents, and only some pairs have a page. */
const choose = form.dataset['many'] === undefined ? null : offerMany(form);
/** Documents that this page itself sets side by side. */
const least = choose === null ? 3 : 2;
const boxes = (): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('input[name="d"]')];
const subjects = JSON.parse(target.dataset['subjects'] ?? '[]') as SubjectName[];

/** Chosen ids in the order of the collection. */
const chosen = (): string[] =>
  boxes()
    .filter((box) => box.checked)
    .map((box) => box.value);

function update(): void {
  const count = chosen().length;
  button.disabled = count < 2 || count > MOST;
  status.textContent =
    count < 2
      ? t('请选两到四份', 'Choose two to four')
      : count > MOST
        ? t(`最多四份，已选 ${count} 份`, `Four at most; ${count} chosen`)
        : t(`已选 ${count} 份`, `${count} chosen`);
  for (const box of boxes()) box.disabled = count >= MOST && !box.checked;
}

async function load(id: string): Promise<ComparedDocument> {
  const response = await fetch(fileHref(inLanguage(`/compare/data/${id}.json`, language())));
  if (!response.ok) throw new Error(`${id}: ${response.status}`);
  return (await response.json()) as ComparedDocument;
}

/** Counts what was asked to be shown: a reply that something newer has overtaken is dropped. */
let asking = 0;

async function show(ids: readonly string[]): Promise<void> {
  const own = (asking += 1);
  target.replaceChildren(h('p', { class: 'quiet' }, t('正在读取……', 'Reading…')));
  try {
    const documents = await Promise.all(ids.map(load));
    if (own !== asking) return;
    target.replaceChildren(
      h('h2', { id: 'targets' }, t('目标', 'Commitments')),
      renderTargets(documents),
      h('h2', { id: 'clauses' }, t('条款，按主题并排', 'Provisions by subject, side by side')),
      renderSideBySide(documents, subjects),
    );
    pairList.hidden = true;
    take.hidden = false;
  } catch (error) {
    if (own !== asking) return;
    const reason = error instanceof Error ? error.message : String(error);
    target.replaceChildren(
      h(
        'p',
        { class: 'note note--warn' },
        t(
          `没有读到所选的文件（${reason}）。请检查网络后重试，或从下面选两份比较。`,
          `The documents could not be read (${reason}). Check the network and try again, or choose two below.`,
        ),
      ),
    );
  }
}

form.addEventListener('change', update);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const ids = chosen();
  const [a, b] = ids;
  if (ids.length < least && a !== undefined && b !== undefined) {
    location.href = pairHref(a, b);
    return;
  }
  history.pushState(null, '', `?${new URLSearchParams(ids.map((id) => ['d', id])).toString()}`);
  void show(ids);
});

/** What the address asks for, and what was ticked before the script came. */
async function read(early: readonly string[] = []): Promise<void> {
  const own = (asking += 1);
  const asked = new Set([...new URLSearchParams(location.search).getAll('d'), ...early]);
  await choose?.(asked);
  if (own !== asking) return;
  for (const box of boxes()) box.checked = asked.has(box.value);
  update();
  const ids = chosen();
  if (ids.length >= least && ids.length <= MOST) void show(ids);
  else {
    target.replaceChildren();
    pairList.hidden = false;
    take.hidden = true;
  }
}

form.hidden = false;
window.addEventListener('popstate', () => void read());
void read(chosen());
