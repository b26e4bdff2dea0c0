/** The table of targets: filters and sorting, both kept in the address. */
import { t } from '../lib/language.ts';
import { need } from './dom.ts';
import { enhanceSort, type TableSort } from './sort-table.ts';

const form = need('#filters', HTMLFormElement);
const table = need('table[data-sortable]', HTMLTableElement);
const shown = need('#shown', HTMLElement);
const none = need('#none', HTMLElement);
const rows = [...(table.tBodies[0]?.rows ?? [])];
const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];

let sort: TableSort | null = null;
const applySort = enhanceSort(table, (next) => {
  sort = next;
  remember();
});

function remember(): void {
  const params = new URLSearchParams();
  for (const control of controls) if (control.value !== '') params.set(control.name, control.value);
  if (sort !== null) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  const query = params.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

function matches(row: HTMLTableRowElement): boolean {
  return controls.every((control) => {
    const wanted = control.value.trim();
    if (wanted === '') return true;
    const own = row.dataset[control.name] ?? '';
    return control.name === 'text' ? own.includes(wanted) : own === wanted;
  });
}

function filter(): void {
  let count = 0;
  for (const row of rows) {
    row.hidden = !matches(row);
    if (!row.hidden) count += 1;
  }
  shown.textContent =
    count === rows.length
      ? t(`共 ${count} 条`, `All ${count}`)
      : t(`显示 ${count} 条，共 ${rows.length} 条`, `${count} of ${rows.length}`);
  none.hidden = count > 0;
}

function read(): void {
  const params = new URLSearchParams(location.search);
  for (const control of controls) control.value = params.get(control.name) ?? '';
  const by = /^(-?)(\d)$/u.exec(params.get('sort') ?? '');
  if (by !== null) {
    sort = { column: Number(by[2]), descending: by[1] === '-' };
    applySort(sort);
  }
  filter();
}

form.addEventListener('input', () => {
  filter();
  remember();
});
form.addEventListener('reset', () => {
  // The boxes are emptied after this event.
  setTimeout(() => {
    filter();
    remember();
  }, 0);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
form.hidden = false;
read();
