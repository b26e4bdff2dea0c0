import { departmentKey, indicatorKey, yearKey } from './keys.ts';
import { AT } from './place.ts';
import type { FieldName } from './query.ts';
import type { SearchIndex } from './source.ts';

/** Whether a clause (by its index) has what a field of the query asks for. */
export type Predicate = (clause: number) => boolean;

const LEVEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  national: ['national', '国家', '国家级', '全国', '中央', '国'],
  provincial: ['provincial', '省', '省级', '自治区', '直辖市', '省部'],
  city: ['city', '市', '市级', '地级市', '设区市', '城市'],
};

/** `values`: the value as typed and its synonyms, normalised. */
export async function fieldPredicate(
  index: SearchIndex,
  field: FieldName,
  values: readonly string[],
): Promise<Predicate> {
  const { documents, regions } = index.tables;
  const holds = (text: string): boolean => {
    const normalized = index.normalize(text).text;
    return values.some((value) => normalized.includes(value));
  };
  const ofDocument =
    (wanted: (place: number) => boolean): Predicate =>
    (clause) =>
      wanted(index.documentOf(clause));
  switch (field) {
    case 'department': {
      const { departments } = await index.fields();
      const keys = departments.flatMap(({ name, family }) =>
        holds(name) || (family !== '' && holds(family)) ? [departmentKey(name)] : [],
      );
      return among(await withRecords(index, keys));
    }
    case 'indicator': {
      const { indicators } = await index.fields();
      const keys = indicators.flatMap(({ id, name, aliases }) =>
        [id, name, ...aliases].some(holds) ? [indicatorKey(id)] : [],
      );
      const clauses = await withRecords(index, keys);
      for (const value of values) {
        const { clauses: found } = await index.find(value, true);
        found.clauses.forEach((clause, row) => {
          for (let n = found.starts[row] ?? 0; n < (found.ends[row] ?? 0); n += 1)
            if (((found.first[n] ?? 0) & (found.last[n] ?? 0) & AT.record) !== 0) clauses.add(clause);
        });
      }
      return among(clauses);
    }
    case 'year': {
      const years = values.flatMap((value) => /\d{4}/u.exec(value)?.[0] ?? []);
      const clauses = await withRecords(
        index,
        years.map((year) => yearKey(Number(year))),
      );
      for (const year of years)
        for (const clause of (await index.find(`${year}年`, true)).clauses.clauses) clauses.add(clause);
      return among(clauses);
    }
    case 'level': {
      const wanted = new Set(
        Object.keys(LEVEL_WORDS).filter((level) => LEVEL_WORDS[level]?.some((word) => values.includes(word))),
      );
      return ofDocument((place) => wanted.has(documents[place]?.level ?? ''));
    }
    case 'region': {
      const wanted = new Set(
        regions.flatMap(([code, name], i) => (values.includes(code) || holds(name) ? [i] : [])),
      );
      return ofDocument((place) => documents[place]?.regions.some((region) => wanted.has(region)) ?? false);
    }
    case 'document': {
      const wanted = new Set<number>();
      for (const value of values) {
        const { titles, ids } = await index.find(value, true);
        for (const place of [...titles, ...ids]) wanted.add(place);
      }
      return ofDocument((place) => wanted.has(place));
    }
  }
}

const among =
  (clauses: ReadonlySet<number>): Predicate =>
  (clause) =>
    clauses.has(clause);

async function withRecords(index: SearchIndex, keys: readonly string[]): Promise<Set<number>> {
  const found = await Promise.all(keys.map((key) => index.records(key)));
  return new Set(found.flatMap(({ clauses }) => [...clauses]));
}
