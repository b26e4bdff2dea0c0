/** The table of targets: indicators by family, one column a document. */
import type { Figure, Indicator, Level, Milestone, PolicyDocument, Quantity } from '../model/index.ts';
import { commitmentsOf, commitmentsOfFigures, documentIdOf, dueYear, type Commitment } from './commitment.ts';
import { measureKind } from './measure.ts';
import { scopeBeyond } from './scope.ts';

/**
 * Why a cell is empty. `none-found`: the text was read and reviewed and has no
 * such target; `not-reviewed`: none was read, and nobody has checked that;
 * `not-in-collection`: only figures of the text are known; `not-applicable`:
 * the indicator does not apply at this level.
 */
export const EMPTY_CELLS = ['none-found', 'not-reviewed', 'not-in-collection', 'not-applicable'] as const;
export type EmptyCell = (typeof EMPTY_CELLS)[number];

/** A column: a document of the corpus, or (`inCollection` false) one of which only figures are known. */
export interface TargetColumn {
  documentId: string;
  title: string;
  level: Level;
  regionCodes: readonly string[];
  regionName: string;
  inCollection: boolean;
}

/** Targets of one document for one indicator, scope, year and measure: the firm value with the 力争 value beside it. */
export interface TargetEntry {
  /** Scope beyond what the indicator says; empty: the whole jurisdiction. */
  scope: string;
  year: number | null;
  base: Commitment | null;
  stretch: Commitment | null;
}

/** `empty` is set exactly where `entries` is empty. */
export interface TargetCell {
  documentId: string;
  entries: TargetEntry[];
  empty: EmptyCell | null;
}

export interface TargetRow {
  indicatorId: string;
  cells: TargetCell[];
}

export interface TargetFamily {
  family: string;
  rows: TargetRow[];
}

export interface TargetTable {
  columns: TargetColumn[];
  families: TargetFamily[];
  /** Targets of the documents that have no indicator id, and so no row. */
  unplaced: string[];
}

export interface TargetOptions {
  milestones?: readonly Milestone[];
  /** Whether a reader has been through a document; by default, whether some record was reviewed and no target is left `machine`. */
  reviewed?: (documentId: string) => boolean;
}

const LEVEL_ORDER: Record<Level, number> = { national: 0, provincial: 1, city: 2 };

function columnsOf(documents: readonly PolicyDocument[], figures: readonly Figure[]): TargetColumn[] {
  const columns = documents.flatMap((d): TargetColumn[] =>
    d.role !== 'policy' || d.level === null
      ? []
      : [
          {
            documentId: d.id,
            title: d.shortTitle,
            level: d.level,
            regionCodes: d.region === null ? [] : [d.region.code],
            regionName: d.region?.name ?? '',
            inCollection: true,
          },
        ],
  );
  const known = new Set(columns.map((c) => c.documentId));
  for (const f of figures) {
    if (known.has(f.documentId)) continue;
    known.add(f.documentId);
    const { documentId, documentTitle: title, level, regionCodes, region: regionName } = f;
    columns.push({ documentId, title, level, regionCodes, regionName, inCollection: false });
  }
  return columns.sort((x, y) => LEVEL_ORDER[x.level] - LEVEL_ORDER[y.level]);
}

/** Commitments of one cell, the firm and the stretch value of one promise side by side. */
export function pairStretch(indicator: Indicator, commitments: readonly Commitment[]): TargetEntry[] {
  const groups = new Map<string, TargetEntry[]>();
  for (const c of commitments) {
    const [scope, year] = [scopeBeyond(indicator, c), dueYear(c)];
    const key = [scope, year, measureKind(c), c.change, c.annual, c.unit?.symbol].join('|');
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    const side = c.firm ? 'base' : 'stretch';
    const free = group.find((entry) => entry[side] === null);
    if (free === undefined) group.push({ scope, year, base: null, stretch: null, [side]: c });
    else free[side] = c;
  }
  return [...groups.values()]
    .flat()
    .sort(
      (x, y) => (x.scope === '' ? 0 : 1) - (y.scope === '' ? 0 : 1) || (x.year ?? 9999) - (y.year ?? 9999),
    );
}

/** Documents in which a reader has looked at something and left no target to the machine alone. */
function reviewedByDefault(
  quantities: readonly Quantity[],
  milestones: readonly Milestone[],
): (documentId: string) => boolean {
  const [seen, left] = [new Set<string>(), new Set<string>()];
  for (const record of [...quantities, ...milestones]) {
    const id = documentIdOf(record.clauseId);
    if (record.review !== 'machine') seen.add(id);
    else if ('role' in record && record.role === 'target') left.add(id);
  }
  return (documentId) => seen.has(documentId) && !left.has(documentId);
}

/**
 * Rows by indicator family and indicator (in the vocabulary's order, only those
 * that a column has a value for), columns by level (then as given; companions
 * left out). Linear in the records plus the cells.
 */
export function compareTargets(
  quantities: readonly Quantity[],
  figures: readonly Figure[],
  documents: readonly PolicyDocument[],
  indicators: readonly Indicator[],
  options: TargetOptions = {},
): TargetTable {
  const columns = columnsOf(documents, figures);
  const reviewed = options.reviewed ?? reviewedByDefault(quantities, options.milestones ?? []);
  const shown = new Set(columns.map((c) => c.documentId));
  const all = [
    ...commitmentsOf(quantities, options.milestones ?? [], documents),
    ...commitmentsOfFigures(figures),
  ].filter((c) => shown.has(c.documentId));

  const cells = new Map<string, Map<string, Commitment[]>>();
  for (const c of all) {
    const row = cells.get(c.indicatorId) ?? new Map<string, Commitment[]>();
    cells.set(c.indicatorId, row);
    const cell = row.get(c.documentId) ?? [];
    row.set(c.documentId, cell);
    cell.push(c);
  }

  const emptiness = (indicator: Indicator, column: TargetColumn): EmptyCell => {
    if (indicator.levels?.apply.includes(column.level) === false) return 'not-applicable';
    if (!column.inCollection) return 'not-in-collection';
    return reviewed(column.documentId) ? 'none-found' : 'not-reviewed';
  };
  const families = new Map<string, TargetRow[]>();
  for (const indicator of indicators) {
    const row = cells.get(indicator.id);
    if (row === undefined) continue;
    const rows = families.get(indicator.family) ?? [];
    families.set(indicator.family, rows);
    rows.push({
      indicatorId: indicator.id,
      cells: columns.map((column) => {
        const entries = pairStretch(indicator, row.get(column.documentId) ?? []);
        const empty = entries.length > 0 ? null : emptiness(indicator, column);
        return { documentId: column.documentId, entries, empty };
      }),
    });
  }
  const placed = new Set(indicators.map((i) => i.id));
  return {
    columns,
    families: [...families].map(([family, rows]) => ({ family, rows })),
    unplaced: quantities
      .filter((q) => q.role === 'target' && !(q.indicator.id !== null && placed.has(q.indicator.id)))
      .filter((q) => shown.has(documentIdOf(q.clauseId)))
      .map((q) => q.id),
  };
}
