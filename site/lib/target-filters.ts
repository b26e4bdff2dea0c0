import type { Collection } from './collection.ts';
import { indicatorName, isQuantity, type Commitment } from './commitments.ts';
import { familyOf, shortTitleOf } from './gloss.ts';
import { FIRM_LABELS, LEVEL_LABELS } from './labels.ts';
import { say, t } from './language.ts';
import type { RowFilter } from './row-filter.ts';

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
  data: Pick<Collection, 'indicator' | 'document' | 'familyEn'>,
  items: readonly Commitment[],
): RowFilter[] {
  const names: [string, string, (value: string) => string, boolean][] = [
    ['level', t('层级', 'Level'), (v) => say(LEVEL_LABELS[v as keyof typeof LEVEL_LABELS]), false],
    ['document', t('文件', 'Document'), (v) => shortTitleOf(data.document(v)), false],
    ['family', t('指标类别', 'Group'), (v) => familyOf(data, v), false],
    ['year', t('目标年份', 'Year'), (v) => t(`${v}年`, v), true],
    [
      'type',
      t('类型', 'Type'),
      (v) => (v === 'number' ? t('数值目标', 'With a number') : t('里程碑', 'Milestone')),
      false,
    ],
    ['firm', t('性质', 'Firmness'), (v) => say(FIRM_LABELS[v as keyof typeof FIRM_LABELS]), false],
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
