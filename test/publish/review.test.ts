import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/model/index.ts';
import { countParts, indexSentences } from '../../src/publish/review/anchor.ts';
import { applyReviews, quantityReading } from '../../src/publish/review/apply.ts';
import type { QuantityReview } from '../../src/publish/review/schema.ts';
import { makeClause } from '../support/clause.ts';

const sentence = '到2025年，能耗下降16%以上，力争下降18%。';

function quantity(text: string, token: string, over: Partial<Quantity> = {}): Quantity {
  const start = text.indexOf(token);
  return {
    id: `d/p1#${token}`,
    clauseId: 'd/p1',
    sentenceId: 'g1.1',
    start,
    end: start + token.length,
    numberStart: start,
    numberEnd: start + token.length,
    role: 'target',
    indicator: { text: '能耗', id: null },
    scope: '',
    value: Number.parseFloat(token),
    value2: null,
    unit: { text: '%', symbol: '%', factor: 1 },
    comparator: '>=',
    change: 'decrease',
    annual: false,
    baseline: null,
    by: '2025',
    period: null,
    firm: true,
    rule: 'test',
    review: 'machine',
    ...over,
  };
}

function review(text: string, q: Quantity, correct?: QuantityReview['correct']): QuantityReview {
  const clauses = [makeClause(text, { documentId: 'd', eId: 'p1' })];
  const anchor = indexSentences(clauses).anchor('d/p1', q.numberStart, q.numberEnd);
  const base = {
    document: 'd',
    ...anchor,
    part: countParts('d')(anchor),
    by: '某甲',
    on: '2026-11-20',
    read: quantityReading(q),
  };
  return correct === undefined ? base : { ...base, correct };
}

function apply(
  text: string,
  quantities: Quantity[],
  reviews: QuantityReview[],
): ReturnType<typeof applyReviews> {
  const clauses = [makeClause(text, { documentId: 'd', eId: 'p1' })];
  return applyReviews('d', { clauses, quantities, milestones: [] }, { quantities: reviews, milestones: [] });
}

describe('reviews', () => {
  const text = `一、目标\n${sentence}`;
  const q = quantity(text, '16%以上');

  it('confirm and correct the record they were made for', () => {
    const confirmed = apply(text, [q], [review(text, q)]);
    expect(confirmed.problems).toEqual([]);
    expect(confirmed.quantities[0]?.review).toBe('confirmed');
    const corrected = apply(text, [q], [review(text, q, { baseline: 2020, indicator: '单位能耗' })]);
    expect(corrected.quantities[0]).toMatchObject({
      review: 'corrected',
      baseline: 2020,
      indicator: { text: '单位能耗' },
    });
  });

  it('survive white space, a new place in the document and a new segmentation', () => {
    const moved = `一、目标\n前面多了一句话。到 2025 年，能耗下降 16%以上，力争\n下降18%。`;
    const again = quantity(moved, '16%以上');
    expect(apply(moved, [again], [review(text, q)]).quantities[0]?.review).toBe('machine');
    const sameSentence = `前面多了一句话。一、目标\n到 2025 年，能耗下降 16%以上，力争\n下降18%。`;
    const there = quantity(sameSentence, '16%以上');
    const outcome = apply(sameSentence, [there], [review(text, q)]);
    expect(outcome.problems).toEqual([]);
    expect(outcome.quantities[0]?.review).toBe('confirmed');
  });

  it('go stale loudly when the words change', () => {
    const changed = text.replace('2025', '2026');
    const outcome = apply(changed, [quantity(changed, '16%以上')], [review(text, q)]);
    expect(outcome.quantities[0]?.review).toBe('machine');
    expect(outcome.problems.map((p) => p.reason)).toEqual([expect.stringContaining('no record stands')]);
  });

  it('go stale loudly when the machine reads otherwise', () => {
    const outcome = apply(text, [quantity(text, '16%以上', { by: '2026' })], [review(text, q)]);
    expect(outcome.quantities[0]?.review).toBe('machine');
    expect(outcome.problems.map((p) => p.reason)).toEqual([expect.stringContaining('reads by otherwise')]);
  });

  it('tell two records with the same words apart', () => {
    const both = [quantity(text, '16%以上'), quantity(text, '16%以上', { id: 'second', by: '2030' })];
    const anchor = indexSentences([makeClause(text, { documentId: 'd', eId: 'p1' })]).anchor(
      'd/p1',
      q.numberStart,
      q.numberEnd,
    );
    const second = {
      document: 'd',
      ...anchor,
      part: 2,
      by: '某甲',
      on: '2026-11-20',
      read: quantityReading(both[1] ?? q),
    };
    const outcome = apply(text, both, [second]);
    expect(outcome.problems).toEqual([]);
    expect(outcome.quantities.map((r) => r.review)).toEqual(['machine', 'confirmed']);
  });
});
