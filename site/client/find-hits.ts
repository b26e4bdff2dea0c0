import type { Hit } from './search-client.ts';
import { clauseHref, documentHref } from '../lib/href.ts';
import { snippet, type SnippetPart } from '../lib/snippet.ts';
import { h } from './dom.ts';
import { whyElement } from './find-why.ts';

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
function hitElement(hit: Hit, level: 'h3' | 'h4'): HTMLElement {
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
  const name = `${clause.documentTitle} ${clause.citation}`.trim();
  return h(
    'li',
    { class: 'hit' },
    h(level, { class: 'hit__title' }, h('a', { href: clauseHref(clause.id) }, ...heading(hit))),
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
    h(
      'div',
      { class: 'hit__tools' },
      whyElement(hit),
      h(
        'button',
        {
          type: 'button',
          class: 'linklike',
          'data-copy-hit': clauseHref(clause.id),
          'aria-label': `复制链接：${name}`,
        },
        '复制链接',
      ),
    ),
  );
}

/** Results one after the other, or under the names of their documents. */
export function hitElements(hits: readonly Hit[], grouped: boolean): HTMLElement[] {
  if (!grouped) return hits.map((hit) => hitElement(hit, 'h3'));
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const group = groups.at(-1);
    if (group?.[0]?.clause.documentId === hit.clause.documentId) group.push(hit);
    else groups.push([hit]);
  }
  return groups.map((group) => {
    const { documentId = '', documentTitle = '' } = group[0]?.clause ?? {};
    return h(
      'li',
      { class: 'hit-group' },
      h(
        'h3',
        {},
        h('a', { href: documentHref(documentId) }, documentTitle),
        h('span', { class: 'quiet' }, ` 本页 ${group.length} 条`),
      ),
      h('ol', { class: 'hits' }, ...group.map((hit) => hitElement(hit, 'h4'))),
    );
  });
}
