import type { PolicyDocument } from '../../src/model/index.ts';
import { formatDate, formatPeriod } from './format.ts';
import { DOCUMENT_ROLE_LABELS, KIND_LABELS, LEVEL_LABELS } from './labels.ts';

/** One line of the facts of a document. `outside`: known from elsewhere, not in the source. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly outside: boolean;
}

const UNKNOWN = '来源未载';

/** What is known of a document; what the source does not give is said to be so, never guessed. */
export function documentFacts(document: PolicyDocument): Fact[] {
  const fact = (field: keyof PolicyDocument, name: string, value: string | null): Fact => ({
    name,
    value: value ?? UNKNOWN,
    outside: value !== null && document.notInSource.includes(field),
  });
  const dated = (date: string | null): string | null => (date === null ? null : formatDate(date));
  const facts = [
    fact('issuers', '发文机关', document.issuers.length === 0 ? null : document.issuers.join('、')),
    fact('documentNumber', '文号', document.documentNumber),
    fact('issuedOn', '成文日期', dated(document.issuedOn)),
    fact('kind', '文种', `${KIND_LABELS[document.kind].zh}（${DOCUMENT_ROLE_LABELS[document.role].zh}）`),
  ];
  if (document.level !== null)
    facts.push(fact('level', '层级', `${LEVEL_LABELS[document.level].zh}，${document.region?.name ?? ''}`));
  if (document.effectiveFrom !== null)
    facts.push(fact('effectiveFrom', '施行', formatDate(document.effectiveFrom)));
  if (document.effectiveTo !== null)
    facts.push(fact('effectiveTo', '有效至', formatDate(document.effectiveTo)));
  if (document.period !== null) facts.push(fact('period', '规划期', formatPeriod(document.period)));
  return facts;
}
