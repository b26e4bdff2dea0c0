/** Records as the lines of the published tables. */
import { csvLine } from '../tables/csv.ts';
import { columnsOf, TABLES, type TableName } from '../tables/definition.ts';

/** Lines of JSON without the commas between them, and lines of CSV with their ends. */
export interface Lines {
  json: string[];
  csv: string[];
}

const writers = new Map<TableName, (row: unknown) => string>();

export function linesOf(table: TableName, rows: readonly unknown[]): Lines {
  let write = writers.get(table);
  if (write === undefined) writers.set(table, (write = csvLine(columnsOf(TABLES[table].schema))));
  return { json: rows.map((row) => JSON.stringify(row)), csv: rows.map(write) };
}

/** Between two records of a table. */
export const JSON_BETWEEN = ',\n';

/** Tables whose lines a segment gives; those of `references` wait for the whole collection. */
export const OWN_TABLES = [
  'documents',
  'clauses',
  'quantities',
  'milestones',
  'responsibilities',
  'versions',
  'addresses',
] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

/** Tables whose lines the comparison of a segment gives. */
export const COMPARED_TABLES = ['relations', 'alignments', 'reuse'] as const;
export type ComparedTable = (typeof COMPARED_TABLES)[number];
