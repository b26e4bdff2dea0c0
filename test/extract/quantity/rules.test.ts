import { describe, expect, it } from 'vitest';
import { EXCLUSIONS, excludedSpans } from '../../../src/extract/quantity/exclusions.ts';
import { ROLE_RULES } from '../../../src/extract/quantity/roles.ts';
import { fold } from '../../../src/text/fold.ts';
import { read } from './support.ts';

describe('exclusion rules', () => {
  it('have ids of their own', () => {
    expect(new Set(EXCLUSIONS.map((rule) => rule.id)).size).toBe(EXCLUSIONS.length);
  });

  const cases = EXCLUSIONS.flatMap((rule) => [
    ...rule.examples.map((text) => ({ id: rule.id, text, holds: true })),
    ...rule.counterExamples.map((text) => ({ id: rule.id, text, holds: false })),
  ]);
  it.each(cases)('$id: $text → $holds', ({ id, text, holds }) => {
    const spans = excludedSpans(fold(text).text).filter((span) => span.rule === id);
    expect(spans.length > 0).toBe(holds);
  });
});

describe('role rules', () => {
  it('have ids of their own, and the last takes all', () => {
    expect(new Set(ROLE_RULES.map((rule) => rule.id)).size).toBe(ROLE_RULES.length);
    expect(ROLE_RULES.at(-1)?.id).toBe('role/target');
  });

  it('have examples both ways', () => {
    for (const rule of ROLE_RULES) {
      expect(rule.examples.length, rule.id).toBeGreaterThan(0);
      expect(rule.counterExamples.length, rule.id).toBeGreaterThan(0);
    }
  });

  const cases = ROLE_RULES.flatMap((rule) => [
    ...rule.examples.map((text) => ({ rule, text, holds: true })),
    ...rule.counterExamples.map((text) => ({ rule, text, holds: false })),
  ]);
  it.each(cases)('$rule.id: $text → $holds', ({ rule, text, holds }) => {
    const start = text.indexOf('【');
    const end = text.indexOf('】') - 1;
    expect(start).toBeGreaterThanOrEqual(0);
    // A text that opens with a heading is the clause of that heading.
    const heading = /^发展现状(?=。)/u.exec(text)?.[0] ?? null;
    const { quantities } = read(text.replace('【', '').replace('】', ''), { heading });
    const here = quantities.filter((q) => q.numberStart < end && q.numberEnd > start);
    expect(here.length, 'the number is found').toBeGreaterThan(0);
    expect(here.every((q) => q.rule === rule.id)).toBe(holds);
    if (holds) expect(here.every((q) => q.role === rule.role)).toBe(true);
  });
});
