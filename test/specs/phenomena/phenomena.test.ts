/** The phenomena of Chinese policy numbers, milestones and dates, each with what must be read from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ClauseKind, DocumentKind } from '../../../src/model/index.ts';
import { read, words } from '../../extract/quantity/support.ts';

/** What a spec leaves out is expected to be this; `indicator` null is not looked at. */
const Expected = z.strictObject({
  number: z.string(),
  indicator: z.string().nullable(),
  value: z.number(),
  value2: z.number().nullable().default(null),
  unit: z.string(),
  symbol: z.string().optional(),
  factor: z.number().optional(),
  role: z.string().default('target'),
  comparator: z.string().default('='),
  change: z.string().default(''),
  annual: z.boolean().default(false),
  baseline: z.number().nullable().default(null),
  by: z.string().nullable().default(null),
  period: z.string().nullable().default(null),
  firm: z.boolean().default(true),
});
const ExpectedMilestone = z.strictObject({
  phrase: z.string(),
  by: z.string().nullable().default(null),
  period: z.string().nullable().default(null),
  firm: z.boolean().default(true),
});
const Spec = z.strictObject({
  id: z.string(),
  phenomenon: z.string(),
  text: z.string(),
  kind: ClauseKind.default('task'),
  contextKind: DocumentKind.default('plan'),
  quantities: z.array(Expected),
  milestones: z.array(ExpectedMilestone),
});

const folder = import.meta.dirname;
const specs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => z.array(Spec).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const years = (period: { start: number; end: number } | null): string | null =>
  period === null ? null : `${period.start}-${period.end}`;

describe('phenomena', () => {
  it('are all here, each once', () => {
    const ids = specs.map((spec) => spec.id);
    expect(new Set(ids).size).toBe(ids.length);
    const counts = { A: 22, B: 6, C: 18, D: 8, E: 17, F: 21, G: 5, H: 4 };
    for (const [letter, count] of Object.entries(counts))
      expect(ids.filter((id) => id.startsWith(letter))).toHaveLength(count);
  });

  it.each(specs)('$id $phenomenon', (spec) => {
    const { clauses, quantities, milestones } = read(spec.text, { kind: spec.kind }, { kind: spec.contextKind });
    const [clause] = clauses;
    const found = quantities.map((q, i) => ({
      number: words(clause, q.numberStart, q.numberEnd),
      indicator: spec.quantities[i]?.indicator === null ? null : q.indicator.text,
      value: q.value,
      value2: q.value2,
      unit: q.unit.text,
      ...(spec.quantities[i]?.symbol === undefined ? {} : { symbol: q.unit.symbol, factor: q.unit.factor }),
      role: q.role,
      comparator: q.comparator,
      change: q.change,
      annual: q.annual,
      baseline: q.baseline,
      by: q.by,
      period: years(q.period),
      firm: q.firm,
    }));
    expect(found).toEqual(spec.quantities);
    const phrases = milestones.map((m) => ({
      phrase: words(clause, m.start, m.end),
      by: m.by,
      period: years(m.period),
      firm: m.firm,
    }));
    expect(phrases).toEqual(spec.milestones);
  });
});
