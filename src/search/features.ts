import type { Corpus } from './corpus.ts';
import { departmentKey, indicatorKey, keyOfQuantity, yearKeys } from './keys.ts';
import { firstAtLeast } from './corpus.ts';
import type { Occurrence } from './place.ts';
import { occurrenceAt } from './scan.ts';
import { KINDS, ROLES, type DocumentInfo, type Feature, type Tables } from './source.ts';

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');

export function tablesOf({ file, clauses }: Corpus): Tables {
  const regionAt = new Map(file.regions.map(([code], i) => [code, i]));
  let start = 0;
  const documents = file.documents.map(({ clauses: own, companion, level, regions }): DocumentInfo => {
    const info = { start, clauses: own, companion, level };
    start += own;
    return { ...info, regions: regions.flatMap((code) => regionAt.get(code) ?? []) };
  });
  return {
    documents,
    regions: file.regions,
    families: unique(file.indicators.map(({ family }) => family)),
    departmentFamilies: unique(file.departments.map(({ family }) => family)),
    synonyms: file.synonyms,
    headingLength: clauses.reduce((sum, clause) => sum + clause.headingLength, 0),
    length: clauses.reduce((sum, clause) => sum + clause.normalized.text.length, 0),
  };
}

/** Features of all clauses. */
export function featuresOf(corpus: Corpus, tables: Tables): Feature[] {
  const { clauses, file } = corpus;
  const families = new Map(tables.families.map((family, i) => [family, i]));
  const departments = new Map(tables.departmentFamilies.map((family, i) => [family, i]));
  const below = new Uint32Array(clauses.length);
  for (let i = clauses.length - 1; i >= 0; i -= 1) {
    const parent = clauses[i]?.parent ?? -1;
    if (parent !== -1) below[parent] = Math.max(below[parent] ?? 0, i + (below[i] ?? 0) - parent);
  }
  return clauses.map((entry, i) => {
    const { companion } = entry.document;
    const roles = new Set<string>();
    for (const { role } of entry.quantities)
      // What a companion text reports is nobody's commitment here.
      if (!(companion && role === 'target')) roles.add(role);
    for (const { role } of entry.chips) roles.add(role);
    if (entry.departments.size > 0) roles.add('responsibility');
    const own = new Set<number>();
    const years = new Set<number>();
    const commitments = companion
      ? []
      : [...entry.quantities.filter(({ role }) => role === 'target'), ...entry.milestones];
    for (const {
      indicator,
      years: [start, end],
    } of commitments) {
      const family = families.get(file.indicators[indicator]?.family ?? '');
      if (family !== undefined) own.add(family);
      if (end > 0) years.add(end);
      if (start > 0 && start === end) years.add(start);
    }
    const kind = KINDS.findIndex((known) => known === entry.kind);
    return {
      kind: kind === -1 ? KINDS.length - 1 : kind,
      length: entry.normalized.text.length,
      headingLength: entry.headingLength,
      bare: entry.heading !== null && entry.printed.length < entry.headingLength + 10,
      below: below[i] ?? 0,
      roles: ROLES.reduce((bits, role, bit) => bits | (roles.has(role) ? 1 << bit : 0), 0),
      families: [...own].sort((a, b) => a - b),
      years: [...years].sort((a, b) => a - b),
      departments: [
        ...new Set(
          [...entry.departments].flatMap(
            (unit) => departments.get(file.departments[unit]?.family ?? '') ?? [],
          ),
        ),
      ].sort((a, b) => a - b),
    };
  });
}

/** Keys of all records: clauses, and the places of quantities. */
export function recordKeys(corpus: Corpus): Map<string, Map<number, Occurrence[]>> {
  const keys = new Map<string, Map<number, Occurrence[]>>();
  const placesAt = (key: string, clause: number): Occurrence[] => {
    let places = keys.get(key);
    if (places === undefined) keys.set(key, (places = new Map<number, Occurrence[]>()));
    let own = places.get(clause);
    if (own === undefined) places.set(clause, (own = []));
    return own;
  };
  corpus.clauses.forEach((entry, clause) => {
    for (const unit of entry.departments)
      placesAt(departmentKey(corpus.file.departments[unit]?.name ?? ''), clause);
    for (const { indicator, years } of [...entry.quantities, ...entry.milestones]) {
      const id = corpus.file.indicators[indicator]?.id;
      if (id !== undefined) placesAt(indicatorKey(id), clause);
      for (const key of yearKeys(years)) placesAt(key, clause);
    }
    for (const quantity of entry.quantities) {
      const key = keyOfQuantity(quantity);
      const place = key === null ? null : placeOf(corpus, clause, quantity);
      if (key !== null && place !== null) placesAt(key, clause).push(place);
    }
  });
  return keys;
}

/** The place of a printed span. */
function placeOf(corpus: Corpus, clause: number, span: { start: number; end: number }): Occurrence | null {
  const entry = corpus.clauses[clause];
  if (entry === undefined) return null;
  const { starts } = entry.normalized;
  const { positions } = corpus.unquoted;
  const from = firstAtLeast(positions, entry.offset + firstAtLeast(starts, span.start));
  const to = firstAtLeast(positions, entry.offset + firstAtLeast(starts, span.end));
  return to > from ? occurrenceAt(corpus, from, to - from, entry.unquotedOffset) : null;
}
