import type { Clause, UnitEntry } from '../model/index.ts';
import type { IndexInput } from './build-input.ts';
import type { WholeFile } from './format.ts';

type RecordColumns = Pick<
  WholeFile,
  'units' | 'unitNames' | 'indicators' | 'departments' | 'quantities' | 'milestones' | 'responsibilities'
>;

/** Columns of the records, in the order of their clauses and places. */
export function recordColumns(clauses: readonly Clause[], input: IndexInput): RecordColumns {
  const at = new Map(clauses.map((clause, i) => [clause.id, i]));
  const units = new Table<[string, number]>(([symbol, factor]) => `${symbol} ${factor}`);
  const departments = new Table<{ name: string; family: string }>((unit) => unit.name);
  const usedIndicators = new Set(
    [...input.quantities, ...input.milestones].map((record) => record.indicator.id),
  );
  const indicators = input.indicators
    .filter((indicator) => usedIndicators.has(indicator.id))
    .map(({ id, name, family, aliases }) => ({ id, name, family, aliases }));
  const indicatorAt = new Map(indicators.map((indicator, i) => [indicator.id, i]));
  const indicatorOf = (id: string | null): number => (id === null ? -1 : (indicatorAt.get(id) ?? -1));

  const quantities = inOrder(input.quantities, at);
  const milestones = inOrder(input.milestones, at);
  const responsibilities = inOrder(input.responsibilities, at);
  return {
    quantities: {
      ...places(quantities),
      role: quantities.map(({ record }) => record.role),
      value: quantities.map(({ record }) => record.value),
      unit: quantities.map(({ record }) => units.index([record.unit.symbol, record.unit.factor])),
      indicator: quantities.map(({ record }) => indicatorOf(record.indicator.id)),
      ...years(quantities),
    },
    milestones: {
      ...places(milestones),
      indicator: milestones.map(({ record }) => indicatorOf(record.indicator.id)),
      ...years(milestones),
    },
    responsibilities: {
      ...places(responsibilities),
      units: responsibilities.map(({ record }) =>
        record.units.map(({ name, family }) => departments.index({ name, family: family ?? '' })),
      ),
    },
    units: units.rows,
    unitNames: unitNames(input),
    indicators,
    departments: departments.rows,
  };
}

interface Placed<R> {
  clause: number;
  record: R;
}

function inOrder<R extends { clauseId: string; start: number; end: number }>(
  records: readonly R[],
  at: ReadonlyMap<string, number>,
): Placed<R>[] {
  return records
    .flatMap((record) => {
      const clause = at.get(record.clauseId);
      return clause === undefined ? [] : [{ clause, record }];
    })
    .sort((a, b) => a.clause - b.clause || a.record.start - b.record.start || a.record.end - b.record.end);
}

function places(placed: readonly Placed<{ start: number; end: number }>[]): {
  clause: number[];
  start: number[];
  length: number[];
} {
  return {
    clause: placed.map(({ clause }, i) => clause - (placed[i - 1]?.clause ?? 0)),
    start: placed.map(({ record }) => record.start),
    length: placed.map(({ record }) => record.end - record.start),
  };
}

type Dated = { by: string | null; period: { start: number; end: number } | null };

/** Years of a deadline (`<2030` is 2030) or of a period. */
function years(placed: readonly Placed<Dated>[]): { year: number[]; yearEnd: number[] } {
  const spans = placed.map(({ record: { by, period } }) => {
    if (by !== null) {
      const year = Number(/\d{4}/u.exec(by)?.[0] ?? 0);
      return [year, year] as const;
    }
    return period === null ? ([0, 0] as const) : ([period.start, period.end] as const);
  });
  return { year: spans.map(([start]) => start), yearEnd: spans.map(([, end]) => end) };
}

/** Units of the vocabulary that can make up the symbol of a recorded quantity. */
function unitNames(input: IndexInput): UnitEntry[] {
  return unitsOf(new Set(input.quantities.flatMap(({ unit }) => unit.symbol.split(/[/·]/u))), input.units);
}

/** The units of a vocabulary that have one of these symbols. */
export function unitsOf(symbols: ReadonlySet<string>, units: readonly UnitEntry[] = []): UnitEntry[] {
  return units
    .filter(({ symbol }) => symbols.has(symbol))
    .map(({ names, symbol, dimension, factor }) => ({ names, symbol, dimension, factor }));
}

/** Rows by first appearance; equal keys share a row. */
class Table<Row> {
  readonly rows: Row[] = [];
  private readonly places = new Map<string, number>();
  private readonly key: (row: Row) => string;

  constructor(key: (row: Row) => string) {
    this.key = key;
  }

  index(row: Row): number {
    const key = this.key(row);
    const found = this.places.get(key);
    if (found !== undefined) return found;
    this.places.set(key, this.rows.length);
    this.rows.push(row);
    return this.rows.length - 1;
  }
}
