import type { Measured } from '../../site/lib/format.ts';

/** A target of 16 % less by 2025 on 2020, where a test says nothing else. */
export const measured = (over: Partial<Measured>): Measured => ({
  value: 16,
  value2: null,
  unit: { text: '%', symbol: '%', factor: 1 },
  comparator: '>=',
  change: 'decrease',
  annual: false,
  baseline: 2020,
  by: '2025',
  period: null,
  ...over,
});
