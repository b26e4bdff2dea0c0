import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CONTRACT_VERSION } from '../model/index.ts';
import type { Dataset } from './dataset.ts';
import { toCsv } from './tables/csv.ts';
import { dataPackage, type PublishedFile } from './tables/datapackage.ts';
import { columnsOf, TABLE_NAMES, TABLES } from './tables/definition.ts';
import { fieldNote } from './tables/field-notes.ts';

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
/** One record a line: small differences, and readable by line tools. */
const array = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`;

/** All files of dist/data by path, the same bytes for the same data. */
export function publishedFiles(
  dataset: Dataset,
  search: ReadonlyMap<string, string | Uint8Array>,
  version: string,
): Map<string, string | Uint8Array> {
  const tables: PublishedFile[] = TABLE_NAMES.flatMap((table) => {
    const rows = dataset[table];
    const columns = columnsOf(TABLES[table].schema);
    return [
      { table, path: `${table}.json`, format: 'json' as const, rows: rows.length, content: array(rows) },
      {
        table,
        path: `${table}.csv`,
        format: 'csv' as const,
        rows: rows.length,
        content: toCsv(rows, columns),
      },
    ];
  });
  const files = new Map<string, string | Uint8Array>(tables.map((t) => [t.path, t.content]));
  for (const table of TABLE_NAMES) {
    files.set(`schema/${table}.json`, `${JSON.stringify(z.toJSONSchema(TABLES[table].schema), null, 2)}\n`);
  }
  files.set('datapackage.json', dataPackage(tables, version));
  files.set('fields.json', array(fieldDictionary()));
  files.set(
    'meta.json',
    json({
      contractVersion: CONTRACT_VERSION,
      version,
      counts: Object.fromEntries(TABLE_NAMES.map((t) => [t, dataset[t].length])),
      diagnostics: dataset.diagnostics,
    }),
  );
  for (const [path, content] of search) files.set(`search/${path}`, content);
  return files;
}

/** Dictionary of all published fields. */
export function fieldDictionary(): { table: string; field: string; type: string; zh: string; en: string }[] {
  return TABLE_NAMES.flatMap((table) =>
    columnsOf(TABLES[table].schema).map((column) => {
      const [zh, en] = fieldNote(table, column.path) ?? ['', ''];
      return { table, field: column.path, type: column.type, zh, en };
    }),
  );
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
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, content] of files) {
    const full = join(fresh, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  complete(fresh);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
