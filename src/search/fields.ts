import type { Corpus } from './corpus.ts';
import type { FieldName } from './query.ts';

/** Whether a clause (by its index) has what a field of the query asks for. */
export type Predicate = (clause: number) => boolean;

const LEVEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  national: ['national', '国家', '国家级', '全国', '中央', '国'],
  provincial: ['provincial', '省', '省级', '自治区', '直辖市', '省部'],
  city: ['city', '市', '市级', '地级市', '设区市', '城市'],
};

/** `values`: the value as typed and its synonyms, normalised. */
export function fieldPredicate(corpus: Corpus, field: FieldName, values: readonly string[]): Predicate {
  const { clauses, file, normalize } = corpus;
  const holds = (text: string): boolean => {
    const normalized = normalize(text).text;
    return values.some((value) => normalized.includes(value));
  };
  switch (field) {
    case 'department': {
      const wanted = indices(
        file.departments,
        ({ name, family }) => holds(name) || (family !== '' && holds(family)),
      );
      return (clause) => [...(clauses[clause]?.departments ?? [])].some((unit) => wanted.has(unit));
    }
    case 'indicator': {
      const wanted = indices(file.indicators, ({ id, name, aliases }) => [id, name, ...aliases].some(holds));
      return (clause) => {
        const entry = clauses[clause];
        if (entry === undefined) return false;
        return (
          [...entry.quantities, ...entry.milestones].some(({ indicator }) => wanted.has(indicator)) ||
          [...entry.quantities, ...entry.chips].some(({ start, end }) =>
            holds(entry.printed.slice(start, end)),
          )
        );
      };
    }
    case 'year': {
      const years = values.map((value) => Number(/\d{4}/u.exec(value)?.[0] ?? NaN));
      return (clause) => {
        const entry = clauses[clause];
        if (entry === undefined) return false;
        return years.some(
          (year) =>
            [...entry.quantities, ...entry.milestones].some(
              ({ years: [start, end] }) => start <= year && year <= end,
            ) || entry.normalized.text.includes(`${year}年`),
        );
      };
    }
    case 'level': {
      const wanted = new Set(
        Object.keys(LEVEL_WORDS).filter((level) => LEVEL_WORDS[level]?.some((word) => values.includes(word))),
      );
      return (clause) => wanted.has(clauses[clause]?.document.level ?? '');
    }
    case 'region': {
      const wanted = new Set(
        file.regions.flatMap(([code, name]) => (values.includes(code) || holds(name) ? [code] : [])),
      );
      return (clause) => clauses[clause]?.document.regions.some((code) => wanted.has(code)) ?? false;
    }
    case 'document': {
      const wanted = indices(file.documents, ({ id, title, shortTitle }) =>
        [id, title, shortTitle].some(holds),
      );
      const ids = new Set(file.documents.filter((_, i) => wanted.has(i)));
      return (clause) => {
        const document = clauses[clause]?.document;
        return document !== undefined && ids.has(document);
      };
    }
  }
}

function indices<Row>(rows: readonly Row[], wanted: (row: Row) => boolean): Set<number> {
  return new Set(rows.flatMap((row, i) => (wanted(row) ? [i] : [])));
}
