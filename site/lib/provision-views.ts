/**
 * What the page of a document fetches of its provisions where they have no
 * pages of their own: how each is cited, and the records read from it.
 */
import type { Clause, PolicyDocument } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { partsOf, provisionValues, type Part } from './cite/provision.ts';
import type { Values } from './cite/slots.ts';
import { indicatorName } from './commitments.ts';
import { evidence, type Evidence } from './evidence.ts';
import { formatValue, formatWhen } from './format.ts';
import { documentHref, indicatorHref, placeAnchor } from './href.ts';
import { t } from './language.ts';
import { recordAnchor } from './marks.ts';
import { milestoneFacts, quantityFacts, referenceFacts, unitFacts, type Fact } from './record-facts.ts';
import { reportHref, reportText } from './report.ts';

export interface RecordView {
  readonly title: string;
  readonly href: string | null;
  readonly facts: readonly Fact[];
  readonly evidence: Evidence;
  /** Has it an address by which it is cited? */
  readonly cited: boolean;
  /** What a reader sends who finds it wrong; `href`: to whom, where the site names somebody. */
  readonly report: { readonly text: string; readonly href: string | null } | null;
}

export interface ProvisionView extends Values {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** `/d/{id}/provisions.json` in the language of its address. */
export interface ProvisionViews {
  readonly provisions: Readonly<Record<string, ProvisionView>>;
  /** By their anchors on the document's page. */
  readonly records: Readonly<Record<string, RecordView>>;
}

/** Path of the file of a document. */
export const provisionsPath = (documentId: string): string => `/d/${documentId}/provisions.json`;

function recordViews(data: Collection, clause: Clause, reportTo: string | undefined): [string, RecordView][] {
  const records = data.recordsOf(clause.id);
  const report = (
    id: string,
    span: { start: number; end: number },
    read: readonly string[],
  ): RecordView['report'] => {
    const text = reportText(id, clause.text.slice(span.start, span.end), read.join(t('，', ', ')));
    return { text, href: reportHref(reportTo, id, text) };
  };
  const named = (id: string | null): string | null => {
    const entry = data.indicator(id);
    return entry === null ? null : indicatorHref(entry.id);
  };
  const views = [
    ...records.quantities.map((q) => ({
      record: q,
      title: indicatorName(data, q),
      href: named(q.indicator.id),
      facts: quantityFacts(q),
      cited: q.role === 'target',
      report: report(q.id, q, [q.indicator.text, formatValue(q), formatWhen(q)]),
    })),
    ...records.milestones.map((m) => ({
      record: m,
      title: indicatorName(data, m),
      href: named(m.indicator.id),
      facts: milestoneFacts(m),
      cited: !m.generic,
      report: report(m.id, m, [m.indicator.text, formatWhen(m)]),
    })),
    ...records.responsibilities.map((r) => ({
      record: r,
      title: t('责任单位', 'Responsible units'),
      href: null,
      facts: unitFacts(data, r),
      cited: false,
      report: null,
    })),
    ...records.references.map((r) => ({
      record: r,
      title: r.title === null ? (r.documentNumber ?? '—') : `《${r.title}》`,
      href: r.documentId !== null && data.hasDocument(r.documentId) ? documentHref(r.documentId) : null,
      facts: referenceFacts(r),
      cited: false,
      report: null,
    })),
  ];
  return views.map(({ record, ...view }) => [
    placeAnchor(clause.eId, recordAnchor(record)),
    { ...view, evidence: evidence(clause, record) },
  ]);
}

/** All of one document. `site`: the public place where the build knows it; `reportTo`: who takes reports. */
export function provisionViews(
  data: Collection,
  document: PolicyDocument,
  site: URL | undefined,
  reportTo: string | undefined,
): ProvisionViews {
  const clauses = data.clausesOf(document.id);
  return {
    provisions: Object.fromEntries(
      clauses.map((clause) => [
        clause.eId,
        {
          ...provisionValues(clause, data.ancestorsOf(clause), site),
          text: clause.text,
          parts: partsOf(clause, data.recordsOf(clause.id)),
        },
      ]),
    ),
    records: Object.fromEntries(clauses.flatMap((clause) => recordViews(data, clause, reportTo))),
  };
}
