import type { Collection } from './collection.ts';
import { commitments, indicatorName, isQuantity } from './commitments.ts';
import type { ComparedDocument, ComparedTarget } from './comparison.ts';
import { formatBaseline, formatValue, formatWhen } from './format.ts';
import { clauseTitle, headingSpan } from './heading.ts';
import { recordAnchor } from './marks.ts';
import { subjectOf } from './subjects.ts';

/** Clauses that say nothing of their own (a bare heading, the title block, a sign-off) are left out. */
const LEFT_OUT = new Set(['front', 'contents', 'final']);

/** The documents of the collection, made ready for comparison, by id. */
export function comparedDocuments(data: Collection): Map<string, ComparedDocument> {
  const targets = new Map<string, ComparedTarget[]>(data.documents.map((d) => [d.id, []]));
  for (const { document, clause, record } of commitments(data)) {
    const quantity = isQuantity(record) ? record : null;
    targets.get(document.id)?.push({
      id: record.id,
      clauseId: clause.id,
      anchor: recordAnchor(record),
      indicatorId: data.indicator(record.indicator.id)?.id ?? null,
      name: indicatorName(data, record),
      scope: record.scope,
      value: quantity === null ? '里程碑' : formatValue(quantity),
      when: formatWhen(record),
      baseline: quantity === null ? '—' : formatBaseline(quantity.baseline),
      firm: record.firm,
    });
  }
  return new Map(
    data.documents.map((document) => {
      const clauses = data
        .clausesOf(document.id)
        .filter((clause) => !LEFT_OUT.has(clause.kind))
        .map((clause) => ({
          id: clause.id,
          title: clauseTitle(clause),
          text: clause.text.slice(headingSpan(clause).end).trim(),
          subject: subjectOf(clause),
        }))
        .filter((clause) => clause.text !== '');
      return [
        document.id,
        {
          id: document.id,
          title: document.title,
          shortTitle: document.shortTitle,
          level: document.level,
          companion: document.role === 'companion',
          clauses,
          targets: targets.get(document.id) ?? [],
        },
      ];
    }),
  );
}
