/** An answer to a quotation or a reference, as elements; whatever was pasted is text and stays text. */
import type { CiteAnswer, Match, Passage, ReferenceAnswer, ReferenceMatch } from '../../src/cite/types.ts';
import type { DifferencePart } from '../../src/compare/difference.ts';
import { href } from '../lib/href.ts';
import { chinese, t } from '../lib/language.ts';
import { h } from './dom.ts';

/** Provisions that agree equally well are shown up to here; the others open on demand. */
const SHOWN = 3;
const LONG = 60;

export const absolute = (path: string): string => new URL(href(path), location.href).href;

function agreementTag({ agreement, edits, similarity }: Match): HTMLElement {
  const percent = `${Math.round(similarity * 100)}%`;
  const [words, style] = {
    exact: [t('逐字相同', 'Word for word'), 'tag tag--exact'],
    signs: [t('文字相同，标点或字形不同', 'Same words, other signs'), 'tag tag--exact'],
    changed: [t(`差 ${edits} 个字`, `${edits} characters differ`), 'tag tag--warn'],
    related: [t(`措辞相近 ${percent}`, `Related wording, ${percent}`), 'tag'],
  }[agreement] as [string, string];
  return h('span', { class: style }, words);
}

const differencePart = ({ kind, a, b }: DifferencePart): Node =>
  kind === 'removed' ? h('del', {}, a) : kind === 'added' ? h('ins', {}, b) : document.createTextNode(b);

const copyButton = (label: string, text: string): HTMLElement =>
  h('button', { type: 'button', class: 'button button--small', 'data-copy-text': text }, label);

function title(documentTitle: string, citation: string, address: string): HTMLElement {
  const words = citation === '' ? documentTitle : `${documentTitle}，${citation.replace(/[、.．]$/u, '')}`;
  return h('a', { href: href(address), lang: chinese() ?? null }, words);
}

function matchElement(match: Match): HTMLElement {
  const told = match.differences.some(({ kind }) => kind !== 'same');
  const words = told ? match.differences.map(differencePart) : [document.createTextNode(match.words)];
  return h(
    'article',
    { class: 'cite-match' },
    h('h3', {}, title(match.documentTitle, match.citation, match.address), agreementTag(match)),
    h('p', { class: 'beside__text', lang: chinese() ?? null }, ...words),
    h(
      'p',
      { class: 'row' },
      h(
        'a',
        { class: 'button button--small', href: href(match.address) },
        t('打开原文并引用', 'Open and cite'),
      ),
      copyButton(t('复制链接', 'Copy link'), absolute(match.address)),
      copyButton(t('复制原文', 'Copy words'), match.words),
    ),
  );
}

const more = (matches: readonly HTMLElement[], words: string): HTMLElement[] =>
  matches.length === 0 ? [] : [h('details', { class: 'cite-more' }, h('summary', {}, words), ...matches)];

function passageElement(passage: Passage, alone: boolean): HTMLElement {
  const { matches, equals, text } = passage;
  const asked = text.replace(/\s+/gu, ' ');
  const elements = matches.map(matchElement);
  const equal = elements.slice(0, Math.min(equals, matches.length));
  const others = elements.slice(equal.length);
  const isRelated = matches[0]?.agreement === 'related';
  const [first, rest] = isRelated ? [elements, []] : [equal.slice(0, SHOWN), equal.slice(SHOWN)];
  const count =
    equals > 1
      ? h(
          'p',
          { class: 'quiet' },
          t(`同样的文字见于 ${equals} 个条款。`, `The same words stand in ${equals} provisions.`),
        )
      : null;
  return h(
    'section',
    { class: 'cite-passage' },
    alone
      ? null
      : h(
          'blockquote',
          { class: 'cite-passage__asked' },
          asked.length > LONG ? `${asked.slice(0, LONG)}…` : asked,
        ),
    matches.length === 0
      ? h('p', {}, t('没有找到相近的条款。', 'Nothing near was found.'))
      : isRelated
        ? h(
            'p',
            { class: 'quiet' },
            t('没有逐字的出处，下面是措辞最接近的条款。', 'No source word for word; nearest in wording:'),
          )
        : count,
    ...first,
    ...more(rest, t(`另外 ${rest.length} 个条款`, `${rest.length} more`)),
    ...(isRelated ? [] : more(others, t('其他相近的条款', 'Other near provisions'))),
  );
}

function referenceElement(match: ReferenceMatch): HTMLElement {
  return h(
    'article',
    { class: 'cite-match' },
    h(
      'h3',
      {},
      title(match.documentTitle, match.citation, match.address),
      match.documentNumber === null ? null : h('span', { class: 'tag' }, match.documentNumber),
    ),
    h('p', { class: 'beside__text', lang: chinese() ?? null }, match.words),
    h(
      'p',
      { class: 'row' },
      h(
        'a',
        { class: 'button button--small', href: href(match.address) },
        t('打开原文并引用', 'Open and cite'),
      ),
      copyButton(t('复制链接', 'Copy link'), absolute(match.address)),
    ),
  );
}

function referenceWords({ document: named, place, missing, matches }: ReferenceAnswer): string {
  if (matches.length === 0) return t(`“${named}”不在收录之列。`, `“${named}” is not in the collection.`);
  if (missing !== null)
    return t(`文中没有“${missing}”，下面是最近的上一级。`, `There is no “${missing}”; nearest above it:`);
  if (matches.length > 1)
    return t(
      `“${named}${place}”可以指 ${matches.length} 处。`,
      `“${named}${place}” may mean ${matches.length} places.`,
    );
  return t('这是一处引注，指的是：', 'A reference to:');
}

/** What is said to a screen reader, and above the results. */
export function summary({ reference, passages, truncated }: CiteAnswer): string {
  const cut = truncated
    ? t('文字太长，只查了前面一部分。', 'Too long: only the first part was looked up. ')
    : '';
  if (reference !== null) return cut + referenceWords(reference);
  const found = passages.filter(({ matches }) => matches.length > 0).length;
  if (passages.length === 1)
    return (
      cut + (found === 0 ? t('没有找到相近的条款。', 'Nothing near was found.') : t('找到出处。', 'Found.'))
    );
  return (
    cut +
    t(
      `共 ${passages.length} 段，${found} 段找到出处或相近条款。`,
      `${found} of ${passages.length} passages found.`,
    )
  );
}

export function answerElements({ reference, passages }: CiteAnswer): HTMLElement[] {
  if (reference !== null) return reference.matches.map(referenceElement);
  return passages.map((passage) => passageElement(passage, passages.length === 1));
}
