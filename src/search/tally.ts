/** Counts of the values of facets, in columns: of a document's once for all its clauses, in the end. */
import { LEVELS, KINDS, ROLES, type SearchIndex } from './source.ts';
import type { FacetName } from './types.ts';

type Counts = Record<FacetName, Map<number, number>>;

export interface Tally {
  /** Counts a clause (prepared) in one facet. */
  add(clause: number, facet: FacetName): void;
  counts(): Counts;
}

/** A value's count, by its place; those that are none are left out. */
const mapOf = (column: Uint32Array): Map<number, number> => {
  const counts = new Map<number, number>();
  column.forEach((count, place) => {
    if (count > 0) counts.set(place, count);
  });
  return counts;
};

/** The counts of things with several values each, by value. */
function spread(column: Uint32Array, valuesOf: (place: number) => readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [place, count] of mapOf(column))
    for (const value of valuesOf(place)) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

export function tallyOf(index: SearchIndex): Tally {
  const { documents, families, departmentFamilies } = index.tables;
  const column = (length: number): Uint32Array => new Uint32Array(length);
  const [levels, regions, own] = [documents.length, documents.length, documents.length].map(column) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const kinds = column(KINDS.length);
  /** By the bits of all roles of a clause. */
  const roles = column(1 << ROLES.length);
  const indicators = column(families.length);
  const departments = column(departmentFamilies.length);
  const years = new Map<number, number>();
  const one = (counts: Uint32Array, place: number): void => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  const each = (counts: Uint32Array, places: readonly number[]): void => {
    for (const place of places) one(counts, place);
  };
  return {
    add(clause, facet) {
      switch (facet) {
        case 'level':
          one(levels, index.documentOf(clause));
          break;
        case 'region':
          one(regions, index.documentOf(clause));
          break;
        case 'document':
          one(own, index.documentOf(clause));
          break;
        case 'kind':
          one(kinds, index.feature(clause).kind);
          break;
        case 'role':
          one(roles, index.feature(clause).roles);
          break;
        case 'indicator':
          each(indicators, index.feature(clause).families);
          break;
        case 'year':
          for (const year of index.feature(clause).years) years.set(year, (years.get(year) ?? 0) + 1);
          break;
        case 'department':
          each(departments, index.feature(clause).departments);
      }
    },
    counts: () => ({
      level: spread(levels, (place) => {
        const level = documents[place]?.level ?? null;
        return level === null ? [] : [LEVELS.indexOf(level)];
      }),
      region: spread(regions, (place) => documents[place]?.regions ?? []),
      document: mapOf(own),
      kind: mapOf(kinds),
      role: spread(roles, (bits) => ROLES.flatMap((_, bit) => ((bits >> bit) & 1 ? [bit] : []))),
      indicator: mapOf(indicators),
      year: years,
      department: mapOf(departments),
    }),
  };
}
