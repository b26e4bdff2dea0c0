import {
  relationWithin,
  subjectRows,
  targetRows,
  type ComparedDocument,
  type ComparedTarget,
  type SubjectName,
} from '../lib/comparison.ts';
import { clauseHref, documentHref, indicatorHref } from '../lib/href.ts';
import { hasChinese } from '../lib/gloss.ts';
import { FIRM_LABELS } from '../lib/labels.ts';
import { chinese, say, t } from '../lib/language.ts';
import { h } from './dom.ts';

/** The tables of a comparison of any number of documents, as the static pages show them for two. */

/** `lang` of words that may come from a text. */
const langOf = (words: string): string | null => (hasChinese(words) ? (chinese() ?? null) : null);

const heads = (documents: readonly ComparedDocument[]): HTMLElement[] =>
  documents.map((d) => h('th', { scope: 'col' }, h('a', { href: documentHref(d.id) }, d.shortTitle)));

function targetItem(target: ComparedTarget, documents: readonly ComparedDocument[]): HTMLElement {
  const relation = relationWithin(target, documents);
  const facts = [target.when, target.baseline, target.scope].filter((fact) => fact !== '—' && fact !== '');
  return h(
    'li',
    {},
    h(
      'a',
      { class: 'strong', href: clauseHref(target.clauseId, target.anchor), 'data-cite': target.citation },
      target.value,
    ),
    h('span', { class: 'quiet', lang: langOf(facts.join('')) }, facts.join(t('，', ', '))),
    target.firm ? null : h('span', { class: 'tag tag--stretch' }, say(FIRM_LABELS.stretch)),
    relation === null
      ? null
      : h(
          'span',
          { class: 'relation__with' },
          h('span', { class: `relation relation--${relation.kind}` }, relation.words),
          h('span', { class: 'quiet' }, t(`对照 ${relation.shortTitle}`, `against ${relation.shortTitle}`)),
        ),
  );
}

export function renderTargets(documents: readonly ComparedDocument[]): HTMLElement {
  const rows = targetRows(documents).filter((row) => row.shared > 1);
  if (rows.length === 0)
    return h(
      'p',
      { class: 'note' },
      t('这几份文件没有共同的指标。', 'These documents have no indicator in common.'),
    );
  const body = rows.map((row) =>
    h(
      'tr',
      {},
      h(
        'th',
        { scope: 'row', lang: langOf(row.name) },
        row.indicatorId === null ? row.name : h('a', { href: indicatorHref(row.indicatorId) }, row.name),
      ),
      ...row.cells.map((cell, i) =>
        h(
          'td',
          { 'data-head': documents[i]?.shortTitle ?? '' },
          cell.length === 0
            ? h('span', { class: 'quiet' }, t('未见', 'None found'))
            : h('ul', {}, ...cell.map((target) => targetItem(target, documents))),
        ),
      ),
    ),
  );
  return h(
    'div',
    {
      class: 'table-box',
      tabindex: '0',
      role: 'region',
      'aria-label': t('目标比较表', 'Commitments compared'),
    },
    h(
      'table',
      { class: 'table--cards compare-targets', 'data-sheet': true },
      h('caption', {}, t('至少两份文件都有的指标', 'Indicators that at least two of the documents have')),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('指标', 'Indicator')), ...heads(documents))),
      h('tbody', {}, ...body),
    ),
  );
}

export function renderSideBySide(
  documents: readonly ComparedDocument[],
  subjects: readonly SubjectName[],
): HTMLElement {
  const nothing = t(
    '这份文件没有读到这一主题的条款。',
    'No provision on this subject was read in this document.',
  );
  const bodies = subjectRows(documents, subjects).map((row) =>
    h(
      'tbody',
      { id: `subject-${row.subject.id}` },
      h(
        'tr',
        { 'data-skip': true },
        h(
          'th',
          { class: 'beside__subject', colspan: `${documents.length}`, scope: 'rowgroup' },
          row.subject.name,
        ),
      ),
      h(
        'tr',
        {},
        ...row.cells.map((cell, i) =>
          h(
            'td',
            { 'data-head': documents[i]?.shortTitle ?? '' },
            ...(cell.length === 0 ? [h('p', { class: 'quiet' }, nothing)] : []),
            ...cell.map((clause) =>
              h(
                'div',
                { class: 'beside__clause' },
                h(
                  'p',
                  {},
                  h(
                    'a',
                    { href: clauseHref(clause.id), 'data-cite': clause.citation, lang: langOf(clause.title) },
                    clause.title,
                  ),
                ),
                ...clause.text
                  .split('\n')
                  .filter((line) => line !== '')
                  .map((line) => h('p', { class: 'beside__text', lang: langOf(line) }, line)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  return h(
    'table',
    { class: `beside beside--${documents.length}`, 'data-sheet': true },
    h('caption', { class: 'visually-hidden' }, t('按主题并排的条款', 'Provisions by subject, side by side')),
    h('thead', {}, h('tr', {}, ...heads(documents))),
    ...bodies,
  );
}
