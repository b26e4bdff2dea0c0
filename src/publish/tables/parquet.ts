import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import { valueAt, type Column } from './definition.ts';

/** Rows in a group: what is in memory while a table is written. */
const ROWS_PER_GROUP = 10_000;

const name = (column: Column): string => column.path.replaceAll('.', '_');

/** Lists of words are lists; lists of records are JSON text, as in CSV. */
function elements(column: Column): SchemaElement[] {
  const own = { name: name(column), repetition_type: 'OPTIONAL' } as const;
  switch (column.type) {
    case 'boolean':
      return [{ ...own, type: 'BOOLEAN' }];
    case 'integer':
      return [{ ...own, type: 'INT32' }];
    case 'number':
      return [{ ...own, type: 'DOUBLE' }];
    case 'list':
      return [
        { ...own, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      ];
    default:
      return [{ ...own, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
  }
}

function* flat(rows: Iterable<unknown>, columns: readonly Column[]): Generator<Record<string, unknown>> {
  for (const row of rows)
    yield Object.fromEntries(
      columns.map((column) => {
        const value = valueAt(row, column.path);
        return [name(column), column.type === 'json' && value !== null ? JSON.stringify(value) : value];
      }),
    );
}

/**
 * Write a table as Parquet (Snappy), group by group: memory does not grow with
 * the table. The same rows give the same bytes.
 */
export function writeParquet(file: string, rows: Iterable<unknown>, columns: readonly Column[]): void {
  const done = parquetWriteRows({
    writer: fileWriter(file),
    rows: flat(rows, columns),
    columns: columns.map((column) => ({ name: name(column) })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)],
    rowGroupSize: ROWS_PER_GROUP,
    createdBy: 'ceheng',
  });
  if (done instanceof Promise) throw new Error(`${file}: the writer did not finish at once`);
}
