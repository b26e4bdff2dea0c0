/** The table of targets: filters and sorting, both kept in the address. */
import { need } from './dom.ts';
import { controlsOf, meets, serveForm, shownWords } from './filter-form.ts';
import { enhanceSort, type TableSort } from './sort-table.ts';

const form = need('#filters', HTMLFormElement);
const table = need('table[data-sortable]', HTMLTableElement);
const shown = need('#shown', HTMLElement);
const none = need('#none', HTMLElement);
const rows = [...(table.tBodies[0]?.rows ?? [])];
const controls = controlsOf(form);

let sort: TableSort | null = null;
const applySort = enhanceSort(table, (next) => {
  sort = next;
  remember();
});

const remember = serveForm(
  form,
  controls,
  () => {
    for (const row of rows) row.hidden = !meets(row, controls);
    const count = rows.filter((row) => !row.hidden).length;
    shown.textContent = shownWords(count, rows.length);
    none.hidden = count > 0;
  },
  {
    read: (params) => {
      const by = /^(-?)(\d)$/u.exec(params.get('sort') ?? '');
      if (by === null) return;
      sort = { column: Number(by[2]), descending: by[1] === '-' };
      applySort(sort);
    },
    write: (params) => {
      if (sort !== null) params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
    },
  },
);
