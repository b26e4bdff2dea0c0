/** The citation card: addresses made absolute, the day of access, and what of the provision is cited. */
import { DAY_FORMS, writeDay } from '../lib/cite/day.ts';
import { unescaped } from '../lib/unescaped.ts';
import './copy.ts';
import './word-links.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const now = new Date();
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

for (const place of document.querySelectorAll<HTMLElement>('[data-day]')) {
  const form = DAY_FORMS.find((name) => name === place.dataset['day']);
  if (form === undefined) continue;
  place.textContent = `${place.dataset['before'] ?? ''}${writeDay(form, today)}${place.dataset['after'] ?? ''}`;
}

/** Slots of the card by name, each with what it shows for the whole. */
const slots = [...document.querySelectorAll<HTMLElement>('[data-slot]:not([data-cite-here] *)')].map(
  (element) => ({
    element,
    name: element.dataset['slot'] ?? '',
    whole: element.textContent,
  }),
);
const permanent = (path: string): string => new URL(path, location.href).href;

function showSlots(change: Readonly<Partial<Record<string, (whole: string) => string>>>): void {
  for (const { element, name, whole } of slots) {
    const own = name === 'url' ? permanent(whole) : whole;
    element.removeAttribute('data-path');
    element.textContent = change[name]?.(own) ?? own;
    if (element instanceof HTMLAnchorElement) element.href = element.textContent;
  }
}
showSlots({});

const card = document.querySelector<HTMLElement>('[data-cite]');
if (card !== null) followAddress(card);

/** The card cites the sentence or record that the address names, otherwise the whole provision. */
function followAddress(root: HTMLElement): void {
  const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const [part, name, words, hash] = [
    '[data-cite-part]',
    '[data-cite-name]',
    '#cite-words',
    '[data-cite-hash]',
  ].map(find);
  const wholeWords = words?.textContent ?? '';
  const wholeHash = hash?.title ?? '';
  const parts = new Map(
    [...root.querySelectorAll<HTMLElement>('[data-part]')].map((one) => [one.dataset['part'] ?? '', one]),
  );

  const show = (): void => {
    // A link to selected words is the anchor with their place behind a colon.
    const anchor = unescaped(location.hash.slice(1)).split(':')[0] ?? '';
    const chosen = parts.get(anchor)?.dataset;
    const [start, end] = (chosen?.['span'] ?? '').split('-').map(Number);
    const place = chosen?.['place'] ?? '';
    const cited = chosen === undefined ? wholeHash : (chosen['hash'] ?? '');
    const quoted = chosen === undefined ? wholeWords : wholeWords.slice(start, end);
    showSlots(
      chosen === undefined
        ? {}
        : {
            url: (url) => `${url}#${anchor}`,
            key: (key) => `${key}_${anchor}`,
            place: (whole) => `${whole}${place}`,
            hash: () => cited,
          },
    );
    if (part) part.hidden = chosen === undefined;
    if (name) name.textContent = place;
    if (words) words.textContent = quoted;
    if (hash) [hash.textContent, hash.title] = [cited.slice(0, 8), cited];
    for (const [key, link] of parts) link.toggleAttribute('aria-current', key === anchor);
  };
  addEventListener('hashchange', show);
  show();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-cite-record]'))
    link.addEventListener('click', () => {
      // After the browser has gone to the record.
      setTimeout(() => {
        root.scrollIntoView({ block: 'start' });
      });
    });
}
