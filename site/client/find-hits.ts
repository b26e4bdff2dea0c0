import type { Hit } from './search-client.ts';
import { clauseHref, documentHref } from '../lib/href.ts';
import { snippet, type SnippetPart } from '../lib/snippet.ts';
import { h } from './dom.ts';

const SNIPPET_LENGTH = 150;
const CHIPS = 3;
const CHIP_WORDS = { target: '目标', milestone: '里程碑' } as const;

const marked = (parts: readonly SnippetPart[]): (Node | string)[] =>
  parts.map((part) => (part.marked ? h('mark', {}, part.text) : part.text));

/** Own words of a clause without its number and heading, and the marks moved along. */
function body(hit: Hit): { text: string; marks: { start: number; end: number }[] } {
  const { text, heading } = hit.clause;
  const at = heading === null ? -1 : text.indexOf(heading);
  let from = heading === null || at === -1 ? 0 : at + heading.length;
  while (from > 0 && from < text.length && '。：:．\n '.includes(text.charAt(from))) from += 1;
  const inHeading = hit.marks.every((m) => m.start < from);
  const cut = text.slice(from).trim() === '' || (inHeading && hit.marks.length === 0) ? 0 : from;
  return {
    text: text.slice(cut).replace(/\n/gu, ' '),
    marks: hit.marks.filter((m) => m.start >= cut).map((m) => ({ start: m.start - cut, end: m.end - cut })),
  };
}

function heading(hit: Hit): (Node | string)[] {
  const { heading: words, citation, text } = hit.clause;
  if (words === null) return [citation === '' ? '序言' : citation];
  const at = text.indexOf(words);
  if (at === -1) return [words];
  const marks = hit.marks
    .filter((m) => m.start >= at && m.end <= at + words.length)
    .map((m) => ({ start: m.start - at, end: m.end - at }));
  return marked(snippet(words, marks, words.length));
}

/** One result: where it stands, its words with what was found, its commitments. */
export function hitElement(hit: Hit): HTMLElement {
  const { clause } = hit;
  const { text, marks } = body(hit);
  const chips = clause.chips
    .slice(0, CHIPS)
    .map((chip) =>
      h(
        'li',
        {},
        h('span', { class: `tag tag--${chip.role}` }, CHIP_WORDS[chip.role]),
        ` ${clause.text.slice(chip.start, chip.end).replace(/\s+/gu, '')}`,
      ),
    );
  const more = clause.chips.length - CHIPS;
  if (more > 0) chips.push(h('li', { class: 'quiet' }, `另有 ${more} 个`));
  return h(
    'li',
    { class: 'hit' },
    h('h3', {}, h('a', { href: clauseHref(clause.id) }, ...heading(hit))),
    h(
      'p',
      { class: 'hit__where' },
      h('a', { href: documentHref(clause.documentId, clause.eId) }, clause.documentTitle),
      ` ${[...clause.breadcrumb, clause.citation].filter((part) => part !== '').join(' › ')}`,
      hit.approximate ? h('span', { class: 'tag' }, '相近') : null,
      hit.why.signals.includes('companion') ? h('span', { class: 'tag tag--warn' }, '不计承诺') : null,
    ),
    h('p', { class: 'hit__text' }, ...marked(snippet(text, marks, SNIPPET_LENGTH))),
    chips.length === 0 ? null : h('ul', { class: 'hit__chips', 'aria-label': '本条的承诺' }, ...chips),
  );
}
