import type { Clause, Milestone, Period, Quantity } from '../../model/index.ts';
import type { IndicatorLookup } from '../../extract/indicator-lookup.ts';
import type { Problem } from '../corpus/problems.ts';
import { anchorKey, countParts, indexSentences } from './anchor.ts';
import type {
  MilestoneReview,
  QuantityReview,
  ReviewedMilestone,
  ReviewedQuantity,
  ReviewFile,
} from './schema.ts';

const periodText = (period: Period | null): string | null =>
  period === null ? null : `${period.start}-${period.end}`;

/** What a reader is shown of a quantity, and vouches for. */
export function quantityReading(q: Quantity): ReviewedQuantity {
  const { role, scope, value, value2, comparator, change, annual, baseline, by, firm } = q;
  return {
    role,
    indicator: q.indicator.text,
    scope,
    value,
    value2,
    unit: q.unit.text,
    comparator,
    change,
    annual,
    baseline,
    by,
    period: periodText(q.period),
    firm,
  };
}

/** What a reader is shown of a milestone. */
export function milestoneReading(m: Milestone): ReviewedMilestone {
  return {
    indicator: m.indicator.text,
    scope: m.scope,
    by: m.by,
    period: periodText(m.period),
    firm: m.firm,
    generic: m.generic,
  };
}

function parsePeriod(text: string | null, old: Period | null): Period | null {
  if (text === null) return null;
  const [start = 0, end = 0] = text.split('-').map(Number);
  return { start, end, text: old?.text ?? text };
}

/** Corrected words may name an entry of the vocabulary where the machine's own did not. */
function renamed<R extends Quantity | Milestone>(
  record: R,
  text: string | undefined,
  ids: IndicatorLookup,
): R {
  if (text === undefined) return record;
  const { scope, indicator } = record;
  const measured =
    'unit' in record ? { unit: record.unit, change: record.change } : { unit: null, change: '' };
  const id = indicator.id ?? ids({ text, scope, ...measured });
  return { ...record, indicator: { text, id } };
}

function correctQuantity(q: Quantity, correct: QuantityReview['correct'], ids: IndicatorLookup): Quantity {
  if (correct === undefined) return { ...q, review: 'confirmed' };
  const { indicator, unit, period, ...plain } = correct;
  const corrected = {
    ...q,
    ...plain,
    unit: unit === undefined ? q.unit : { ...q.unit, text: unit },
    period: period === undefined ? q.period : parsePeriod(period, q.period),
    review: 'corrected',
  } as Quantity;
  return renamed(corrected, indicator, ids);
}

function correctMilestone(
  m: Milestone,
  correct: MilestoneReview['correct'],
  ids: IndicatorLookup,
): Milestone {
  if (correct === undefined) return { ...m, review: 'confirmed' };
  const { indicator, period, ...plain } = correct;
  const corrected = {
    ...m,
    ...plain,
    period: period === undefined ? m.period : parsePeriod(period, m.period),
    review: 'corrected',
  } as Milestone;
  return renamed(corrected, indicator, ids);
}

/** Names of the fields in which a reading is not what was reviewed. */
function differing(now: object, then: object): string[] {
  const a = now as Record<string, unknown>;
  const b = then as Record<string, unknown>;
  return Object.keys(b).filter((key) => a[key] !== b[key]);
}

interface Kind<R extends { clauseId: string }, V extends { read: object }> {
  reviews: readonly V[];
  span(record: R): { start: number; end: number };
  reading(record: R): object;
  accept(record: R, review: V): R;
}

function applyKind<R extends { clauseId: string }, V extends Reviewed>(
  document: string,
  records: readonly R[],
  clauses: readonly Clause[],
  kind: Kind<R, V>,
  problems: Problem[],
): R[] {
  const open = new Map(
    kind.reviews.filter((r) => r.document === document).map((r) => [anchorKey(document, r, r.part), r]),
  );
  const index = indexSentences(clauses);
  const stale = (review: V, reason: string): void => {
    problems.push({
      file: `corpus/review/${document}.yaml`,
      line: null,
      field: review.words,
      reason,
      remedy: 'read the sentence again, then run npm run review to record the new reading',
    });
  };
  const partOf = countParts(document);
  const out = records.map((record) => {
    const { start, end } = kind.span(record);
    const anchor = index.anchor(record.clauseId, start, end);
    const key = anchorKey(document, anchor, partOf(anchor));
    const review = open.get(key);
    if (review === undefined) return record;
    open.delete(key);
    const changed = differing(kind.reading(record), review.read);
    if (changed.length > 0) {
      stale(review, `stale: the machine now reads ${changed.join(', ')} otherwise than when it was reviewed`);
      return record;
    }
    return kind.accept(record, review);
  });
  for (const review of open.values())
    stale(review, 'stale: no record stands at these words in this sentence any more');
  return out;
}

type Reviewed = QuantityReview | MilestoneReview;

/**
 * Set the review state of a document's records by what readers confirmed or
 * corrected. A review whose text or reading has changed is a problem and is
 * not applied: it goes stale loudly. `ids` names corrected words that had no
 * entry of the vocabulary.
 */
export function applyReviews(
  document: string,
  records: { clauses: readonly Clause[]; quantities: readonly Quantity[]; milestones: readonly Milestone[] },
  file: ReviewFile,
  ids: IndicatorLookup = () => null,
): { quantities: Quantity[]; milestones: Milestone[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const quantities = applyKind(
    document,
    records.quantities,
    records.clauses,
    {
      reviews: file.quantities,
      span: (q) => ({ start: q.numberStart, end: q.numberEnd }),
      reading: quantityReading,
      accept: (q, review) => correctQuantity(q, review.correct, ids),
    },
    problems,
  );
  const milestones = applyKind(
    document,
    records.milestones,
    records.clauses,
    {
      reviews: file.milestones,
      span: (m) => ({ start: m.start, end: m.end }),
      reading: milestoneReading,
      accept: (m, review) => correctMilestone(m, review.correct, ids),
    },
    problems,
  );
  return { quantities, milestones, problems };
}
