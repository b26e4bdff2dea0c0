import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWhole } from '../../src/publish/whole.ts';
import { catalogue, columnName } from '../../src/publish/open-data/catalogue.ts';
import { ARCHIVE, completeFolder } from '../../src/publish/open-data/index.ts';
import { readRows } from '../../src/publish/open-data/read-rows.ts';
import { valueAt } from '../../src/publish/tables/definition.ts';

const folder = mkdtempSync(join(tmpdir(), 'ceheng-open-'));
const data = join(folder, 'data');
const tables = catalogue();
const json = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
const rowsOf = (table: string): Record<string, unknown>[] =>
  json(`${table}.json`) as Record<string, unknown>[];

beforeAll(() => {
  buildWhole(fileURLToPath(new URL('../../corpus', import.meta.url)), data, '1', () => undefined);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Resource {
  name: string;
  path: string;
  rowCount: number;
  bytes: number;
  hash: string;
}

describe('the data package', () => {
  it('is valid for the validator of the standard, with every row and every key', async () => {
    // The validator doesn't know the byte order mark that Excel wants: it gets the files without it.
    const plain = join(folder, 'plain');
    mkdirSync(plain);
    for (const name of ['datapackage.json', ...tables.map((t) => `${t.name}.csv`)]) {
      const text = readFileSync(join(data, name), 'utf8');
      expect(text.startsWith('\ufeff')).toBe(name.endsWith('.csv'));
      writeFileSync(join(plain, name), text.replace(/^\ufeff/u, ''));
    }
    const made = await Package.load(join(plain, 'datapackage.json'), { basePath: plain, strict: true });
    expect(made.errors).toEqual([]);
    expect(made.valid).toBe(true);
    const tabular = made.resources.filter((r) => r.tabular);
    expect(tabular).toHaveLength(tables.length);
    const { resources } = json('datapackage.json') as { resources: Resource[] };
    const counts = new Map(resources.map((r) => [r.name, r.rowCount]));
    for (const resource of tabular) {
      // Casts every cell to the type of its field; `relations` follows every foreign key.
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows).toHaveLength(counts.get(resource.name) ?? -1);
    }
  });
  it('names each file with its size and checksum', () => {
    const { resources } = json('datapackage.json') as { resources: Resource[] };
    expect(resources).toHaveLength(tables.length * 3);
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(data, path));
      expect(content.byteLength).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash);
    }
  });
});

describe('every row', () => {
  it.each(tables.map((t) => t.name))(
    'of %s is what its JSON Schema says, for an independent validator',
    (name) => {
      const check = new Ajv2020({ allErrors: true, strict: true }).compile(
        json(`schema/${name}.json`) as object,
      );
      const rows = rowsOf(name);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(check(row) ? [] : [row, check.errors]).toEqual([]);
      const [first] = rows;
      expect(check({ ...first, nothing: 1 })).toBe(false);
    },
  );
  it.each(tables)('of $name has a key of its own', ({ name, key }) => {
    const keys = rowsOf(name).map((row) => JSON.stringify(key.map((path) => valueAt(row, path))));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each(tables.flatMap(({ name, links }) => links.map((link) => ({ name, ...link }))))(
    '$name.$field names a row of $table',
    ({ name, field, table, key }) => {
      const known = new Set(rowsOf(table).map((row) => valueAt(row, key)));
      const named = rowsOf(name).flatMap((row) => {
        const value = valueAt(row, field);
        return value === null ? [] : [value];
      });
      expect(named.filter((value) => !known.has(value))).toEqual([]);
    },
  );
});

describe('Parquet', () => {
  it.each(tables)('holds the rows of $name, read by another library', async ({ name, columns }) => {
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(join(data, `${name}.parquet`)) });
    const wanted = rowsOf(name).map((row) =>
      Object.fromEntries(
        columns.map(({ path, type }) => {
          const value = valueAt(row, path);
          return [columnName(path), type === 'json' && value !== null ? JSON.stringify(value) : value];
        }),
      ),
    );
    // A list that is not there comes back as undefined.
    const plain = read.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v ?? null])));
    expect(plain).toEqual(wanted);
  });
});

describe('the archive', () => {
  it('holds everything as it stands in the folder, with checksums that hold', () => {
    const entries = unzipSync(readFileSync(join(data, ARCHIVE)));
    const list = Buffer.from(entries['ceheng-data/SHA256SUMS'] ?? []).toString('utf8');
    const sums = new Map(
      list
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    expect(Object.keys(entries).sort()).toEqual(
      ['SHA256SUMS', ...sums.keys()].map((path) => `ceheng-data/${path}`).sort(),
    );
    for (const [path, sum] of sums) {
      const content = entries[`ceheng-data/${path}`] ?? new Uint8Array();
      expect(createHash('sha256').update(content).digest('hex')).toBe(sum);
      expect(Buffer.compare(Buffer.from(content), readFileSync(join(data, path)))).toBe(0);
    }
    for (const { name } of tables)
      for (const path of [`${name}.csv`, `${name}.json`, `${name}.parquet`, `schema/${name}.json`])
        expect(sums.has(path)).toBe(true);
    const outer = readFileSync(join(data, 'SHA256SUMS'), 'utf8');
    expect(outer).toContain(
      `${createHash('sha256')
        .update(readFileSync(join(data, ARCHIVE)))
        .digest('hex')}  ${ARCHIVE}`,
    );
  });
  it('has the same bytes for the same data', () => {
    const again = join(folder, 'again');
    cpSync(data, again, { recursive: true });
    completeFolder(again, '1');
    for (const name of readdirSync(data).filter((file) => file.includes('.') || file === 'SHA256SUMS'))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(data, name))) ? '' : name).toBe('');
  });
});

describe('reading a table row by row', () => {
  it('gives what the whole file holds', () => {
    expect([...readRows(join(data, 'clauses.json'))]).toEqual(rowsOf('clauses'));
  });
});

describe('the dictionary', () => {
  it('explains every field in two languages', () => {
    for (const { name, columns, note } of tables)
      for (const { path } of columns)
        expect(
          (note(path) ?? []).every((words) => words !== '') && note(path) !== null ? '' : `${name}.${path}`,
        ).toBe('');
  });
});
