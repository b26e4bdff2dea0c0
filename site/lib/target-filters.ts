import type { Collection } from './collection.ts';
import { indicatorName, isQuantity, type Commitment } from './commitments.ts';
import { FIRM_LABELS, LEVEL_LABELS } from './labels.ts';

/** A filter of the table of targets; its values are data attributes of the rows. */
export interface TargetFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

const yearOf = (item: Commitment): string => {
  const { by, period } = item.record;
  if (by !== null) return by.replace('<', '').slice(0, 4);
  return period === null ? '' : String(period.end);
};

/** Words by which a row is filtered: data attributes, `data-text` for the free text. */
export function filterKeys(data: Pick<Collection, 'indicator'>, item: Commitment): Record<string, string> {
  const { record, document } = item;
  return {
    'data-level': document.level ?? '',
    'data-document': document.id,
    'data-family': data.indicator(record.indicator.id)?.family ?? '',
    'data-year': yearOf(item),
    'data-firm': record.firm ? 'firm' : 'stretch',
    'data-type': item.type,
    'data-text': [
      indicatorName(data, record),
      isQuantity(record) ? record.indicator.text : '',
      record.scope,
    ].join(' '),
  };
}

/** The filters with the values that occur, counted, in the order in which they occur. */
export function targetFilters(
  data: Pick<Collection, 'indicator' | 'document'>,
  items: readonly Commitment[],
): TargetFilter[] {
  const names: [string, string, (value: string) => string, boolean][] = [
    ['level', '层级', (v) => LEVEL_LABELS[v as keyof typeof LEVEL_LABELS].zh, false],
    ['document', '文件', (v) => data.document(v).shortTitle, false],
    ['family', '指标类别', (v) => v, false],
    ['year', '目标年份', (v) => `${v}年`, true],
    ['type', '类型', (v) => (v === 'number' ? '数值目标' : '里程碑'), false],
    ['firm', '性质', (v) => FIRM_LABELS[v as keyof typeof FIRM_LABELS].zh, false],
  ];
  return names.map(([name, label, words, sorted]) => {
    const counts = new Map<string, number>();
    for (const item of items) {
      const value = filterKeys(data, item)[`data-${name}`] ?? '';
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = sorted ? [...counts].sort(([a], [b]) => a.localeCompare(b)) : [...counts];
    return { name, label, options: values.map(([value, count]) => ({ value, label: words(value), count })) };
  });
}
