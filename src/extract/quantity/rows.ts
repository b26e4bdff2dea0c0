/** Rows of an indicator table that has come as text: 1 森林覆盖率 % ≥40. */
import type { Comparator } from '../../model/index.ts';
import type { Folded } from '../../text/fold.ts';
import { unitAt, type UnitIndex } from '../../text/units.ts';
import type { Measure } from './measure.ts';

/** The columns: number, name, unit, values; white space, tabs or | part them. */
const GAP = '(?:\\s{1,12}\\|?\\s{0,12}|\\s{0,4}\\|\\s{0,12})';
const VALUE = '[＞>≥≤＜<]?\\s{0,2}[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,4})?';
const ROW = new RegExp(
  `^\\|?\\s{0,4}(?:[0-9０-９]{1,2}[.．、]?${GAP})?(?<name>[^\\s|0-9０-９][^|\\n＞>≥≤＜<]{2,60}?)${GAP}(?:[（(]?(?<unit>[^\\s|（）()0-9０-９]{1,12})[）)]?)${GAP}(?<value>${VALUE})\\s{0,4}(?:\\|[^\\n]{0,40}|[约预][束期]性)?$`,
  'u',
);

const SIGNS: Readonly<Record<string, Comparator>> = {
  '＞': '>',
  '>': '>',
  '≥': '>=',
  '≤': '<=',
  '＜': '<',
  '<': '<',
};

/** A row: the span that its measure takes the place of, in folded offsets. */
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
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

/** Rows among the paragraphs of a printed text. One value a row; the unit must be a known one. */
export function readRows(
  printed: string,
  paragraphs: readonly { start: number; end: number }[],
  folded: Folded,
  index: UnitIndex,
): Row[] {
  const rows: Row[] = [];
  for (const { start, end } of paragraphs) {
    if (end - start > 120) continue;
    const match = ROW.exec(printed.slice(start, end));
    const { name, unit: word, value } = match?.groups ?? {};
    if (match === null || name === undefined || word === undefined || value === undefined) continue;
    const unitText = word.normalize('NFKC');
    const unit = unitAt(index, unitText, 0);
    if (unit?.end !== unitText.length) continue;
    const valueAt = start + match[0].lastIndexOf(value);
    const from = foldedAt(folded, valueAt);
    const to = foldedAt(folded, valueAt + value.length);
    const nameStart = start + match[0].indexOf(name);
    const sign = SIGNS[value.charAt(0)];
    rows.push({
      start: foldedAt(folded, start),
      end: foldedAt(folded, end),
      measure: {
        start: sign === undefined ? from : from + 1,
        end: to,
        numStart: from,
        numEnd: to,
        value: Number(value.normalize('NFKC').replace(/[^0-9.]/gu, '')),
        value2: null,
        unit: { text: unit.text, symbol: unit.symbol, factor: unit.factor },
        dimension: unit.dimension,
        comparator: sign ?? '=',
        bounded: sign !== undefined,
        form: 'arabic',
        inclusive: false,
        name: { start: foldedAt(folded, nameStart), end: foldedAt(folded, nameStart + name.length) },
      },
    });
  }
  return rows;
}
