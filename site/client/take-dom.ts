/** Read the tables of the page as they stand: what is filtered out or hidden is left out. */
import type { Bundle, Cell, Citation, Run, Sheet } from '../lib/sheet.ts';

const BLOCKS = new Set([
  'P',
  'LI',
  'DIV',
  'UL',
  'OL',
  'DETAILS',
  'SUMMARY',
  'BLOCKQUOTE',
  'TR',
  'DL',
  'DT',
  'DD',
]);

function markOf(element: Element): Run['mark'] | undefined {
  if (element.localName === 'del') return 'removed';
  if (element.localName === 'ins') return 'added';
  return element.localName === 'mark' ? 'common' : undefined;
}

/** Lines of an element: a block begins and ends a line, white space is one blank. */
function cellOf(root: Element): Cell {
  const lines: Run[][] = [[]];
  const breakLine = (): void => {
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
  };
  const walk = (node: Node, href: string | null, mark: Run['mark']): void => {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/gu, ' ');
      const line = lines.at(-1);
      if (line !== undefined && (text.trim() !== '' || line.length > 0)) line.push({ text, href, mark });
      return;
    }
    if (!(node instanceof HTMLElement) || node.hidden || node.dataset['skip'] !== undefined) return;
    const block = BLOCKS.has(node.tagName);
    if (block || node.tagName === 'BR') breakLine();
    const own = node instanceof HTMLAnchorElement ? node.href : href;
    for (const child of node.childNodes) walk(child, own, markOf(node) ?? mark);
    if (block) breakLine();
  };
  for (const child of root.childNodes) walk(child, null, null);
  return lines
    .map((line) => {
      const runs = line.map((run, i) => ({
        ...run,
        text: i === 0 ? run.text.trimStart() : i === line.length - 1 ? run.text.trimEnd() : run.text,
      }));
      return runs.filter((run) => run.text !== '');
    })
    .filter((line) => line.length > 0);
}

const isShown = (element: HTMLElement): boolean =>
  !element.hidden && element.dataset['skip'] === undefined && element.closest('[hidden]') === null;

function tableSheet(table: HTMLTableElement): Sheet {
  const head = [...(table.tHead?.rows[0]?.cells ?? [])].filter(isShown);
  const rows = [...table.tBodies]
    .filter(isShown)
    .flatMap((body) => [...body.rows])
    .filter(isShown);
  return {
    name: cellOf(table.caption ?? table)
      .map((line) => line.map((run) => run.text).join(''))
      .join('，'),
    head: head.map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim()),
    rows: rows.map((row) => [...row.cells].filter(isShown).map(cellOf)),
  };
}

/** A list that reads as a table: rows are `[data-row]`, their cells `[data-cell]` in the order of `data-head`. */
function listSheet(list: HTMLElement): Sheet {
  const head = (list.dataset['heads'] ?? '').split('|');
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter(isShown);
  return {
    name: list.dataset['sheet'] ?? '',
    head,
    rows: rows.map((row) =>
      head.map((_, i): Cell => {
        const cells = [...row.querySelectorAll<HTMLElement>(`[data-cell="${i}"]`)];
        return cells.flatMap((cell) => cellOf(cell));
      }),
    ),
  };
}

/** Everything on the page that can be taken away, with the provisions that it names. */
export function readBundle(): Bundle {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-sheet]')].filter(isShown);
  const sheets = elements.map((element) =>
    element instanceof HTMLTableElement ? tableSheet(element) : listSheet(element),
  );
  const citations = new Map<string, Citation>();
  for (const element of elements.flatMap((e) => [...e.querySelectorAll<HTMLElement>('[data-cite]')])) {
    if (!isShown(element)) continue;
    const text = element.dataset['cite'] ?? '';
    const href = element instanceof HTMLAnchorElement ? element.href : null;
    if (!citations.has(text)) citations.set(text, { text, href });
  }
  return {
    title: document.querySelector('h1')?.textContent.replace(/\s+/gu, ' ').trim() ?? document.title,
    address: location.href,
    takenOn: new Date().toISOString().slice(0, 10),
    sheets: sheets.filter((sheet) => sheet.rows.length > 0),
    citations: [...citations.values()],
  };
}
