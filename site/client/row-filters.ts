/**
 * Filter the rows of every `[data-filtered]` list by their data attributes; a
 * value is met by any of several joined by `|`. The choice stands in the address.
 */
import { t } from '../lib/language.ts';
import { need } from './dom.ts';

const form = need('#row-filters', HTMLFormElement);
const shown = need('#rows-shown', HTMLElement);
const lists = [...document.querySelectorAll<HTMLElement>('[data-filtered]')];
const rows = lists.flatMap((list) => [
  ...(list instanceof HTMLTableElement
    ? list.querySelectorAll<HTMLElement>('tbody > tr')
    : list.querySelectorAll<HTMLElement>('[data-row]')),
]);
const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];

const matches = (row: HTMLElement): boolean =>
  controls.every((control) => {
    const wanted = control.value.trim();
    if (wanted === '') return true;
    const own = row.dataset[control.name] ?? '';
    return control.name === 'text' ? own.includes(wanted) : own.split('|').includes(wanted);
  });

function apply(): void {
  let count = 0;
  for (const row of rows) {
    row.hidden = !matches(row);
    if (!row.hidden) count += 1;
  }
  // A group without a row left says nothing.
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
  shown.textContent =
    count === rows.length
      ? t(`共 ${count} 条`, `All ${count} provisions`)
      : count === 0
        ? t('没有符合的条款，请清除一项筛选', 'No provision is left: take one filter back')
        : t(`显示 ${count} 条，共 ${rows.length} 条`, `${count} of ${rows.length} provisions`);
}

function remember(): void {
  const params = new URLSearchParams();
  for (const control of controls) if (control.value !== '') params.set(control.name, control.value);
  const query = params.toString();
  history.replaceState(null, '', `${query === '' ? location.pathname : `?${query}`}${location.hash}`);
}

const params = new URLSearchParams(location.search);
for (const control of controls) control.value = params.get(control.name) ?? '';
form.addEventListener('input', () => {
  apply();
  remember();
});
form.addEventListener('reset', () => {
  // The boxes are emptied after this event.
  setTimeout(() => {
    apply();
    remember();
  }, 0);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
form.hidden = false;
apply();
