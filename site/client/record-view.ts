/** A record as the file of its document tells it. */
import type { RecordView } from '../lib/provision-views.ts';
import { chinese, t } from '../lib/language.ts';
import { h, mixed, zh } from './dom.ts';

export function recordElement(view: RecordView, address: string): HTMLElement {
  const { title, href, facts, evidence, cited, report } = view;
  return h(
    'article',
    {},
    h('h3', {}, href === null ? zh(title) : h('a', { href }, zh(title))),
    h(
      'blockquote',
      { lang: chinese() ?? null },
      evidence.before,
      h('mark', {}, evidence.words),
      evidence.after,
    ),
    h(
      'dl',
      { class: 'facts' },
      ...facts.flatMap(([name, value, kind]) => [
        h('dt', {}, name),
        kind === 'code' ? h('dd', {}, h('code', {}, value)) : h('dd', {}, ...mixed(value)),
      ]),
    ),
    cited
      ? h(
          'p',
          { class: 'cite-record' },
          h('a', { href: address, 'data-cite-open': true }, t('引用这一项', 'Cite this one')),
        )
      : null,
    report === null
      ? null
      : h(
          'details',
          {},
          h('summary', {}, t('这条读错了？', 'Read wrong?')),
          h(
            'p',
            { class: 'quiet' },
            t('补上“应为”之后的话，', 'Say after the last colon how it should read, and '),
            report.href === null
              ? t('发给本站的维护者。', 'send it to the maintainers of this site.')
              : h(
                  'a',
                  { href: report.href },
                  t('报告给本站的维护者', 'report it to the maintainers of this site'),
                ),
          ),
          h('p', { class: 'report', lang: chinese() ?? null }, report.text),
        ),
  );
}
