/** Links to words: selecting them offers one; opening one goes there and marks them. */
import { findLinked, readLink, wordsHash, writeLink } from '../../src/cite/word-link.ts';
import { t } from '../lib/language.ts';
import { unescaped } from '../lib/unescaped.ts';
import { h } from './dom.ts';
import { readWordText, type WordText } from './word-text.ts';

/** Fewer signs than this are no quotation, more are a document. */
const LEAST = 2;
const MOST = 5000;
/** Rest of selecting after which the button is offered. */
const REST = 250;

/** The last place with an id at or before a position of the text. */
function anchorBefore(text: WordText, position: number): { id: string; start: number } {
  let best = { id: '', start: 0 };
  for (const element of document.querySelectorAll('[data-words] [id], [data-words][id]')) {
    const start = text.startOf(element);
    if (start !== null && start <= position && start >= best.start && /^[a-z][\w.~-]*$/u.test(element.id))
      best = { id: element.id, start };
  }
  return best;
}

/** Address of this page that opens at the selected words, or null where they are no printed text. */
function addressOf(range: Range): string | null {
  const text = readWordText();
  const start = text.position(range.startContainer, range.startOffset);
  const end = text.position(range.endContainer, range.endOffset);
  if (start === null || end === null || end - start < LEAST || end - start > MOST) return null;
  const words = text.signs.slice(start, end);
  const { id, start: from } = anchorBefore(text, start);
  const link = writeLink({
    anchor: id,
    offset: start - from,
    length: words.length,
    hash: wordsHash(words),
  });
  return new URL(`#${link}`, location.href).href;
}

/** The offer: a button in the paragraph where the selection ends, so that it is the next stop of Tab. */
const button = h('button', { type: 'button', class: 'button button--first word-link', 'data-foreign': true });
const said = h('p', { class: 'visually-hidden', role: 'status' });
document.body.append(said);
let address: string | null = null;

function withdraw(): void {
  address = null;
  button.remove();
  said.textContent = '';
}

function offer(): void {
  const selection = getSelection();
  if (document.activeElement === button && address !== null) return;
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    withdraw();
    return;
  }
  const range = selection.getRangeAt(0);
  address = addressOf(range);
  if (address === null) {
    withdraw();
    return;
  }
  const end = range.endContainer;
  const holder = (end instanceof Element ? end : end.parentElement)?.closest(
    'p, h1, h2, h3, h4, h5, h6, [data-words]',
  );
  const box = [...range.getClientRects()].at(-1);
  if (!holder || box === undefined) return;
  button.textContent = t('复制到这几个字的链接', 'Copy link to these words');
  said.textContent = t('按 Tab 键可到“复制到这几个字的链接”', 'Press Tab to copy a link to these words');
  holder.append(button);
  const frame = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  const text = (holder.closest('[data-words]') ?? holder).getBoundingClientRect();
  const left = Math.max(text.left, 8, Math.min(box.right, text.right) - button.offsetWidth);
  button.style.insetInlineStart = `${left - frame.left}px`;
  button.style.insetBlockStart = `${box.bottom - frame.top + 8}px`;
}

button.addEventListener('mousedown', (event) => {
  // The selection stays.
  event.preventDefault();
});
button.addEventListener('click', () => {
  const link = address;
  if (link === null) return;
  navigator.clipboard.writeText(link).then(
    () => {
      button.textContent = said.textContent = t('已复制', 'Copied');
      setTimeout(() => {
        // Other words may have been selected meanwhile.
        if (address === link) withdraw();
      }, 1500);
    },
    () => {
      history.replaceState(null, '', link);
      button.textContent = said.textContent = t('链接已写入地址栏', 'The link is in the address bar');
    },
  );
});
let resting: ReturnType<typeof setTimeout> | undefined;
const rest = (): void => {
  clearTimeout(resting);
  resting = setTimeout(offer, REST);
};
document.addEventListener('selectionchange', rest);
// Words may have been selected before the script came.
rest();
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') withdraw();
});

/** What is marked now, and what is said of it. */
let marks: HTMLElement[] = [];
const note = h('p', { class: 'word-note', role: 'status', hidden: true });
document.body.append(note);

function unmark(): void {
  for (const mark of marks) {
    const { parentNode } = mark;
    mark.replaceWith(...mark.childNodes);
    parentNode?.normalize();
  }
  marks = [];
  note.hidden = true;
}

function mark(text: WordText, start: number, end: number, style: string): void {
  for (const { node, from, to } of text.pieces(start, end)) {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    const one = h('mark', { class: style });
    range.surroundContents(one);
    marks.push(one);
  }
  marks[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Go to the words that the address names, where it names some. */
function follow(): void {
  unmark();
  const link = readLink(unescaped(location.hash.slice(1)));
  if (link === null) return;
  const text = readWordText();
  const anchor = document.getElementById(link.anchor);
  const from = anchor === null ? null : text.startOf(anchor);
  const at = findLinked(text.signs, link, from ?? 0);
  if (at !== null) {
    mark(text, at, at + link.length, 'linked');
    return;
  }
  note.hidden = false;
  if (from === null && link.anchor !== '') {
    note.textContent = t(
      '链接所指的文字已改动或移走，本页找不到它的位置。',
      'The words this link points to were changed or moved; this page no longer has their place.',
    );
    return;
  }
  note.textContent = t(
    '链接所指的文字已改动，标出的是它原来所在的地方。',
    'The words this link points to were changed; marked is where they stood.',
  );
  const start = Math.min((from ?? 0) + link.offset, Math.max(0, text.signs.length - link.length));
  mark(text, start, start + link.length, 'linked linked--changed');
}

addEventListener('hashchange', follow);
follow();
// What loads late may have moved the place.
addEventListener('load', () => {
  marks[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
});
