import type { Hit, Reason } from './search-client.ts';
import { h } from './dom.ts';

const FIELDS: Readonly<Record<string, string>> = {
  department: '责任部门',
  indicator: '指标',
  year: '年份',
  level: '层级',
  region: '地区',
  document: '文件',
};
const SIGNALS: Readonly<Record<Hit['why']['signals'][number], string>> = {
  target: '检索词在目标值里，或与目标值同句。',
  adjacent: '几个检索词相距很近。',
  companion: '解读、报道等伴随文本，排序靠后。',
};

function reasonWords({ term, as, where, how, count }: Reason): string {
  if (how === 'field') return `${FIELDS[as] ?? as}符合“${term}”。`;
  if (where === 'context') return `“${term}”在本条之上：文件名、地区或上级标题。`;
  const times = count === 1 ? '' : `${count} 次`;
  const place = where === 'heading' ? `在标题${times === '' ? '' : `等处，共 ${times}`}` : `在正文${times}`;
  if (how === 'synonym') return `“${term}”的近义说法“${as}”${place}。`;
  if (how === 'quantity') return `与“${term}”相等的数量“${as}”${place}。`;
  return `“${term}”${place}。`;
}

/** Why a clause is among the results, folded. */
export function whyElement({ why, approximate }: Hit): HTMLElement {
  const words = [
    ...(approximate ? ['不完全符合检索，但含有其中多数词语。'] : []),
    ...why.reasons.map(reasonWords),
    ...why.signals.map((signal) => SIGNALS[signal]),
  ];
  return h(
    'details',
    { class: 'why' },
    h('summary', {}, '为何有这一条'),
    h('ul', {}, ...(words.length === 0 ? ['符合所选筛选。'] : words).map((text) => h('li', {}, text))),
  );
}
