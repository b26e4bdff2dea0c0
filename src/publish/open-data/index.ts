import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { toCsv } from '../tables/csv.ts';
import { writeParquet } from '../tables/parquet.ts';
import { measure, MOST_BYTES, sums, writeArchive } from './archive.ts';
import { catalogue, fieldDictionary } from './catalogue.ts';
import { describePackage, type Format, type PackedFile } from './package.ts';
import { readRows } from './read-rows.ts';

/** Name of the archive of everything. */
export const ARCHIVE = 'ceheng-data.zip';

/** Rows of a table, counted as they pass. */
function* counted(rows: Iterable<unknown>, count: { rows: number }): Generator {
  for (const row of rows) {
    count.rows += 1;
    yield row;
  }
}

/**
 * Complete a folder in which all tables stand as JSON, those of records as CSV
 * too: vocabularies as CSV, all as Parquet with their JSON Schema, the data
 * package, the dictionary of fields, checksums and the archive of everything.
 * Table by table and group by group: memory does not grow with them.
 */
export function completeFolder(folder: string, version: string): void {
  const files: PackedFile[] = [];
  mkdirSync(join(folder, 'schema'), { recursive: true });
  for (const table of catalogue()) {
    const { name, columns, schema, words } = table;
    const json = join(folder, `${name}.json`);
    const count = { rows: 0 };
    const all = words ? (JSON.parse(readFileSync(json, 'utf8')) as unknown[]) : readRows(json);
    if (Array.isArray(all)) writeFileSync(join(folder, `${name}.csv`), toCsv(all, columns));
    writeParquet(join(folder, `${name}.parquet`), counted(all, count), columns);
    writeFileSync(
      join(folder, 'schema', `${name}.json`),
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    );
    for (const format of ['csv', 'json', 'parquet'] as const satisfies readonly Format[]) {
      const path = `${name}.${format}`;
      files.push({ table, format, path, rows: count.rows, ...measure(join(folder, path)) });
    }
  }
  writeFileSync(join(folder, 'datapackage.json'), describePackage(files, version));
  writeFileSync(
    join(folder, 'fields.json'),
    `[\n${fieldDictionary()
      .map((field) => JSON.stringify(field))
      .join(',\n')}\n]\n`,
  );
  const besides = [
    'datapackage.json',
    'fields.json',
    ...catalogue().map(({ name }) => `schema/${name}.json`),
  ];
  const packed = [
    ...besides.map((path) => ({ path, ...measure(join(folder, path)) })),
    ...files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  ];
  const total = packed.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MOST_BYTES)
    console.warn(`${ARCHIVE} is left out: ${Math.round(total / 1e6)} MB are more than a ZIP file holds`);
  else
    writeArchive(
      join(folder, ARCHIVE),
      folder,
      packed.map(({ path }) => path),
      new Map([['SHA256SUMS', sums(packed)]]),
    );
  const archive = total > MOST_BYTES ? [] : [{ path: ARCHIVE, ...measure(join(folder, ARCHIVE)) }];
  writeFileSync(join(folder, 'SHA256SUMS'), sums([...archive, ...packed]));
}
