import type { TableSort } from './sort-table.ts';

/** Sort a table as the address says (`sort=-2`) and write every change there. */
export function rememberSort(
  enhance: (table: HTMLTableElement, onSort: (sort: TableSort) => void) => (sort: TableSort) => void,
  table: HTMLTableElement,
): void {
  const apply = enhance(table, (sort) => {
    const params = new URLSearchParams(location.search);
    params.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
    history.replaceState(null, '', `?${params.toString()}`);
  });
  const asked = /^(-?)(\d)$/u.exec(new URLSearchParams(location.search).get('sort') ?? '');
  if (asked !== null) apply({ column: Number(asked[2]), descending: asked[1] === '-' });
}
