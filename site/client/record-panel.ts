import { h } from './dom.ts';

/**
 * A mark in the text opens its record beside it. The record is the one of the
 * clause's own page, fetched when asked; where that fails the link is followed.
 */
export function openRecords(): void {
  const body = h('div', {});
  const full = h('a', { href: '#' }, '打开条款');
  const close = h('button', { type: 'button', class: 'button button--small' }, '关闭');
  const panel = h(
    'dialog',
    { class: 'record-panel', 'aria-label': '读出的记录' },
    h('div', { class: 'record-panel__head' }, full, close),
    body,
  );
  document.body.append(panel);

  const pages = new Map<string, Promise<Document>>();
  let opener: HTMLAnchorElement | null = null;

  const fetchPage = async (address: string): Promise<Document> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  };

  const shut = (): void => {
    if (panel.open) panel.close();
  };
  panel.addEventListener('close', () => {
    opener?.classList.remove('is-open');
    opener?.focus({ preventScroll: true });
    opener = null;
  });
  close.addEventListener('click', shut);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });

  const open = async (link: HTMLAnchorElement): Promise<void> => {
    const address = new URL(link.href);
    const page = address.origin + address.pathname;
    const known = pages.get(page) ?? fetchPage(page);
    pages.set(page, known);
    const source = (await known).getElementById(decodeURIComponent(address.hash.slice(1)));
    const table = source?.closest('table');
    if (source === null || table === null || table === undefined)
      throw new Error(`${link.href}: no such record`);
    const copy = document.importNode(table, true);
    for (const part of copy.tBodies) if (part.id !== source.id) part.remove();
    for (const part of [...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
    // The caption is the panel's name; it counts records that are not shown here.
    copy.caption?.remove();
    copy.classList.add('table--narrow');
    body.replaceChildren(copy);
    full.href = link.href;
    opener?.classList.remove('is-open');
    opener = link;
    link.classList.add('is-open');
    if (!panel.open) panel.show();
    close.focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.m') : null;
    if (link === null || !link.hash.startsWith('#r-')) return;
    event.preventDefault();
    open(link).catch(() => {
      location.href = link.href;
    });
  });
}
