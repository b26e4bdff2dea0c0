/** Rows of an indicator table that has come as text: 1 森林覆盖率 % 22.1 ≥24.1 约束性. */
import type { Folded } from '../../text/fold.ts';
import type { UnitIndex, UnitMatch } from '../../text/units.ts';
import type { Measure } from './measure.ts';
import {
  cellsOf,
  headOf,
  linesOf,
  isAttribute,
  isBlank,
  isOrdinal,
  unitOfCell,
  valueOf,
  type Cell,
  type Column,
  type Value,
} from './row-cells.ts';

/** A row: the span that its measures take the place of, in folded offsets. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly measures: readonly Measure[];
}

/** Smallest folded offset whose printed offset is at least `printed`. */
function foldedAt(folded: Folded, printed: number): number {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((folded.offsets[mid] ?? 0) < printed) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Longest paragraph that may be a row or a head; one that names columns or attributes may hold many. */
const LONGEST = 160;
const TABLE = /约束性|预期性|序号\s{1,4}\S|指标名称\s/u;
/** Most lines that a name may take before its unit. */
const NAME_LINES = 3;
/** Most lines that a row whose cells stand one below the other may take. */
const MOST_LINES = 12;

interface Open {
  readonly start: number;
  readonly name: { readonly start: number; readonly end: number };
  readonly unit: UnitMatch | null;
  readonly values: (Value | null)[];
  lines: number;
}

/**
 * Rows among the paragraphs of a printed text. A row has a name, a known unit
 * (a cell of its own, or in brackets after the name) and one value or more,
 * on one line or one cell a line; the years over the columns say which value
 * is of when. `year` is that of the document, where known. Linear.
 */
export function readRows(
  printed: string,
  paragraphs: readonly { start: number; end: number }[],
  folded: Folded,
  index: UnitIndex,
  year: number | null = null,
): Row[] {
  const rows: Row[] = [];
  if (!/[0-9０-９]/u.test(printed)) return rows;
  let columns: Column[] = [];
  let inHead = false;
  let open: Open | null = null;
  const close = (end: number): void => {
    if (open !== null && open.values.some((v) => v !== null)) {
      const row = rowOf(open, end, columns, folded, year);
      if (row !== null) rows.push(row);
    }
    open = null;
  };
  let last = 0;
  let held: Cell[] = [];
  for (const cells of lines(printed, paragraphs)) {
    const end = cells.at(-1)?.end ?? last;
    const head = headOf(cells);
    if (head !== null) {
      close(last);
      columns = inHead ? [...columns, ...head] : head;
      inHead = true;
      held = [];
    } else {
      const more: (Value | null)[] | null = open === null ? null : continued(cells);
      if (open !== null && more !== null && open.lines < MOST_LINES) {
        open.values.push(...more);
        open.lines += 1;
        if (cells.some(isAttribute)) close(end);
      } else {
        close(last);
        // In a table, a name may stand on a line above its unit.
        open = openRow([...held, ...cells], index) ?? openRow(cells, index);
        const goesOn = columns.length > 0 && open === null && cells.length <= 2 && isNameLine(cells);
        held = goesOn ? [...held, ...cells].slice(-NAME_LINES) : [];
        if (open !== null && cells.some(isAttribute)) close(end);
      }
      inHead = false;
    }
    last = end;
  }
  close(last);
  return rows;
}

/** Lines of cells of the paragraphs that may belong to a table. */
function lines(printed: string, paragraphs: readonly { start: number; end: number }[]): Cell[][] {
  return paragraphs.flatMap(({ start, end }) =>
    end - start > LONGEST && !TABLE.test(printed.slice(start, end))
      ? [[]]
      : linesOf(cellsOf(printed, start, end)),
  );
}

const isNameLine = (cells: readonly Cell[]): boolean =>
  cells.every(({ text }) => /^[^，。；：！？,;:]{2,30}$/u.test(text) && /[一-龥]/u.test(text));

/** Values of a line that holds nothing else. */
function continued(cells: readonly Cell[]): (Value | null)[] | null {
  const rest = cells.filter((cell) => !isAttribute(cell));
  const values = rest.map(valueOf);
  return rest.every((cell, i) => (values[i] ?? null) !== null || isBlank(cell)) ? values : null;
}

/** A line that begins a row: its name and unit, and the values that it holds already. */
function openRow(cells: readonly Cell[], index: UnitIndex): Open | null {
  const rest = cells.filter((cell) => !isAttribute(cell));
  const tail: (Value | null)[] = [];
  while (rest.length > 1) {
    const cell = rest.at(-1);
    if (cell === undefined) break;
    const value = valueOf(cell);
    if (value === null && !isBlank(cell)) break;
    tail.unshift(value);
    rest.pop();
  }
  // A category of a few words may stand before the number of the row.
  const numbered = rest.findIndex((cell, i) => isOrdinal(cell) && i < rest.length - 1 && i < 2);
  const named = rest.slice(numbered + 1);
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  const own = unitOfCell(index, last.text);
  const percent = tail.length > 0 && tail.every((v) => v === null || v.percent);
  if (own === null && !(percent && numbered >= 0)) return null;
  // A unit alone in its cell ends the name before it.
  const end = own === null ? last.end : own.name > 0 ? last.start + own.name : named.at(-2)?.end;
  if (end === undefined || end <= first.start) return null;
  const label = /^[0-9]{1,2}[.、]/u.exec(first.text)?.[0].length ?? 0;
  const name = { start: first.start + label, end };
  const words = named.map((cell) => cell.text).join('');
  if (end - name.start > 64 || !/[一-龥]{2}/u.test(words) || /[，。；：！？]|^[一-龥]{1,4}[:：]/u.test(words))
    return null;
  return { start: cells[0]?.start ?? first.start, name, unit: own?.unit ?? PERCENT, values: tail, lines: 1 };
}

const PERCENT: UnitMatch = { end: 1, text: '%', symbol: '%', factor: 1, dimension: 'percent' };
const LEVEL: Column = { year: null, base: false, target: false, rate: false };

/** Column of each value: by the head, or the first of two as how things stood. */
function columnsOf(values: readonly (Value | null)[], head: readonly Column[]): Column[] {
  if (head.length >= values.length) return head.slice(head.length - values.length);
  if (head.length > 0 || values.length === 1) return values.map((_, i) => head[i] ?? LEVEL);
  return values.map((_, i) => ({ ...LEVEL, base: i === 0 }));
}

function rowOf(
  open: Open,
  end: number,
  head: readonly Column[],
  folded: Folded,
  year: number | null,
): Row | null {
  const columns = columnsOf(open.values, head);
  const dated = columns.filter((c) => c.year !== null).length;
  const name = { start: foldedAt(folded, open.name.start), end: foldedAt(folded, open.name.end) };
  const unit = open.unit ?? PERCENT;
  const measures = open.values.flatMap((value, i): Measure[] => {
    const column = columns[i];
    if (value === null || column === undefined) return [];
    // The first year of several is where the plan starts, if the document's own year does not tell.
    const starts = dated > 1 && year === null && column === columns.find((c) => c.year !== null);
    const earlier = column.year !== null && year !== null && column.year < year;
    const start = foldedAt(folded, value.start);
    const stop = foldedAt(folded, value.end);
    const own = value.percent || column.rate ? PERCENT : unit;
    return [
      {
        start,
        end: stop,
        numStart: start,
        numEnd: stop,
        value: value.value,
        value2: null,
        unit: { text: own.text, symbol: own.symbol, factor: own.factor },
        dimension: own.dimension,
        comparator: value.comparator,
        bounded: value.comparator !== '=',
        form: 'arabic',
        inclusive: false,
        name,
        column: {
          year: column.year,
          base: column.base || (!column.target && (earlier || starts)),
          rate: column.rate,
        },
      },
    ];
  });
  return measures.length === 0
    ? null
    : { start: foldedAt(folded, open.start), end: foldedAt(folded, end), measures };
}
