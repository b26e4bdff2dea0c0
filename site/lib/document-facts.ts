import type { PolicyDocument } from '../../src/model/index.ts';
import { formatDate, formatPeriod } from './format.ts';
import { regionOf } from './gloss.ts';
import { DOCUMENT_ROLE_LABELS, KIND_LABELS, LEVEL_LABELS } from './labels.ts';
import { say, t } from './language.ts';

/** One line of the facts of a document. `outside`: known from elsewhere, not in the source. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly outside: boolean;
}

/** What is known of a document; what the source does not give is said to be so, never guessed. */
export function documentFacts(document: PolicyDocument): Fact[] {
  const fact = (field: keyof PolicyDocument, name: string, value: string | null): Fact => ({
    name,
    value: value ?? t('来源未载', 'not in the source'),
    outside: value !== null && document.notInSource.includes(field),
  });
  const dated = (date: string | null): string | null => (date === null ? null : formatDate(date));
  const { kind, role, level, region, effectiveFrom, effectiveTo, period } = document;
  const facts = [
    fact(
      'issuers',
      t('发文机关', 'Issuer'),
      document.issuers.length === 0 ? null : document.issuers.join('、'),
    ),
    fact('documentNumber', t('文号', 'Number'), document.documentNumber),
    fact('issuedOn', t('成文日期', 'Date'), dated(document.issuedOn)),
    fact(
      'kind',
      t('文种', 'Kind'),
      `${say(KIND_LABELS[kind])}${t('（', ' (')}${say(DOCUMENT_ROLE_LABELS[role])}${t('）', ')')}`,
    ),
  ];
  const place = [level === null ? null : say(LEVEL_LABELS[level]), region === null ? null : regionOf(region)];
  if (level !== null)
    facts.push(fact('level', t('层级', 'Level'), place.filter((part) => part !== null).join(t('，', ', '))));
  if (effectiveFrom !== null)
    facts.push(fact('effectiveFrom', t('施行', 'In effect from'), formatDate(effectiveFrom)));
  if (effectiveTo !== null)
    facts.push(fact('effectiveTo', t('有效至', 'In effect until'), formatDate(effectiveTo)));
  if (period !== null) facts.push(fact('period', t('规划期', 'Planning period'), formatPeriod(period)));
  return facts;
}
