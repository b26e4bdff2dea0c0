/** Two documents: filters, rows that open together, on paper all open; an address opens its row. */
import { t } from '../lib/language.ts';
import { unescaped } from '../lib/unescaped.ts';

if (document.querySelector('#row-filters') !== null) void import('./row-filters.ts');

const rows = [...document.querySelectorAll<HTMLDetailsElement>('.aligned__row')];
const button = document.querySelector<HTMLButtonElement>('#open-all');

function openAll(open: boolean): void {
  for (const row of rows) row.open = open;
  if (button !== null) button.textContent = open ? t('全部收起', 'Close all') : t('全部展开', 'Open all');
}

button?.addEventListener('click', () => {
  openAll(rows.some((row) => !row.hidden && !row.open));
});

function openTarget(): void {
  const target = document.getElementById(unescaped(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
window.addEventListener('hashchange', openTarget);
openTarget();

let before: boolean[] = [];
window.addEventListener('beforeprint', () => {
  before = rows.map((row) => row.open);
  for (const row of rows) row.open = true;
});
window.addEventListener('afterprint', () => {
  rows.forEach((row, i) => {
    row.open = before[i] ?? false;
  });
});
