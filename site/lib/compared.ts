import type { Relation } from '../../src/model/index.ts';
import { clauseSubjects, OTHER_SUBJECT } from './clause-subjects.ts';
import { citationLine } from './citation.ts';
import type { Collection } from './collection.ts';
import { commitments, indicatorName, isQuantity } from './commitments.ts';
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
  zh: new WeakMap<object, ReadonlyMap<string, ComparedDocument>>(),
  en: new WeakMap<object, ReadonlyMap<string, ComparedDocument>>(),
};

/** The documents of the collection, made ready for comparison, by id, in the language of the page. */
export function comparedDocuments(data: Collection): ReadonlyMap<string, ComparedDocument> {
  const kept = known[language()].get(data.documents);
  if (kept !== undefined) return kept;
  const targets = new Map<string, ComparedTarget[]>(data.documents.map((d) => [d.id, []]));
  for (const { document, clause, record } of commitments(data)) {
    const quantity = isQuantity(record) ? record : null;
    targets.get(document.id)?.push({
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
    });
  }
  const subjects = clauseSubjects(data);

  const made = new Map(
    data.documents.map((document) => {
      const clauses = data.clausesOf(document.id).flatMap((clause) => {
        const subject = subjects.get(clause.id);
        if (subject === undefined) return [];
        const text = clause.text.slice(headingSpan(clause).end).trim();
        const citation = citationLine(document, clause);
        return [{ id: clause.id, title: clauseTitle(clause), text, subject, citation }];
      });
      return [
        document.id,
        {
          id: document.id,
          title: titleOf(document),
          shortTitle: shortTitleOf(document),
          level: document.level,
          companion: document.role === 'companion',
          clauses,
          targets: targets.get(document.id) ?? [],
        },
      ];
    }),
  );
  known[language()].set(data.documents, made);
  return made;
}
