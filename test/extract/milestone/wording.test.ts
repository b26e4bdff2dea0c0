import { describe, expect, it } from 'vitest';
import { WORDINGS } from '../../../src/extract/milestone/wording.ts';

describe('wordings of milestones', () => {
  const cases = WORDINGS.flatMap((rule) => [
    ...rule.examples.map((text) => ({ rule, text, holds: true })),
    ...rule.counterExamples.map((text) => ({ rule, text, holds: false })),
  ]);
  it.each(cases)('$rule.id: $text → $holds', ({ rule, text, holds }) => {
    const first = WORDINGS.find((one) => one.pattern.test(text));
    expect(first?.id === rule.id).toBe(holds);
  });

  it('take every text', () => {
    expect(WORDINGS.at(-1)?.pattern.test('任何话')).toBe(true);
  });
});
