import type { Hit, Reason } from './search-client.ts';
import { t } from '../lib/language.ts';
import { h, mixed } from './dom.ts';
import { facetName } from './find-names.ts';

const signalWords = (signal: Hit['why']['signals'][number]): string => {
  switch (signal) {
    case 'target':
      return t('检索词在目标值里，或与目标值同句。', 'Stands in a target, or in one sentence with it.');
    case 'adjacent':
      return t('几个检索词相距很近。', 'The words stand close together.');
    case 'companion':
      return t('解读、报道等伴随文本，排序靠后。', 'A companion text, ranked lower.');
  }
};

const FIELDS = ['department', 'indicator', 'year', 'level', 'region', 'document'] as const;

function reasonWords({ term, as, where, how, count }: Reason): string {
  if (how === 'field') {
    const field = FIELDS.find((name) => name === as);
    const name = field === undefined ? as : facetName(field);
    return t(`${name}符合“${term}”。`, `${name} fulfils “${term}”.`);
  }
  if (where === 'context')
    return t(
      `“${term}”在本条之上：文件名、地区或上级标题。`,
      `“${term}” stands above: in the title, the region or a heading.`,
    );
  const heading = where === 'heading';
  const zhTimes = count === 1 ? '' : `${count} 次`;
  const zhPlace = heading ? `在标题${zhTimes === '' ? '' : `等处，共 ${zhTimes}`}` : `在正文${zhTimes}`;
  const enPlace = `${heading ? 'in the heading' : 'in the text'}${count === 1 ? '' : `, ${count} times in all`}`;
  const place = t(zhPlace, enPlace);
  if (how === 'synonym')
    return t(`“${term}”的近义说法“${as}”${place}。`, `“${as}”, similar to “${term}”, ${place}.`);
  if (how === 'quantity')
    return t(`与“${term}”相等的数量“${as}”${place}。`, `“${as}”, the same amount as “${term}”, ${place}.`);
  return t(`“${term}”${place}。`, `“${term}” ${place}.`);
}

/** Why a clause is among the results, folded. */
export function whyElement({ why, approximate }: Hit): HTMLElement {
  const words = [
    ...(approximate
      ? [t('不完全符合检索，但含有其中多数词语。', 'Not all of the query, but most of its words.')]
      : []),
    ...why.reasons.map(reasonWords),
    ...why.signals.map(signalWords),
  ];
  const said = words.length === 0 ? [t('符合所选筛选。', 'Fulfils the chosen filters.')] : words;
  return h(
    'details',
    { class: 'why' },
    h('summary', {}, t('为何有这一条', 'Why is this here')),
    h('ul', {}, ...said.map((text) => h('li', {}, ...mixed(text)))),
  );
}
