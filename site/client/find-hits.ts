import type { Hit } from './search-client.ts';
import { clauseHref, documentHref } from '../lib/href.ts';
import { chinese, t } from '../lib/language.ts';
import { englishPlace } from '../lib/place-words.ts';
import { snippet, type SnippetPart } from '../lib/snippet.ts';
import { h, zh } from './dom.ts';
import { documentLabel } from './find-names.ts';
import { whyElement } from './find-why.ts';

const SNIPPET_LENGTH = 150;
const CHIPS = 3;
const chipWord = (role: 'target' | 'milestone'): string =>
  role === 'target' ? t('目标', 'Target') : t('里程碑', 'Milestone');
/** Whatever is quoted of a provision. */
const quoted = (): { lang: string | null } => ({ lang: chinese() ?? null });

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
  if (words === null) return [citation === '' ? t('序言', 'Preamble') : zh(citation)];
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
        h('span', { class: `tag tag--${chip.role}` }, chipWord(chip.role)),
        ' ',
        zh(clause.text.slice(chip.start, chip.end).replace(/\s+/gu, '')),
      ),
    );
  const more = clause.chips.length - CHIPS;
  if (more > 0) chips.push(h('li', { class: 'quiet' }, t(`另有 ${more} 个`, `${more} more`)));
  const title = documentLabel(clause.documentId, clause.documentTitle);
  const place = [...clause.breadcrumb, clause.citation].filter((part) => part !== '').join(' › ');
  const name = `${title.textContent} ${t(clause.citation, englishPlace(clause.eId))}`.trim();
  return h(
    'li',
    { class: 'hit' },
    h(level, { class: 'hit__title' }, h('a', { href: clauseHref(clause.id), ...quoted() }, ...heading(hit))),
    h(
      'p',
      { class: 'hit__where' },
      h('a', { href: documentHref(clause.documentId, clause.eId) }, title),
      ' ',
      zh(place),
      hit.approximate ? h('span', { class: 'tag' }, t('相近', 'Near')) : null,
      hit.why.signals.includes('companion')
        ? h('span', { class: 'tag tag--warn' }, t('不计承诺', 'Not a commitment'))
        : null,
    ),
    h('p', { class: 'hit__text', ...quoted() }, ...marked(snippet(text, marks, SNIPPET_LENGTH))),
    chips.length === 0
      ? null
      : h(
          'ul',
          { class: 'hit__chips', 'aria-label': t('本条的承诺', 'Commitments in this provision') },
          ...chips,
        ),
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
          'aria-label': `${t('复制链接：', 'Copy link: ')}${name}`,
        },
        t('复制链接', 'Copy link'),
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
        h('a', { href: documentHref(documentId) }, documentLabel(documentId, documentTitle)),
        h('span', { class: 'quiet' }, ` ${t(`本页 ${group.length} 条`, `${group.length} on this page`)}`),
      ),
      h('ol', { class: 'hits' }, ...group.map((hit) => hitElement(hit, 'h4'))),
    );
  });
}
