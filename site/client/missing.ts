/** A missing page: offer what the address still names, a document or a pair the other way round. */
import { href, pairHref } from '../lib/href.ts';
import { h, need } from './dom.ts';

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('a[data-document]')].map((a) => [
    a.dataset['document'] ?? '',
    a,
  ]),
);
const note = need('#nearest', HTMLElement);

/** The parts of the address below `prefix`, or null where it lies elsewhere. */
function below(prefix: string): string[] | null {
  const base = href(prefix);
  return location.pathname.startsWith(base) ? location.pathname.slice(base.length).split('/') : null;
}

const [id] = below('/d/') ?? [];
const own = links.get(id ?? '');
const [a, b] = below('/compare/') ?? [];
if (own !== undefined) {
  const link = h('a', { href: own.href }, own.textContent.trim());
  note.replaceChildren('这个地址属于', link, '，可从它的目录找到条款。');
  note.hidden = false;
} else if (a !== undefined && b !== undefined && links.has(a) && links.has(b) && a !== b) {
  // Pairs are published once, in the order of the collection.
  const order = [...links.keys()];
  const [first, second] = order.indexOf(a) < order.indexOf(b) ? [a, b] : [b, a];
  note.replaceChildren(h('a', { href: pairHref(first, second) }, '打开这两份文件的比较'), '。');
  note.hidden = false;
}
