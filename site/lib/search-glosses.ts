import type { Collection } from './collection.ts';
import { englishShortTitle } from './gloss.ts';

/** English of what the search index names in Chinese, by the value of its facet. */
export interface SearchGlosses extends Partial<Record<string, Readonly<Record<string, string>>>> {
  readonly document: Readonly<Record<string, string>>;
  readonly region: Readonly<Record<string, string>>;
  readonly indicator: Readonly<Record<string, string>>;
  readonly department: Readonly<Record<string, string>>;
}

/** What the English page of search needs. */
export function searchGlosses(data: Collection): SearchGlosses {
  const families = new Set(data.organizations.flatMap((o) => (o.family === null ? [] : [o.family])));
  const codes = new Set(
    data.documents.flatMap((d) => (d.region === null ? [] : [d.region.code, ...d.region.parents])),
  );
  return {
    // Without an English title the index's own name is as good.
    document: Object.fromEntries(
      data.documents.filter((d) => d.titleEn !== null).map((d) => [d.id, englishShortTitle(d)]),
    ),
    region: Object.fromEntries(data.regions.filter((r) => codes.has(r.code)).map((r) => [r.code, r.nameEn])),
    indicator: Object.fromEntries(data.indicatorFamilies.map((f) => [f.name, f.nameEn])),
    department: Object.fromEntries(
      data.families.filter((f) => families.has(f.family)).map((f) => [f.family, f.nameEn]),
    ),
  };
}
