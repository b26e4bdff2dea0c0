import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDataset } from '../../src/publish/whole.ts';
import type { Corpus } from '../../src/publish/corpus/read.ts';
import type { Dataset } from '../../src/publish/dataset.ts';
import { columnsOf, keyOf, TABLE_NAMES, TABLES, valueAt } from '../../src/publish/tables/definition.ts';
import { fieldNote, FIELD_NOTES } from '../../src/publish/tables/field-notes.ts';
import { publishedFiles } from '../../src/publish/write.ts';

const root = fileURLToPath(new URL('../../corpus', import.meta.url));
let dataset: Dataset;
let corpus: Corpus;
beforeAll(() => {
  ({ dataset, corpus } = makeDataset(root, () => undefined));
});

describe('every record', () => {
  it('is what its schema says', () => {
    for (const table of TABLE_NAMES) {
      for (const record of dataset[table]) {
        const result = TABLES[table].schema.safeParse(record);
        expect(result.success ? '' : `${table} ${JSON.stringify(record)}: ${result.error.message}`).toBe('');
      }
    }
  });
  it('has a key of its own', () => {
    for (const table of TABLE_NAMES) {
      const keys = dataset[table].map((r) =>
        keyOf(table)
          .map((k) => valueAt(r, k))
          .join(' '),
      );
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  it('points to records that are there', () => {
    for (const table of TABLE_NAMES) {
      for (const { field, table: other } of TABLES[table].foreignKeys) {
        const keys = new Set((dataset[other] as { id: string }[]).map((r) => r.id));
        for (const record of dataset[table]) {
          const value = valueAt(record, field);
          if (value !== null)
            expect(keys.has(value as string) ? '' : `${table}.${field}: ${JSON.stringify(value)}`).toBe('');
        }
      }
    }
  });
  it('has offsets inside its clause, numbers inside the phrase or beside it', () => {
    const texts = new Map(dataset.clauses.map((c) => [c.id, c.text]));
    for (const q of dataset.quantities) {
      const text = texts.get(q.clauseId) ?? '';
      expect(q.start).toBeLessThan(q.end);
      expect(q.end).toBeLessThanOrEqual(text.length);
      expect(q.numberEnd).toBeLessThanOrEqual(text.length);
      expect(text.slice(q.numberStart, q.numberEnd)).toMatch(
        /[0-9０-９一二三四五六七八九十两百千万亿半倍番成]/u,
      );
    }
    for (const r of dataset.responsibilities)
      expect(texts.get(r.clauseId)?.slice(r.start, r.end)).not.toBe('');
  });
});

describe('clauses', () => {
  it('know the lines of the untouched source', () => {
    const files = new Map(corpus.files.map((f) => [f.front.id, f.front.source.file]));
    for (const clause of dataset.clauses) {
      const lines = corpus.sources.get(files.get(clause.documentId) ?? '')?.lines ?? [];
      const there = lines
        .slice(clause.source.startLine - 1, clause.source.endLine)
        .join('')
        .replace(/\s|[#*]/gu, '');
      const opening = clause.text.replace(/\s/gu, '').slice(0, 8);
      expect(there.startsWith(opening) ? '' : `${clause.id}: ${opening} is not ${there.slice(0, 12)}`).toBe(
        '',
      );
    }
  });
  it('of companions are searchable and never commitments', () => {
    const companions = new Set(dataset.documents.filter((d) => d.role === 'companion').map((d) => d.id));
    expect(companions.size).toBe(4);
    expect(dataset.clauses.some((c) => companions.has(c.documentId))).toBe(true);
    for (const r of dataset.relations) {
      expect(companions.has(r.a.documentId)).toBe(false);
      expect(companions.has(r.b.documentId)).toBe(false);
    }
  });
});

describe('the published files', () => {
  it('are the same bytes for the same corpus', () => {
    const again = makeDataset(root, () => undefined).dataset;
    const bytes = (d: Dataset): string => JSON.stringify([...publishedFiles(d, new Map(), '1')]);
    expect(bytes(again)).toBe(bytes(dataset));
  });
  it('have a note in two languages for every field, and none for fields that are not there', () => {
    const used = new Set<string>();
    for (const table of TABLE_NAMES) {
      for (const { path } of columnsOf(TABLES[table].schema)) {
        expect(fieldNote(table, path) === null ? `${table}.${path}` : '').toBe('');
        used.add(Object.hasOwn(FIELD_NOTES, `${table}.${path}`) ? `${table}.${path}` : path);
      }
    }
    expect(Object.keys(FIELD_NOTES).filter((key) => !used.has(key))).toEqual([]);
  });
  it('count their rows', () => {
    const files = publishedFiles(dataset, new Map(), '1');
    const read = (path: string): unknown => JSON.parse(files.get(path) as string);
    const { resources } = read('datapackage.json') as { resources: { path: string; rowCount: number }[] };
    for (const table of TABLE_NAMES) {
      expect(read(`${table}.json`)).toHaveLength(dataset[table].length);
      expect(resources.find((r) => r.path === `${table}.csv`)?.rowCount).toBe(dataset[table].length);
    }
  });
});
