import type { Indicator, Level } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { commitmentsTo } from './commitments.ts';

/** An indicator with what the collection holds of it. */
export interface IndicatorEntry {
  readonly indicator: Indicator;
  readonly levels: ReadonlySet<Level>;
  readonly documents: number;
  readonly commitments: number;
  readonly figures: number;
}

/** Has the collection anything of it? */
export const isPresent = (entry: IndicatorEntry): boolean => entry.commitments + entry.figures > 0;

/** Indicators by family in the order of the vocabulary; those with most texts first. */
export function indicatorFamilies(
  data: Collection,
): { id: string; name: string; entries: IndicatorEntry[] }[] {
  const families = new Map<string, IndicatorEntry[]>();
  for (const indicator of data.indicators) {
    const own = commitmentsTo(data, indicator.id);
    const figures = data.figures.filter((figure) => figure.indicator.id === indicator.id);
    const levels = new Set<Level>();
    for (const item of own) if (item.document.level !== null) levels.add(item.document.level);
    const entry: IndicatorEntry = {
      indicator,
      levels,
      documents: new Set(own.map((item) => item.document.id)).size,
      commitments: own.length,
      figures: figures.length,
    };
    families.set(indicator.family, [...(families.get(indicator.family) ?? []), entry]);
  }
  return [...families].map(([name, entries], index) => ({
    id: `${index + 1}`,
    name,
    entries: entries.sort(
      (a, b) => b.documents - a.documents || b.commitments - a.commitments || b.figures - a.figures,
    ),
  }));
}
