import type { UnitOfMeasure } from '../model/index.ts';

/**
 * Finds the entry of the indicator vocabulary that a reading measures: its id,
 * or `null` where no entry fits. `unit` is `null` for a milestone; `change` is
 * `decrease`, `increase` or `""` (a level).
 */
export type IndicatorLookup = (q: {
  text: string;
  scope: string;
  unit: UnitOfMeasure | null;
  change: string;
}) => string | null;
