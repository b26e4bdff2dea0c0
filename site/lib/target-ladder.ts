import type { Indicator, Level } from '../../src/model/index.ts';
import type { Commitment } from '../../src/compare/commitment.ts';
import { compareTargets, type EmptyCell, type TargetEntry } from '../../src/compare/commitments.ts';
import type { Collection } from './collection.ts';
import { documentHref } from './href.ts';
import { LEVEL_LABELS } from './labels.ts';
import { language, t } from './language.ts';
import { chainOf, neighboursOf, places, type Place } from './places.ts';
import { shortName } from './names.ts';
import { hasAllPairs } from './pairs.ts';
import { promiseView, type PromiseView } from './promise.ts';

/** A column: one document, or all that is known of one jurisdiction (or of several). */
export interface LadderColumn {
  /** Stands in the address where the column is hidden. */
  readonly key: string;
  readonly title: string;
  readonly level: Level;
  readonly href: string | null;
  /** Only figures of it are known. */
  readonly reference: boolean;
  readonly documentIds: readonly string[];
}

/** The firm value of one promise with the 力争 value beside it. */
export interface LadderEntry {
  readonly scope: string;
  readonly base: PromiseView | null;
  readonly stretch: PromiseView | null;
}

/** `empty` tells why there is no entry. */
export interface LadderCell {
  readonly entries: readonly LadderEntry[];
  /** How many more there are; the indicator's page has them all. */
  readonly more: number;
  readonly empty: EmptyCell | null;
}

export interface LadderRow {
  readonly indicator: Indicator;
  readonly cells: readonly LadderCell[];
}

export interface LadderFamily {
  readonly name: string;
  readonly rows: readonly LadderRow[];
}

export interface TargetLadder {
  readonly columns: readonly LadderColumn[];
  readonly families: readonly LadderFamily[];
}

/** Words are of the page's language: one map for each. */
const views = {
  zh: new WeakMap<Commitment, PromiseView>(),
  en: new WeakMap<Commitment, PromiseView>(),
};

/** What stands above a place is shown on the page of every place below. */
function viewOf(data: Collection, commitment: Commitment | null): PromiseView | null {
  if (commitment === null) return null;
  const known = views[language()].get(commitment);
  if (known !== undefined) return known;
  const view = promiseView(data, commitment);
  views[language()].set(commitment, view);
  return view;
}

const viewed = (data: Collection, { scope, base, stretch }: TargetEntry): LadderEntry => ({
  scope,
  base: viewOf(data, base),
  stretch: viewOf(data, stretch),
});

type Table = ReturnType<typeof compareTargets>;

const tables = new WeakMap<object, Table>();

/** Every document beside every other. */
function tableOf(data: Collection): Table {
  const known = tables.get(data);
  if (known !== undefined) return known;
  const { quantities, figures, documents, indicators, milestones } = data;
  const made = compareTargets(quantities, figures, documents, indicators, { milestones });
  tables.set(data, made);
  return made;
}

const regional = new WeakMap<object, Map<string, Table>>();

/**
 * The documents of one part of the nation, its cities included, with the
 * nation's own and the reference figures: for a collection too large for all of
 * them. `chain`: from a place upwards.
 */
function tableOfRegion(data: Collection, chain: readonly Place[]): Table {
  const top = chain.at(-2) ?? chain.at(-1);
  const code = top?.code ?? '';
  let kept = regional.get(data);
  if (kept === undefined) regional.set(data, (kept = new Map<string, Table>()));
  const known = kept.get(code);
  if (known !== undefined) return known;
  const documents = data.policies.filter(
    ({ region }) =>
      region !== null &&
      (region.code === code || region.parents.includes(code) || region.code === chain.at(-1)?.code),
  );
  const records = documents.flatMap((d) => data.clausesOf(d.id).map((c) => data.recordsOf(c.id)));
  const made = compareTargets(
    records.flatMap((r) => r.quantities),
    data.figures,
    documents,
    data.indicators,
    { milestones: records.flatMap((r) => r.milestones) },
  );
  kept.set(code, made);
  return made;
}

/** Entries of a cell that are shown where one place may have hundreds of documents. */
const ENTRIES_SHOWN = 4;

/** Which emptiness a column of several documents has: what one of them leaves open stays open. */
export function emptinessOf(kinds: readonly (EmptyCell | null)[]): EmptyCell {
  const texts = kinds.filter((kind) => kind !== 'not-in-collection');
  if (texts.length === 0) return 'not-in-collection';
  if (texts.includes('not-reviewed')) return 'not-reviewed';
  return texts.includes('none-found') ? 'none-found' : 'not-applicable';
}

type Row = Table['families'][number]['rows'][number];

const cellIndexes = new WeakMap<Row, ReadonlyMap<string, Row['cells'][number]>>();

function cellsOf(row: Row): ReadonlyMap<string, Row['cells'][number]> {
  let cells = cellIndexes.get(row);
  if (cells === undefined) {
    cells = new Map(row.cells.map((cell) => [cell.documentId, cell]));
    cellIndexes.set(row, cells);
  }
  return cells;
}

/** Rows of the whole table gathered into `columns`; rows that none of `leading` (column keys) has are left out. */
function gather(
  data: Collection,
  table: Table,
  columns: readonly LadderColumn[],
  leading: ReadonlySet<string>,
): LadderFamily[] {
  const indicators = new Map(data.indicators.map((i) => [i.id, i]));
  const most = hasAllPairs(data) ? Infinity : ENTRIES_SHOWN;
  return table.families
    .map(({ family, rows }) => ({
      name: family,
      rows: rows.flatMap((row): LadderRow[] => {
        const indicator = indicators.get(row.indicatorId);
        if (indicator === undefined) return [];
        const byDocument = cellsOf(row);
        const cells = columns.map((column): LadderCell => {
          const own = column.documentIds.flatMap((id) => byDocument.get(id) ?? []);
          const all = own.flatMap((cell) => cell.entries);
          const entries = all.slice(0, most).map((entry) => viewed(data, entry));
          const empty = all.length > 0 ? null : emptinessOf(own.map((cell) => cell.empty));
          return { entries, more: all.length - entries.length, empty };
        });
        const told = columns.some((column, i) => leading.has(column.key) && cells[i]?.empty === null);
        return told ? [{ indicator, cells }] : [];
      }),
    }))
    .filter((family) => family.rows.length > 0);
}

/** Every document by level, those of which only figures are known after the texts of their level. */
export function allDocumentsLadder(data: Collection): TargetLadder {
  const columns = tableOf(data).columns.map((column): LadderColumn => ({
    key: column.documentId,
    title: shortName(data, column.documentId),
    level: column.level,
    href: column.inCollection ? documentHref(column.documentId) : null,
    reference: !column.inCollection,
    documentIds: [column.documentId],
  }));
  return { columns, families: gather(data, tableOf(data), columns, new Set(columns.map((c) => c.key))) };
}

/** The ladder of one place: what it set itself, and what stands above it and is not in its own text. */
export interface PlaceLadder {
  readonly place: Place;
  readonly chain: readonly Place[];
  readonly columns: readonly LadderColumn[];
  readonly own: readonly LadderFamily[];
  readonly onlyAbove: readonly LadderFamily[];
}

const columnOf = (place: Place, documentId: string | null): LadderColumn => ({
  key: place.code,
  title: place.name,
  level: place.level,
  href: null,
  reference: place.documents.length === 0,
  documentIds:
    documentId === null ? [...place.documents.map((d) => d.id), ...place.referenceIds] : [documentId],
});

/**
 * The chain of a place, nearest first (温州市, 浙江省, 全国), then the other
 * places of its level in one column, unless the collection is too large for it.
 * With `documentId` its own column is that document alone.
 */
export function placeLadder(data: Collection, code: string, documentId: string | null = null): PlaceLadder {
  const chain = chainOf(data, code);
  const [place] = chain;
  if (place === undefined) throw new Error(`no place has the code ${code}`);
  const whole = hasAllPairs(data);
  const others = whole ? neighboursOf(places(data), place) : [];
  const columns = chain.map((step, i) => columnOf(step, i === 0 ? documentId : null));
  const leading = new Set(columns.map((column) => column.key));
  if (others.length > 0)
    columns.push({
      key: 'others',
      title: t(
        `其他${LEVEL_LABELS[place.level].seal}`,
        place.level === 'city' ? 'Other cities' : 'Other provinces',
      ),
      level: place.level,
      href: null,
      reference: false,
      documentIds: others.flatMap((other) => columnOf(other, null).documentIds),
    });
  const table = whole ? tableOf(data) : tableOfRegion(data, chain);
  const families = gather(data, table, columns, leading);
  const split = (own: boolean): LadderFamily[] =>
    families
      .map(({ name, rows }) => ({
        name,
        rows: rows.filter((row) => (row.cells[0]?.entries.length ?? 0) > 0 === own),
      }))
      .filter((family) => family.rows.length > 0);
  return { place, chain, columns, own: split(true), onlyAbove: split(false) };
}

export const rowCount = (families: readonly LadderFamily[]): number =>
  families.reduce((sum, family) => sum + family.rows.length, 0);
