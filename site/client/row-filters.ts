/** Filter the rows of every `[data-filtered]` list by their data attributes. */
import { t } from '../lib/language.ts';
import { need } from './dom.ts';
import { controlsOf, meets, serveForm, shownWords } from './filter-form.ts';

const form = need('#row-filters', HTMLFormElement);
const shown = need('#rows-shown', HTMLElement);
const lists = [...document.querySelectorAll<HTMLElement>('[data-filtered]')];
const rows = lists.flatMap((list) => [
  ...(list instanceof HTMLTableElement
    ? list.querySelectorAll<HTMLElement>('tbody > tr')
    : list.querySelectorAll<HTMLElement>('[data-row]')),
]);
const controls = controlsOf(form);

serveForm(form, controls, () => {
  for (const row of rows) row.hidden = !meets(row, controls);
  const count = rows.filter((row) => !row.hidden).length;
  // A group without a row left says nothing.
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
  shown.textContent =
    count === 0
      ? t('没有符合的条款，请清除一项筛选', 'Nothing meets these filters: clear one of them')
      : shownWords(count, rows.length);
});
