import { QUOTES } from './quotes.ts';
import { KINDS, LEVELS, ROLES, type SearchIndex } from './source.ts';
import { tallyOf } from './tally.ts';
import { FACETS, type FacetName, type FacetValue, type Filters } from './types.ts';

const LABELS: Readonly<Record<string, string>> = {
  national: '国家',
  provincial: '省级',
  city: '市级',
  front: '标题',
  preamble: '引言',
  principle: '原则',
  goal: '目标',
  task: '任务',
  safeguard: '保障措施',
  'list-item': '列项',
  definition: '定义',
  contents: '目录',
  attachment: '附件',
  final: '附则与落款',
};
const ROLE_LABELS: Readonly<Record<string, string>> = {
  target: '目标值',
  milestone: '节点任务',
  threshold: '适用门槛',
  incentive: '奖补',
  statistic: '现状数据',
  responsibility: '责任单位',
  other: '其他数字',
};
/** In a collection of more documents than this, those with most of the clauses found are listed. */
const ALL_DOCUMENTS = 40;
const MOST_DOCUMENTS = 10;

/** A facet's values as numbers: places in its table, or the year itself. */
type Values = (clause: number) => readonly number[];

export interface Facets {
  /** Whether a clause (prepared) passes all filters. */
  passes(clause: number): boolean;
  count(clauses: Iterable<number>): Promise<Record<FacetName, FacetValue[]>>;
}

/** Facets under the filters of one request. */
export async function createFacets(index: SearchIndex, filters: Filters): Promise<Facets> {
  const values = valuesOf(index);
  const chosen = await chosenPlaces(index, filters);
  const active = FACETS.filter((facet) => chosen[facet] !== undefined);
  const fails = (clause: number, facet: FacetName): boolean =>
    !values[facet](clause).some((value) => chosen[facet]?.has(value) ?? false);
  return {
    passes: (clause) => !active.some((facet) => fails(clause, facet)),
    async count(clauses) {
      const tally = tallyOf(index);
      for (const clause of clauses) {
        const failed = active.length === 0 ? active : active.filter((facet) => fails(clause, facet));
        // What a facet's own filter leaves out still counts in that facet.
        if (failed.length === 0) for (const facet of FACETS) tally.add(clause, facet);
        else if (failed.length === 1 && failed[0] !== undefined) tally.add(clause, failed[0]);
      }
      const counts = tally.counts();
      const lists: Partial<Record<FacetName, FacetValue[]>> = {};
      for (const facet of FACETS)
        lists[facet] = await listed(index, facet, counts[facet], filters[facet] ?? []);
      return lists as Record<FacetName, FacetValue[]>;
    },
  };
}

function valuesOf(index: SearchIndex): Record<FacetName, Values> {
  const { documents } = index.tables;
  const bits = Array.from({ length: 1 << ROLES.length }, (_, mask) =>
    ROLES.flatMap((__, bit) => ((mask >> bit) & 1 ? [bit] : [])),
  );
  const ofDocument = documents.map(({ level, regions }, place) => ({
    level: level === null ? [] : [LEVELS.indexOf(level)],
    region: regions,
    document: [place],
  }));
  const at = (clause: number) => ofDocument[index.documentOf(clause)];
  return {
    level: (clause) => at(clause)?.level ?? [],
    region: (clause) => at(clause)?.region ?? [],
    document: (clause) => at(clause)?.document ?? [],
    kind: (clause) => [index.feature(clause).kind],
    role: (clause) => bits[index.feature(clause).roles] ?? [],
    indicator: (clause) => index.feature(clause).families,
    year: (clause) => index.feature(clause).years,
    department: (clause) => index.feature(clause).departments,
  };
}

/** Table of a facet's values by place; null: documents and years have none. */
function tableOf({ tables }: SearchIndex, facet: FacetName): readonly string[] | null {
  switch (facet) {
    case 'level':
      return LEVELS;
    case 'region':
      return tables.regions.map(([code]) => code);
    case 'kind':
      return KINDS;
    case 'role':
      return ROLES;
    case 'indicator':
      return tables.families;
    case 'department':
      return tables.departmentFamilies;
    case 'document':
    case 'year':
      return null;
  }
}

/** Filters as places; a value that no table has stands for nothing, and so lets nothing pass. */
async function chosenPlaces(
  index: SearchIndex,
  filters: Filters,
): Promise<Partial<Record<FacetName, Set<number>>>> {
  const chosen: Partial<Record<FacetName, Set<number>>> = {};
  for (const facet of FACETS) {
    const values = filters[facet] ?? [];
    if (values.length === 0) continue;
    const table = tableOf(index, facet);
    const places = new Set<number>();
    for (const value of values)
      if (facet === 'document') for (const place of await documentsOf(index, value)) places.add(place);
      else places.add(table === null ? (/^\d{4}$/u.test(value) ? Number(value) : -1) : table.indexOf(value));
    places.delete(-1);
    chosen[facet] = places;
  }
  return chosen;
}

async function documentsOf(index: SearchIndex, id: string): Promise<number[]> {
  const { ids } = await index.find(index.normalize(id).text.replace(QUOTES, ''), true);
  const names = await index.names(ids);
  return ids.filter((_, i) => names[i]?.id === id);
}

async function listed(
  index: SearchIndex,
  facet: FacetName,
  counts: ReadonlyMap<number, number>,
  chosen: readonly string[],
): Promise<FacetValue[]> {
  const table = tableOf(index, facet);
  const found = [...counts].map(([place, count]) => ({ place, count }));
  const byCount = (a: { place: number; count: number }, b: { place: number; count: number }): number =>
    b.count - a.count || a.place - b.place;
  if (facet === 'document') return listedDocuments(index, found.sort(byCount), chosen);
  const values = found.map(({ place, count }) => {
    const value = table === null ? `${place}` : (table[place] ?? '');
    return { place, count, value };
  });
  // A chosen value stays visible, also where nothing is left of it.
  for (const value of chosen)
    if (!values.some((known) => known.value === value)) {
      const place = table === null ? Number(value) : table.indexOf(value);
      values.push({ place: place >= 0 ? place : Infinity, count: 0, value });
    }
  const ordered = facet === 'indicator' || facet === 'department';
  values.sort((a, b) =>
    ordered
      ? b.count - a.count || (a.value < b.value ? -1 : 1)
      : a.place - b.place || (a.value < b.value ? -1 : 1),
  );
  return values.map(({ place, count, value }) => ({
    value,
    label: labelOf(index, facet, place, value),
    count,
    parent: facet === 'region' ? index.tables.regions[place]?.[2] || null : null,
  }));
}

function labelOf(index: SearchIndex, facet: FacetName, place: number, value: string): string {
  if (facet === 'region') return index.tables.regions[place]?.[1] ?? value;
  if (facet === 'role') return ROLE_LABELS[value] ?? value;
  if (facet === 'kind' && value === 'other') return '其他';
  return LABELS[value] ?? value;
}

async function listedDocuments(
  index: SearchIndex,
  found: readonly { place: number; count: number }[],
  chosen: readonly string[],
): Promise<FacetValue[]> {
  const most = index.tables.documents.length > ALL_DOCUMENTS ? MOST_DOCUMENTS : ALL_DOCUMENTS;
  const kept = new Map(found.slice(0, most).map(({ place, count }) => [place, count]));
  const unknown: FacetValue[] = [];
  for (const id of chosen) {
    const places = await documentsOf(index, id);
    for (const place of places) kept.set(place, found.find((known) => known.place === place)?.count ?? 0);
    if (places.length === 0) unknown.push({ value: id, label: id, count: 0, parent: null });
  }
  const places = [...kept.keys()].sort((a, b) => a - b);
  const names = await index.names(places);
  const known = places.map((place, i) => ({
    value: names[i]?.id ?? '',
    label: names[i]?.shortTitle ?? '',
    count: kept.get(place) ?? 0,
    parent: null,
  }));
  return [...known, ...unknown];
}
