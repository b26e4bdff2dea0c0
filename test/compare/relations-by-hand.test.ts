/**
 * The ladder against a table made by reading the sentences: every indicator that
 * stands at two levels of the corpus or the references. A side is a reference
 * figure's id, or `{clause id} {indicator id} {value}` (`date` where there is none).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Relation, RelationSide } from '../../src/model/index.ts';
import { makeDataset } from '../../src/publish/whole.ts';

interface Judged extends Pick<Relation, 'relation' | 'reasons' | 'stretch' | 'annualised'> {
  a: string;
  b: string;
  why: string;
}

const judged = JSON.parse(
  readFileSync(new URL('relations-by-hand.json', import.meta.url), 'utf8'),
) as Judged[];
const { dataset } = makeDataset(fileURLToPath(new URL('../../corpus', import.meta.url)), () => undefined);

const named = new Map<string, { name: string; indicatorId: string | null }>();
for (const q of dataset.quantities)
  named.set(q.id, {
    name: `${q.clauseId} ${q.indicator.id ?? ''} ${q.value ?? ''}`,
    indicatorId: q.indicator.id,
  });
const dates = new Set<string>();
for (const m of dataset.milestones) {
  const name = `${m.clauseId} ${m.indicator.id ?? ''} date`;
  // A second date of one clause for one indicator is told by its year.
  named.set(m.id, { name: dates.has(name) ? `${name} ${m.by ?? ''}` : name, indicatorId: m.indicator.id });
  dates.add(name);
}
for (const f of dataset.figures) named.set(f.id, { name: f.id, indicatorId: f.indicator.id });

const sideOf = (side: RelationSide): { name: string; indicatorId: string | null } =>
  named.get(side.quantityId ?? side.milestoneId ?? side.figureId ?? '') ?? { name: '', indicatorId: null };

/** Relations on one indicator; those with a like one instead say so and are never comparable. */
const published = dataset.relations
  .map((r) => ({ a: sideOf(r.a), b: sideOf(r.b), r }))
  .filter(({ r, b }) => b.indicatorId === r.indicatorId)
  .map(({ a, b, r }) => ({
    ...{ a: a.name, b: b.name, relation: r.relation },
    ...{ reasons: r.reasons, stretch: r.stretch, annualised: r.annualised },
  }));

describe('relations by hand', () => {
  const found = new Map(published.map((p) => [p.a, p]));
  it.each(judged)('$a: $why', (expected) => {
    const { a, b, relation, reasons, stretch, annualised } = expected;
    expect(found.get(a)).toEqual({ a, b, relation, reasons, stretch, annualised });
  });

  it('hold every published relation on one indicator', () => {
    const known = new Set(judged.map((j) => j.a));
    expect(published.map((p) => p.a).filter((a) => !known.has(a))).toEqual([]);
    expect(published).toHaveLength(found.size);
  });

  it('never compare unlike indicators: another measure, or another scope where one is a part of the other', () => {
    const within = new Map(dataset.indicators.map((i) => [i.id, i.within]));
    const wholeOf = (id: string | null): string | null => {
      const above = within.get(id ?? '');
      return above === undefined ? id : wholeOf(above);
    };
    for (const r of dataset.relations) {
      const { indicatorId } = sideOf(r.b);
      if (indicatorId === r.indicatorId) continue;
      expect(r.relation).toBe('not-comparable');
      const part = wholeOf(indicatorId) === wholeOf(r.indicatorId);
      expect(r.reasons).toContain(part ? 'scope' : 'measure');
    }
  });
});
