import type { Corpus } from './corpus.ts';
import { FACETS, type FacetName, type FacetValue, type Filters } from './types.ts';

const LABELS: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  level: { national: '国家', provincial: '省级', city: '市级' },
  kind: {
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
    other: '其他',
  },
  role: {
    target: '目标值',
    milestone: '节点任务',
    threshold: '适用门槛',
    incentive: '奖补',
    statistic: '现状数据',
    responsibility: '责任单位',
    other: '其他数字',
  },
};

/** Facet values of every clause, read once. */
export interface FacetTable {
  /** Values of a clause in one facet. */
  values(clause: number, facet: FacetName): readonly string[];
  passes(clause: number, filters: Filters, but?: FacetName): boolean;
  count(clauses: Iterable<number>, filters: Filters): Record<FacetName, FacetValue[]>;
}

export function createFacets(corpus: Corpus): FacetTable {
  const table = corpus.clauses.map((_, clause) => valuesOf(corpus, clause));
  const values = (clause: number, facet: FacetName): readonly string[] => table[clause]?.[facet] ?? [];
  const active = (filters: Filters): FacetName[] =>
    FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  const passes = (clause: number, filters: Filters, but?: FacetName): boolean =>
    active(filters).every(
      (facet) =>
        facet === but || values(clause, facet).some((value) => filters[facet]?.includes(value) ?? false),
    );
  return {
    values,
    passes,
    count(clauses, filters) {
      const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
      for (const clause of clauses)
        for (const facet of FACETS) {
          if (!passes(clause, filters, facet)) continue;
          const known = counts.get(facet);
          for (const value of values(clause, facet)) known?.set(value, (known.get(value) ?? 0) + 1);
        }
      // A chosen value stays visible, also where nothing is left of it.
      for (const facet of active(filters))
        for (const value of filters[facet] ?? [])
          if (counts.get(facet)?.has(value) === false) counts.get(facet)?.set(value, 0);
      return Object.fromEntries(
        FACETS.map((facet) => [facet, listed(corpus, facet, counts.get(facet) ?? new Map())]),
      ) as Record<FacetName, FacetValue[]>;
    },
  };
}

function valuesOf(corpus: Corpus, clause: number): Record<FacetName, string[]> {
  const entry = corpus.clauses[clause];
  const { indicators, departments } = corpus.file;
  const found = {} as Record<FacetName, string[]>;
  for (const facet of FACETS) found[facet] = [];
  if (entry === undefined) return found;
  const { document } = entry;
  const roles = new Set<string>();
  const families = new Set<string>();
  const years = new Set<string>();
  for (const { role } of entry.quantities)
    // What a companion text reports is nobody's commitment here.
    if (!(document.companion && role === 'target')) roles.add(role);
  for (const { role } of entry.chips) roles.add(role);
  if (entry.departments.size > 0) roles.add('responsibility');
  if (!document.companion) {
    const commitments = [...entry.quantities.filter(({ role }) => role === 'target'), ...entry.milestones];
    for (const {
      indicator,
      years: [start, end],
    } of commitments) {
      const family = indicators[indicator]?.family;
      if (family !== undefined) families.add(family);
      if (end > 0) years.add(`${end}`);
      if (start > 0 && start === end) years.add(`${start}`);
    }
  }
  found.level = document.level === null ? [] : [document.level];
  found.region = document.regions;
  found.document = [document.id];
  found.kind = [entry.kind];
  found.role = [...roles];
  found.indicator = [...families];
  found.year = [...years];
  found.department = [
    ...new Set(
      [...entry.departments].map((unit) => departments[unit]?.family ?? '').filter((family) => family !== ''),
    ),
  ];
  return found;
}

function listed(corpus: Corpus, facet: FacetName, counts: ReadonlyMap<string, number>): FacetValue[] {
  const order = fixedOrder(corpus, facet);
  const regions = new Map(corpus.file.regions.map(([code, name, parent]) => [code, { name, parent }]));
  const documents = new Map(corpus.file.documents.map(({ id, shortTitle }) => [id, shortTitle]));
  const values = [...counts].map(([value, count]) => ({
    value,
    label:
      LABELS[facet]?.[value] ??
      (facet === 'region' ? regions.get(value)?.name : documents.get(value)) ??
      value,
    count,
    parent: facet === 'region' ? (regions.get(value)?.parent ?? '') || null : null,
  }));
  return values.sort((a, b) =>
    order === null
      ? facet === 'year'
        ? compare(a.value, b.value)
        : b.count - a.count || compare(a.value, b.value)
      : order.indexOf(a.value) - order.indexOf(b.value),
  );
}

/** Facets whose values have an order of their own, whatever the counts. */
function fixedOrder(corpus: Corpus, facet: FacetName): string[] | null {
  if (facet === 'level' || facet === 'role' || facet === 'kind') return Object.keys(LABELS[facet] ?? {});
  if (facet === 'document') return corpus.file.documents.map(({ id }) => id);
  if (facet === 'region') return corpus.file.regions.map(([code]) => code);
  return null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
