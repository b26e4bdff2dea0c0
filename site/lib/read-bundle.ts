/**
 * Read the tables of a page as they stand: what is filtered out or hidden is
 * left out. Serves the browser, and the build with a light DOM: only what both
 * have is used.
 */
import type { Bundle, Cell, Citation, Run, Sheet } from './sheet.ts';

const BLOCKS = new Set([
  'p',
  'li',
  'div',
  'ul',
  'ol',
  'details',
  'summary',
  'blockquote',
  'dl',
  'dt',
  'dd',
  'br',
]);
const MARKS: Readonly<Record<string, Run['mark']>> = { del: 'removed', ins: 'added', mark: 'common' };
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const nameOf = (element: Element): string => element.localName.toLowerCase();
const isLeftOut = (element: Element): boolean =>
  element.hasAttribute('hidden') || element.hasAttribute('data-skip');
const isShown = (element: Element): boolean =>
  !isLeftOut(element) && element.closest('[hidden],[data-skip]') === null;
const plain = (element: Element): string => element.textContent.replace(/\s+/gu, ' ').trim();

type Resolve = (href: string) => string;

/** Lines of an element: a block begins and ends a line, white space is one blank. */
function cellOf(root: Element, resolve: Resolve): Cell {
  const lines: Run[][] = [[]];
  const breakLine = (): void => {
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
  };
  const walk = (node: Node, href: string | null, mark: Run['mark']): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(/\s+/gu, ' ');
      const line = lines.at(-1);
      if (line !== undefined && (text.trim() !== '' || line.length > 0)) line.push({ text, href, mark });
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const element = node as Element;
    if (isLeftOut(element)) return;
    const name = nameOf(element);
    const block = BLOCKS.has(name);
    if (block) breakLine();
    const target = name === 'a' ? element.getAttribute('href') : null;
    for (const child of element.childNodes)
      walk(child, target === null ? href : resolve(target), MARKS[name] ?? mark);
    if (block) breakLine();
  };
  for (const child of root.childNodes) walk(child, null, null);
  return lines
    .map((line) =>
      line
        .map((run, i) => ({
          ...run,
          text: i === 0 ? run.text.trimStart() : i === line.length - 1 ? run.text.trimEnd() : run.text,
        }))
        .filter((run) => run.text !== ''),
    )
    .filter((line) => line.length > 0);
}

/** Children of one of the names that are shown. */
const kids = (element: Element, ...names: readonly string[]): Element[] =>
  [...element.children].filter((child) => names.includes(nameOf(child)) && !isLeftOut(child));

function tableSheet(table: Element, resolve: Resolve): Sheet {
  const head = kids(table, 'thead')
    .flatMap((part) => kids(part, 'tr'))
    .slice(0, 1);
  const rows = kids(table, 'tbody').flatMap((part) => kids(part, 'tr'));
  const caption = table.querySelector('caption');
  return {
    name: caption === null ? '' : plain(caption),
    head: head.flatMap((row) => kids(row, 'th', 'td')).map(plain),
    rows: rows.map((row) => kids(row, 'th', 'td').map((cell) => cellOf(cell, resolve))),
  };
}

/** A list that reads as a table: rows are `[data-row]`, their cells `[data-cell]` in the order of `data-heads`. */
function listSheet(list: Element, resolve: Resolve): Sheet {
  const head = (list.getAttribute('data-heads') ?? '').split('|');
  const rows = [...list.querySelectorAll('[data-row]')].filter(isShown);
  return {
    name: list.getAttribute('data-sheet') ?? '',
    head,
    rows: rows.map((row) =>
      head.map((_, i): Cell =>
        [...row.querySelectorAll(`[data-cell="${i}"]`)].flatMap((cell) => cellOf(cell, resolve)),
      ),
    ),
  };
}

/**
 * Everything on the page that can be taken away, with the provisions that it
 * names. `address`: the page's own, filters included, against which links are
 * resolved; `takenOn`: an ISO date.
 */
export function readBundle(page: Document, address: string, takenOn: string): Bundle {
  const absolute = /^[a-z]+:/u.test(address);
  const resolve: Resolve = (href) =>
    absolute
      ? new URL(href, address).href
      : new URL(href, `http://x${address}`).href.slice('http://x'.length);
  const elements = [...page.querySelectorAll('[data-sheet]')].filter(isShown);
  const citations = new Map<string, Citation>();
  for (const element of elements.flatMap((e) => [...e.querySelectorAll('[data-cite]')])) {
    if (!isShown(element)) continue;
    const text = element.getAttribute('data-cite') ?? '';
    const href = element.getAttribute('href');
    if (!citations.has(text)) citations.set(text, { text, href: href === null ? null : resolve(href) });
  }
  const title = page.querySelector('h1');
  return {
    language: page.documentElement.getAttribute('lang') === 'en' ? 'en' : 'zh',
    title: title === null ? '' : plain(title),
    address,
    takenOn,
    sheets: elements
      .map((element) =>
        nameOf(element) === 'table' ? tableSheet(element, resolve) : listSheet(element, resolve),
      )
      .filter((sheet) => sheet.rows.length > 0),
    citations: [...citations.values()],
  };
}
