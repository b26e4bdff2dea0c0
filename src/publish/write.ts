import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CONTRACT_VERSION } from '../model/index.ts';
import type { Dataset } from './dataset.ts';
import { toCsv } from './tables/csv.ts';
import { catalogue, fieldDictionary } from './open-data/catalogue.ts';
import { describePackage, type FileFacts } from './open-data/package.ts';
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from './tables/definition.ts';

/** A table's file as it is published. */
export interface PublishedFile extends FileFacts {
  table: TableName;
}

/** One record a line: small differences, and readable by line tools. */
export const jsonArray = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`;

/** All files of dist/data by path, the same bytes for the same data. */
export function publishedFiles(
  dataset: Dataset,
  search: ReadonlyMap<string, string | Uint8Array>,
  version: string,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const tables = TABLE_NAMES.flatMap((table): PublishedFile[] => {
    const rows = dataset[table];
    const put = (format: 'json' | 'csv', content: string): PublishedFile => {
      const path = `${table}.${format}`;
      files.set(path, content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return { table, path, format, rows: rows.length, bytes: Buffer.byteLength(content), sha256 };
    };
    return [put('json', jsonArray(rows)), put('csv', toCsv(rows, columnsOf(TABLES[table].schema)))];
  });
  const diagnostics = JSON.stringify(dataset.diagnostics);
  for (const [path, content] of describingFiles(tables, version, diagnostics)) files.set(path, content);
  for (const [path, content] of search) files.set(`search/${path}`, content);
  return files;
}

/** What tells of the tables: schemas, data package, dictionary, counts. `diagnostics`: as JSON. */
export function describingFiles(
  tables: readonly PublishedFile[],
  version: string,
  diagnostics: string,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const table of TABLE_NAMES) {
    files.set(`schema/${table}.json`, `${JSON.stringify(z.toJSONSchema(TABLES[table].schema), null, 2)}\n`);
  }
  const named = new Map(catalogue().map((table) => [table.name, table]));
  const packed = tables.flatMap(({ table: name, ...file }) => {
    const table = named.get(name);
    return table === undefined ? [] : [{ table, ...file }];
  });
  files.set('datapackage.json', describePackage(packed, version));
  files.set('fields.json', jsonArray(fieldDictionary()));
  const rows = new Map<TableName, number>(tables.map((file) => [file.table, file.rows]));
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, rows.get(table) ?? 0]));
  const head = JSON.stringify({ contractVersion: CONTRACT_VERSION, version, counts });
  files.set('meta.json', `${head.slice(0, -1)},"diagnostics":${diagnostics}}\n`);
  return files;
}

/** Write `files` below `folder`. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
}

/** An empty folder beside `target` in which its next state is written. */
export function freshFolder(target: string): string {
  restore(target);
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  return fresh;
}

/**
 * Put a fresh folder in the place of `target`: two renames, so that whatever
 * moment the process ends at, either the old or the new folder is whole, and
 * `restore` puts back the old one where it ended between the two.
 */
export function swapFolder(target: string): void {
  if (existsSync(target)) renameSync(target, `${target}.old`);
  renameSync(`${target}.new`, target);
  rmSync(`${target}.old`, { recursive: true, force: true });
}

/** Mend what a build that was ended between the two renames left. */
function restore(target: string): void {
  if (!existsSync(target) && existsSync(`${target}.old`)) renameSync(`${target}.old`, target);
  rmSync(`${target}.old`, { recursive: true, force: true });
}

/**
 * Write `files` below `target` so that a reader sees the old folder or the new
 * one, never a half-written one. `complete` adds what is made from the files.
 */
export function writeFolder(
  target: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  complete: (folder: string) => void = () => undefined,
): void {
  const fresh = freshFolder(target);
  writeFiles(fresh, files);
  complete(fresh);
  swapFolder(target);
}
