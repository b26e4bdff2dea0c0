import { columnsOf, keyOf, TABLES, type Column, type TableName } from './definition.ts';
import { fieldNote } from './field-notes.ts';

const FRICTIONLESS: Record<Column['type'], string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'string',
  json: 'string',
};

/** One file of the data set as it is published. */
export interface PublishedFile {
  table: TableName;
  path: string;
  format: 'json' | 'csv';
  rows: number;
  bytes: number;
  sha256: string;
}

/** Columns in which an empty text means something: no narrower scope, a level and not a change … */
const MAY_BE_EMPTY = new Set(['change', 'scope', 'label', 'note', 'citation']);

function isRequired(column: Column): boolean {
  return !column.nullable && column.type !== 'list' && !MAY_BE_EMPTY.has(column.path);
}

function tableSchema(table: TableName): object {
  const { schema, foreignKeys } = TABLES[table];
  return {
    fields: columnsOf(schema).map((column) => {
      const note = fieldNote(table, column.path);
      return {
        name: column.path.replaceAll('.', '_'),
        type: FRICTIONLESS[column.type],
        ...(note === null ? {} : { title: note[0], description: note[1] }),
        ...(isRequired(column) ? { constraints: { required: true } } : {}),
      };
    }),
    primaryKey: keyOf(table),
    foreignKeys: foreignKeys.map(({ field, table: other }) => ({
      fields: field.replaceAll('.', '_'),
      reference: { resource: other === table ? '' : `${other}-csv`, fields: 'id' },
    })),
    missingValues: [''],
  };
}

/** `datapackage.json` (Frictionless Data Package v1) of the published files. */
export function dataPackage(files: readonly PublishedFile[], version: string): string {
  const resources = files.map((file) => ({
    name: `${file.table}-${file.format}`,
    path: file.path,
    title: `${TABLES[file.table].titleZh} ${TABLES[file.table].titleEn}`,
    format: file.format,
    mediatype: file.format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    ...(file.format === 'csv' ? { profile: 'tabular-data-resource', schema: tableSchema(file.table) } : {}),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rowCount: file.rows,
  }));
  return `${JSON.stringify(
    {
      name: 'ceheng',
      title: '策衡数据集 Ceheng data set',
      version,
      profile: 'data-package',
      licenses: [
        {
          name: 'CC0-1.0',
          title: 'Creative Commons Zero v1.0',
          path: 'https://creativecommons.org/publicdomain/zero/1.0/',
        },
      ],
      resources,
    },
    null,
    2,
  )}\n`;
}
