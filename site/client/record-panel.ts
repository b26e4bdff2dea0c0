import { t } from '../lib/language.ts';
import { unescaped } from '../lib/unescaped.ts';
import { placeAnchor, provisionsInDocument } from '../lib/href.ts';
import { h, showPanel } from './dom.ts';
import { placeOf, provisionFile } from './provision-file.ts';
import { recordElement } from './record-view.ts';

/**
 * A mark in the text opens its record beside it. The record is the one of the
 * clause's own page, or of the document's file where clauses have none, fetched
 * when asked; where that fails the link is followed.
 */
export function openRecords(): void {
  const body = h('div', {});
  const full = h('a', { href: '#' }, t('打开条款', 'Open the provision'));
  const close = h('button', { type: 'button', class: 'button button--small' }, t('关闭', 'Close'));
  const panel = h(
    'dialog',
    { class: 'record-panel', 'aria-label': t('读出的记录', 'Records read from the text') },
    h('div', { class: 'record-panel__head' }, full, close),
    body,
  );
  document.body.append(panel);

  const pages = new Map<string, Promise<Document>>();
  let opener: HTMLAnchorElement | null = null;
  /** Counts what was asked: a record that comes after something newer, or after Escape, is not shown. */
  let asking = 0;

  const fetchPage = async (address: string): Promise<Document> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  };

  const shut = (): void => {
    asking += 1;
    if (panel.open) panel.close();
  };
  panel.addEventListener('close', () => {
    opener?.classList.remove('is-open');
    // Told late: by now another panel may have the focus.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || panel.contains(activeElement))
      opener?.focus({ preventScroll: true });
    opener = null;
  });
  close.addEventListener('click', shut);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });

  /** From the clause's own page. */
  const onItsPage = async (address: URL, also: readonly string[]): Promise<HTMLElement[]> => {
    const page = address.origin + address.pathname;
    const known = pages.get(page) ?? fetchPage(page);
    pages.set(page, known);
    const source = await known.catch((error: unknown) => {
      // The next click asks again.
      pages.delete(page);
      throw error;
    });
    return [address.hash.slice(1), ...also].flatMap((anchor) =>
      copyRecord(source, decodeURIComponent(anchor)),
    );
  };

  const inItsDocument = async (address: URL, also: readonly string[]): Promise<HTMLElement[]> => {
    const { eId, anchor } = placeOf(unescaped(address.hash.slice(1)));
    const { records } = await provisionFile();
    return [anchor, ...also].flatMap((one) => {
      const place = placeAnchor(eId, one);
      const record = records[place];
      return record === undefined ? [] : [recordElement(record, `#${place}`)];
    });
  };

  const read = async (link: HTMLAnchorElement): Promise<HTMLElement[]> => {
    const address = new URL(link.href);
    const also = (link.dataset['also'] ?? '').split(' ').filter((anchor) => anchor !== '');
    const records = await (provisionsInDocument() ? inItsDocument : onItsPage)(address, also);
    if (records.length === 0) throw new Error(`${link.href}: no such record`);
    return records;
  };

  const show = (link: HTMLAnchorElement, records: readonly HTMLElement[]): void => {
    body.replaceChildren(...records);
    full.href = link.href;
    full.hidden = provisionsInDocument();
    opener?.classList.remove('is-open');
    opener = link;
    link.classList.add('is-open');
    showPanel(panel);
    close.focus({ preventScroll: true });
    // On a phone the panel lies over the lower part of the page.
    const covered = link.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    const beside = link.getBoundingClientRect().right < panel.getBoundingClientRect().left;
    if (covered > 0 && !beside) window.scrollBy({ top: covered + 16 });
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    if (link === null) return;
    const own = (asking += 1);
    if (!link.matches('a.m') || !/^#(?:[^.]*\.)?r-/u.test(link.hash)) return;
    event.preventDefault();
    read(link).then(
      (records) => {
        if (own === asking) show(link, records);
      },
      () => {
        if (own === asking) location.href = link.href;
      },
    );
  });
}

/** The record's table on the clause's page, with this record alone; nothing where it is missing. */
function copyRecord(page: Document, anchor: string): HTMLTableElement[] {
  const source = anchor === '' ? null : page.getElementById(anchor);
  const table = source?.closest('table');
  if (source === null || table === null || table === undefined) return [];
  const copy = document.importNode(table, true);
  for (const part of [...copy.tBodies]) if (part.id !== anchor) part.remove();
  for (const part of [...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  // Its script has not seen the copy.
  for (const button of copy.querySelectorAll('[data-copy]')) button.remove();
  // The caption counts records that are not shown here.
  copy.caption?.remove();
  copy.classList.add('table--narrow');
  return [copy];
}
