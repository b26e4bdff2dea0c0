import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { withoutControls } from '../../src/text/controls.ts';
import { plainRows, SHEET_WORDS, type Bundle } from './sheet.ts';

/** Characters that a cell may hold; Excel refuses a file with a longer one. */
const LONGEST = 32_767;

/** A text cell is written as a string, which no spreadsheet runs as a formula. */
const text = (value: string, bold = false) =>
  ({
    value: value.length > LONGEST ? `${withoutControls(value.slice(0, LONGEST - 1))}…` : value,
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...(bold ? { fontWeight: 'bold' } : {}),
  }) as const;

/** Names of sheets: at most 31 characters, without the signs that Excel forbids, each once whatever its case. */
export function sheetNames(names: readonly string[], unnamed = '表'): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:]|^'|'$/gu, ' ').slice(0, 27) || unnamed;
    let own = plain;
    for (let n = 2; used.has(own.toLowerCase()); n += 1) own = `${plain} ${n}`;
    used.add(own.toLowerCase());
    return own;
  });
}

/** A workbook with a sheet for each table and one for the citations and the address of the view. */
export async function toXlsx(bundle: Bundle): Promise<Blob> {
  const words = SHEET_WORDS[bundle.language];
  const names = sheetNames([...bundle.sheets.map((sheet) => sheet.name), words.citations], words.table);
  const tables = bundle.sheets.map((sheet, i) => {
    const { head, rows } = plainRows(sheet, words);
    return {
      sheet: names[i] ?? '',
      data: [
        head.map((cell) => text(cell, true)),
        ...rows.map((row) => row.map((cell) => text(cell))),
      ] as Row[],
      columns: head.map((name) => ({ width: name.endsWith(words.addressOf) ? 24 : 36 })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    };
  });
  const sources = {
    sheet: names.at(-1) ?? '',
    data: [
      [text(bundle.title, true), text('')],
      [text(words.view), text(bundle.address)],
      [text(words.taken), text(bundle.takenOn)],
      [text(words.citation, true), text(words.address, true)],
      ...bundle.citations.map((c) => [text(c.text), text(c.href ?? '')]),
    ] as Row[],
    columns: [{ width: 80 }, { width: 60 }],
  };
  return writeExcelFile([...tables, sources]).toBlob();
}
