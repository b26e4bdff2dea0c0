/**
 * Make a table sort by the heads that say how (`data-sort`: `text` or
 * `number`). A cell's key is its `data-key`, else its text; empty keys stay
 * last in either direction. Returns the sort in force and a way to set it.
 */
export interface TableSort {
  readonly column: number;
  readonly descending: boolean;
}

const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.dataset['key'] ?? cell?.textContent.trim() ?? '';
};

export function sortRows(body: HTMLTableSectionElement, sort: TableSort, numeric: boolean): void {
  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
  const sign = sort.descending ? -1 : 1;
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, sort.column) }));
  const empty = (key: string): boolean => key === '' || key === '—';
  rows.sort((a, b) => {
    if (empty(a.key) || empty(b.key)) return Number(empty(a.key)) - Number(empty(b.key));
    return sign * (numeric ? Number(a.key) - Number(b.key) : collator.compare(a.key, b.key));
  });
  body.append(...rows.map(({ row }) => row));
}

/** Put buttons into the heads; `onSort` is told of every change by the reader. */
export function enhanceSort(
  table: HTMLTableElement,
  onSort: (sort: TableSort) => void,
): (sort: TableSort) => void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const body = table.tBodies[0];
  const apply = (sort: TableSort): void => {
    const head = heads[sort.column];
    if (head === undefined || body === undefined || head.dataset['sort'] === undefined) return;
    sortRows(body, sort, head.dataset['sort'] === 'number');
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
  };
  heads.forEach((head, column) => {
    if (head.dataset['sort'] === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const sort = { column, descending: head.getAttribute('aria-sort') === 'ascending' };
      apply(sort);
      onSort(sort);
    });
  });
  return apply;
}
