/** The whole result as a file, with citations and addresses. Runs in the worker. */
import type { PolicyDocument } from '../../src/model/index.ts';
import type { Hit } from '../../src/search/types.ts';
import { t } from '../lib/language.ts';
import { resultRows, toCsv } from '../lib/result-table.ts';
import type { ExportFormat } from './search-messages.ts';

/** Widths of the columns in characters, in the order of `resultRows`. */
const WIDTHS = [6, 24, 14, 24, 60, 30, 8, 50, 50];

/** Blob of a CSV or XLSX file. `site`: address of the home page; ends with a slash. */
export async function exportFile(hits: readonly Hit[], format: ExportFormat, site: string): Promise<Blob> {
  const response = await fetch(`${site}data/documents.json`);
  if (!response.ok) throw new Error(`documents.json: ${response.status}`);
  const documents = (await response.json()) as PolicyDocument[];
  const rows = resultRows(hits, new Map(documents.map((document) => [document.id, document])), site);
  if (format === 'csv') return new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' });
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  // Every cell is text: none can become a formula.
  const sheet = rows.map((row, i) =>
    row.map((value) => ({
      value,
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      ...(i === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  return writeExcelFile(sheet, {
    columns: WIDTHS.map((width) => ({ width })),
    sheet: t('检索结果', 'Search results'),
    stickyRowsCount: 1,
  }).toBlob();
}
