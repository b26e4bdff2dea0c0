import type { Column } from '../tables/definition.ts';
import { columnName, type CatalogueTable, type Link } from './catalogue.ts';

const TYPES: Record<Column['type'], string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'string',
  json: 'string',
};

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type Format = keyof typeof MEDIA_TYPES;

/** What is known of a published file. */
export interface FileFacts {
  readonly format: Format;
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** One file of a table as it is published. */
export interface PackedFile extends FileFacts {
  readonly table: CatalogueTable;
}

/** How the CSV is written (RFC 4180); without it readers guess. */
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** Columns in which an empty text means something: no narrower scope, a level and not a change … */
const MAY_BE_EMPTY = new Set(['change', 'scope', 'label', 'note', 'citation', 'addresses.lastText']);

const isRequired = (table: CatalogueTable, { path, type, nullable }: Column): boolean =>
  !nullable && type !== 'list' && !MAY_BE_EMPTY.has(path) && !MAY_BE_EMPTY.has(`${table.name}.${path}`);

const tableSchema = (table: CatalogueTable, links: readonly Link[]): object => ({
  fields: table.columns.map((column) => {
    const note = table.note(column.path);
    return {
      name: columnName(column.path),
      type: TYPES[column.type],
      ...(note === null ? {} : { title: note[0], description: note[1] }),
      ...(isRequired(table, column) ? { constraints: { required: true } } : {}),
    };
  }),
  primaryKey: table.key.map(columnName),
  // The standard knows no empty list of keys.
  ...(links.length === 0
    ? {}
    : {
        foreignKeys: links.map(({ field, table: other, key }) => ({
          fields: columnName(field),
          reference: { resource: other === table.name ? '' : `${other}-csv`, fields: columnName(key) },
        })),
      }),
  missingValues: [''],
});

/** `datapackage.json` (Frictionless Data Package, version 1) of the published files. */
export function describePackage(files: readonly PackedFile[], version: string): string {
  // A key into a table that is not in the package would lead nowhere.
  const there = new Set(files.map(({ table }) => table.name));
  const linksOf = (table: CatalogueTable): Link[] => table.links.filter((link) => there.has(link.table));
  const resources = files.map(({ table, format, path, rows, bytes, sha256 }) => ({
    name: `${table.name}-${format}`,
    path,
    title: `${table.titleZh} ${table.titleEn}`,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    ...(format === 'csv'
      ? { profile: 'tabular-data-resource', dialect: DIALECT, schema: tableSchema(table, linksOf(table)) }
      : { profile: 'data-resource' }),
    bytes,
    hash: `sha256:${sha256}`,
    rowCount: rows,
  }));
  const content = {
    name: 'ceheng',
    title: '策衡数据集 Ceheng data set',
    description:
      'Clauses of Chinese policy texts with the targets, milestones, responsible units and references read from them. CSV carries the keys; JSON and Parquet hold the same tables. Official texts are not subject to copyright; texts of third parties belong to whom the field rights of documents names.',
    version,
    profile: 'data-package',
    keywords: ['政策', '碳达峰', '目标', 'policy', 'China', 'targets'],
    licenses: [
      {
        name: 'CC0-1.0',
        title: 'Creative Commons Zero v1.0',
        path: 'https://creativecommons.org/publicdomain/zero/1.0/',
      },
    ],
    resources,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
