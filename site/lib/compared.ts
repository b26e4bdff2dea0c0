import type { PolicyDocument, Relation } from '../../src/model/index.ts';
import { clauseSubjects, OTHER_SUBJECT } from './clause-subjects.ts';
import { citationLine } from './citation.ts';
import type { Collection } from './collection.ts';
import { commitmentsIn, indicatorName, isQuantity } from './commitments.ts';
import type { ComparedDocument, ComparedRelation, ComparedTarget, SubjectName } from './comparison.ts';
import { formatBaseline, formatValue, formatWhen, listWords } from './format.ts';
import { shortTitleOf, titleOf } from './gloss.ts';
import { clauseTitle, headingSpan } from './heading.ts';
import { REASON_LABELS, RELATION_LABELS } from './labels.ts';
import { language, say, t } from './language.ts';
import { recordAnchor } from './marks.ts';

/** Subjects of a comparison in the order in which they are shown. */
export const subjectNames = (data: Pick<Collection, 'subjects'>): SubjectName[] =>
  [...data.subjects, OTHER_SUBJECT].map(({ id, name, nameEn }) => ({ id, name: t(name, nameEn) }));

function relationWords(relation: Relation | null): ComparedRelation | null {
  if (relation === null) return null;
  const label = RELATION_LABELS[relation.relation];
  const reasons = listWords(relation.reasons.map((reason) => say(REASON_LABELS[reason])));
  const words = `${label.sign} ${say(label)}${reasons === '' ? '' : t(`（${reasons}）`, ` (${reasons})`)}`;
  return { kind: relation.relation, words, documentId: relation.b.documentId };
}

/** Words are of the page's language: one map for each. */
const known = {
  zh: new WeakMap<object, Map<string, ComparedDocument>>(),
  en: new WeakMap<object, Map<string, ComparedDocument>>(),
};
/** Documents kept ready; each holds its whole text. */
const KEPT = 64;

function targetsOf(data: Collection, document: PolicyDocument): ComparedTarget[] {
  if (document.role !== 'policy') return [];
  return data.clausesOf(document.id).flatMap((clause) =>
    commitmentsIn(data, clause.id).map((record) => {
      const quantity = isQuantity(record) ? record : null;
      return {
        id: record.id,
        clauseId: clause.id,
        citation: citationLine(document, clause),
        anchor: recordAnchor(record),
        indicatorId: data.indicator(record.indicator.id)?.id ?? null,
        name: indicatorName(data, record),
        scope: record.scope,
        value: quantity === null ? t('里程碑', 'Milestone') : formatValue(quantity),
        when: formatWhen(record),
        baseline: quantity === null ? '—' : formatBaseline(quantity.baseline),
        firm: record.firm,
        relation: relationWords(data.relationOf(record.id)),
      };
    }),
  );
}

/** A document made ready for comparison, in the language of the page. @throws where it is not in the collection. */
export function comparedDocument(data: Collection, id: string): ComparedDocument {
  let kept = known[language()].get(data.documents);
  if (kept === undefined) known[language()].set(data.documents, (kept = new Map<string, ComparedDocument>()));
  const ready = kept.get(id);
  if (ready !== undefined) return ready;
  const document = data.document(id);
  const subjects = clauseSubjects(data, id);
  const made: ComparedDocument = {
    id,
    title: titleOf(document),
    shortTitle: shortTitleOf(document),
    level: document.level,
    companion: document.role === 'companion',
    clauses: data.clausesOf(id).flatMap((clause) => {
      const subject = subjects.get(clause.id);
      if (subject === undefined) return [];
      const text = clause.text.slice(headingSpan(clause).end).trim();
      const citation = citationLine(document, clause);
      return [{ id: clause.id, title: clauseTitle(clause), text, subject, citation }];
    }),
    targets: targetsOf(data, document),
  };
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(id, made);
  return made;
}
