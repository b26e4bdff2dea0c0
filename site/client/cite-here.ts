/** The citation card on a document's page, for provisions that have no pages: filled when one is asked for. */
import type { ProvisionView } from '../lib/provision-views.ts';
import type { Slot } from '../lib/cite/slots.ts';
import { placeAnchor } from '../lib/href.ts';
import { chinese, t } from '../lib/language.ts';
import { unescaped } from '../lib/unescaped.ts';
import { h, need, showPanel } from './dom.ts';
import { placeOf, provisionFile } from './provision-file.ts';

const SHORT_HASH = 8;
const FIRST_WORDS = 22;

function firstWords(text: string): string {
  const one = text.replace(/\s+/gu, '');
  return one.length > FIRST_WORDS ? `${one.slice(0, FIRST_WORDS - 1)}…` : one;
}

/** Fill the card for a provision, or for a sentence or record of it. */
function fill(card: HTMLElement, eId: string, anchor: string, provision: ProvisionView): void {
  const part = provision.parts.find((one) => one.anchor === anchor);
  const values: Record<Slot, string> = {
    url: `${new URL(provision.url, location.href).href}${part === undefined ? '' : `#${anchor}`}`,
    key: part === undefined ? provision.key : `${provision.key}_${anchor}`,
    place: `${provision.place}${part?.place ?? ''}`,
    hash: part?.hash ?? provision.hash,
  };
  for (const element of card.querySelectorAll<HTMLElement>('[data-slot]')) {
    element.textContent = values[element.dataset['slot'] as Slot];
    if (element instanceof HTMLAnchorElement) element.href = values.url;
  }
  for (const button of card.querySelectorAll<HTMLElement>('[data-save]')) {
    const ending = button.dataset['name']?.split('.').at(-1) ?? 'txt';
    button.dataset['name'] = `${values.key.replace(/[^\w.-]/gu, '-')}.${ending}`;
  }
  need('[data-cite-name]', HTMLElement, card).textContent = values.place;
  need('#here-words', HTMLElement, card).textContent =
    part === undefined ? provision.text : provision.text.slice(part.start, part.end);
  const hash = need('[data-cite-hash]', HTMLElement, card);
  hash.textContent = values.hash.slice(0, SHORT_HASH);
  hash.title = values.hash;
  const parts = need('[data-cite-parts]', HTMLElement, card);
  parts.hidden = provision.parts.length === 0;
  need('ul', HTMLElement, parts).replaceChildren(
    ...provision.parts.map((one) =>
      h(
        'li',
        {},
        h(
          'a',
          {
            href: `#${placeAnchor(eId, one.anchor)}`,
            lang: chinese() ?? null,
            'aria-current': one === part ? 'true' : null,
            'data-cite-open': true,
          },
          h('span', { class: 'quiet' }, one.place),
          ` ${firstWords(provision.text.slice(one.start, one.end))}`,
        ),
      ),
    ),
  );
}

/** Links with `data-cite-open` and the numbers of provisions open the card for the place they lead to. */
export function citeHere(): void {
  const card = document.querySelector<HTMLDialogElement>('dialog[data-cite-here]');
  if (card === null) return;
  const said = need('[data-cite-said]', HTMLElement, card);
  let opener: HTMLElement | null = null;
  const shut = (): void => {
    if (card.open) card.close();
  };
  card.addEventListener('close', () => {
    opener?.focus({ preventScroll: true });
    opener = null;
  });
  need('[data-cite-close]', HTMLElement, card).addEventListener('click', shut);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });

  const open = async (fragment: string): Promise<void> => {
    said.textContent = t('正在读取……', 'Reading…');
    showPanel(card);
    const { eId, anchor } = placeOf(fragment);
    try {
      const provision = (await provisionFile()).provisions[eId];
      if (provision === undefined) throw new Error(eId);
      fill(card, eId, anchor, provision);
      said.textContent = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      said.textContent = t(
        `没有读到引用信息（${reason}）。请检查网络后再试。`,
        `The citation could not be read (${reason}). Check the network and try again.`,
      );
    }
    need('[data-cite-close]', HTMLElement, card).focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a.number-link, a[data-cite-open]')
        : null;
    if (link === null || link.hash === '' || link.pathname !== location.pathname) return;
    if (!card.contains(link)) opener = link;
    // The link itself goes to the place and names it in the address. That takes the focus there: the card comes after it.
    const fragment = unescaped(link.hash.slice(1));
    setTimeout(() => void open(fragment));
  });
}
