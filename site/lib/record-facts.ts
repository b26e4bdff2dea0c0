/** Everything that is known of a record, as names and words. */
import type { Milestone, Quantity, Reference, Responsibility } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import {
  changeWords,
  comparatorWords,
  formatBaseline,
  formatPeriod,
  formatValue,
  formatWhen,
} from './format.ts';
import { familyOf, organizationOf } from './gloss.ts';
import { FIRM_LABELS, REVIEW_LABELS, ROLE_LABELS, UNIT_ROLE_LABELS } from './labels.ts';
import { say, t } from './language.ts';

/** Name, value, and whether the value is an identifier of the data set. */
export type Fact = [name: string, value: string, kind?: 'code'];

/** All fields of a quantity that its line in a table does not show. */
export const quantityFields = (q: Quantity): Fact[] => [
  [
    t('数值', 'Value'),
    q.value === null ? '—' : `${q.value}${q.value2 === null ? '' : `${t(' 至 ', ' to ')}${q.value2}`}`,
  ],
  [t('单位', 'Unit'), q.unit.text],
  [t('换算', 'Counted in'), `${q.unit.symbol} × ${q.unit.factor}`, 'code'],
  [t('比较方式', 'Comparator'), comparatorWords(q.comparator)],
  [t('变化方向', 'Change'), changeWords(q.change)],
  [t('年均', 'A year'), q.annual ? t('是', 'yes') : t('否', 'no')],
  [
    t('期间', 'Period'),
    q.period === null ? '—' : `${formatPeriod(q.period)}${t('（', ' (')}${q.period.text}${t('）', ')')}`,
  ],
  [t('句', 'Sentence'), q.sentenceId, 'code'],
  [t('读取规则', 'Rule'), q.rule, 'code'],
  [t('复核', 'Review'), say(REVIEW_LABELS[q.review])],
  [t('记录编号', 'Record'), q.id, 'code'],
];

const firmness = (firm: boolean): string => say(firm ? FIRM_LABELS.firm : FIRM_LABELS.stretch);

/** A quantity whole. */
export const quantityFacts = (q: Quantity): Fact[] => [
  [
    t('性质', 'Role'),
    `${say(ROLE_LABELS[q.role])}${q.role === 'target' ? t('，', ', ') + firmness(q.firm) : ''}`,
  ],
  [t('读作', 'Read as'), formatValue(q)],
  [t('时限', 'Deadline'), formatWhen(q)],
  [t('基期', 'Baseline'), formatBaseline(q.baseline)],
  [t('范围', 'Scope'), q.scope === '' ? '—' : q.scope],
  ...quantityFields(q),
];

/** A milestone whole. */
export const milestoneFacts = (m: Milestone): Fact[] => [
  [t('性质', 'Role'), `${firmness(m.firm)}${m.generic ? t('，总括', ', general aim') : ''}`],
  [t('时限', 'Deadline'), formatWhen(m)],
  [t('范围', 'Scope'), m.scope === '' ? '—' : m.scope],
  [t('读取规则', 'Rule'), m.rule, 'code'],
  [t('复核', 'Review'), say(REVIEW_LABELS[m.review])],
  [t('记录编号', 'Record'), m.id, 'code'],
];

/** Bodies that a bracket names, each with what it is there. */
export const unitFacts = (
  data: Pick<Collection, 'organization' | 'familyEn'>,
  { units, id }: Responsibility,
): Fact[] => [
  ...units.map((unit): Fact => {
    const known = data.organization(unit.organizationId);
    const name = known === null ? unit.name : organizationOf(data, { ...known, name: unit.name });
    const line = unit.family === null ? '' : `${t('，', ', ')}${familyOf(data, unit.family)}`;
    const implied = unit.implied ? t('，按文件通则推定', ', implied by a rule of the document') : '';
    return [say(UNIT_ROLE_LABELS[unit.role]), `${name}${line}${implied}`];
  }),
  [t('记录编号', 'Record'), id, 'code'],
];

/** A document that is referred to. */
export const referenceFacts = (r: Reference): Fact[] => [
  [t('文号', 'Number'), r.documentNumber ?? '—'],
  [t('是否收录', 'In the collection'), r.documentId === null ? t('未收录', 'No') : t('已收录', 'Yes')],
  [t('记录编号', 'Record'), r.id, 'code'],
];
