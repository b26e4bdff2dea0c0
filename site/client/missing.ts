/** A missing provision: offer its document, which the address still names. */
import { href } from '../lib/href.ts';
import { h, need } from './dom.ts';

const prefix = href('/d/');
if (location.pathname.startsWith(prefix)) {
  const id = location.pathname.slice(prefix.length).split('/', 1)[0] ?? '';
  const link = [...document.querySelectorAll<HTMLAnchorElement>('a[data-document]')].find(
    (a) => a.dataset['document'] === id,
  );
  if (link !== undefined) {
    const note = need('#nearest', HTMLElement);
    note.replaceChildren(
      '这个地址属于 ',
      h('a', { href: link.href }, link.textContent.trim()),
      '，可从它的目录找到条款。',
    );
    note.hidden = false;
  }
}
