import { z } from 'zod';
import {
  Alignment,
  Clause,
  DocumentVersion,
  Figure,
  Indicator,
  Milestone,
  Organization,
  PolicyDocument,
  PublishedAddress,
  Quantity,
  Reference,
  Relation,
  Responsibility,
  Reuse,
} from '../../model/index.ts';

/** A link from a column of one table to the key of another. */
export interface ForeignKey {
  field: string;
  table: TableName;
}

export interface TableDefinition {
  schema: z.ZodObject;
  titleZh: string;
  titleEn: string;
  /** Columns that tell one row from all others; `id` unless said. */
  key?: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

/** Columns of a table that tell its rows apart. */
export function keyOf(table: TableName): readonly string[] {
  const definition: TableDefinition = TABLES[table];
  return definition.key ?? ['id'];
}

/** The published tables, in the order of the contract. */
export const TABLES = {
  documents: { schema: PolicyDocument, titleZh: '文件', titleEn: 'Documents', foreignKeys: [] },
  clauses: {
    schema: Clause,
    titleZh: '条款',
    titleEn: 'Clauses',
    foreignKeys: [
      { field: 'documentId', table: 'documents' },
      { field: 'parentId', table: 'clauses' },
    ],
  },
  quantities: {
    schema: Quantity,
    titleZh: '数量（目标、门槛、奖补、统计）',
    titleEn: 'Quantities',
    foreignKeys: [
      { field: 'clauseId', table: 'clauses' },
      { field: 'indicator.id', table: 'indicators' },
    ],
  },
  milestones: {
    schema: Milestone,
    titleZh: '无数值的承诺',
    titleEn: 'Milestones',
    foreignKeys: [
      { field: 'clauseId', table: 'clauses' },
      { field: 'indicator.id', table: 'indicators' },
    ],
  },
  responsibilities: {
    schema: Responsibility,
    titleZh: '责任单位',
    titleEn: 'Responsibilities',
    foreignKeys: [{ field: 'clauseId', table: 'clauses' }],
  },
  references: {
    schema: Reference,
    titleZh: '引用文件',
    titleEn: 'References',
    foreignKeys: [
      { field: 'clauseId', table: 'clauses' },
      { field: 'documentId', table: 'documents' },
    ],
  },
  indicators: { schema: Indicator, titleZh: '指标词表', titleEn: 'Indicators', foreignKeys: [] },
  organizations: { schema: Organization, titleZh: '机构', titleEn: 'Organizations', foreignKeys: [] },
  figures: {
    schema: Figure,
    titleZh: '参照数值（未收录全文的文件）',
    titleEn: 'Reference figures',
    foreignKeys: [{ field: 'indicator.id', table: 'indicators' }],
  },
  relations: {
    schema: Relation,
    titleZh: '承诺对照',
    titleEn: 'Relations of commitments',
    foreignKeys: [{ field: 'indicatorId', table: 'indicators' }],
  },
  alignments: {
    schema: Alignment,
    titleZh: '条款对应',
    titleEn: 'Alignments of clauses',
    key: ['aClauseId', 'bDocumentId'],
    foreignKeys: [
      { field: 'aClauseId', table: 'clauses' },
      { field: 'bDocumentId', table: 'documents' },
      { field: 'best', table: 'clauses' },
    ],
  },
  reuse: {
    schema: Reuse,
    titleZh: '文字沿用',
    titleEn: 'Text reuse',
    key: ['aDocumentId', 'bDocumentId'],
    foreignKeys: [
      { field: 'aDocumentId', table: 'documents' },
      { field: 'bDocumentId', table: 'documents' },
    ],
  },
  versions: {
    schema: DocumentVersion,
    titleZh: '文件的版本',
    titleEn: 'Versions of documents',
    key: ['documentId', 'date'],
    foreignKeys: [{ field: 'documentId', table: 'documents' }],
  },
  addresses: {
    schema: PublishedAddress,
    titleZh: '永久地址',
    titleEn: 'Permanent addresses',
    key: ['address', 'hash'],
    foreignKeys: [],
  },
} as const satisfies Record<
  string,
  Omit<TableDefinition, 'foreignKeys'> & { foreignKeys: readonly { field: string; table: string }[] }
>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** How a column is held in CSV. Lists of records are JSON in one cell. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'json';

export interface Column {
  /** Path into the record; in CSV the dots are underscores. */
  path: string;
  type: ColumnType;
  nullable: boolean;
}

interface Unwrapped {
  schema: z.ZodType;
  nullable: boolean;
}

function unwrap(schema: z.ZodType): Unwrapped {
  let inner = schema;
  let nullable = false;
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
    nullable = true;
    inner = inner.unwrap() as z.ZodType;
  }
  return { schema: inner, nullable };
}

function columnType(schema: z.ZodType): ColumnType {
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? 'integer' : 'number';
  if (schema instanceof z.ZodArray)
    return unwrap(schema.element as z.ZodType).schema instanceof z.ZodString ? 'list' : 'json';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'json';
  return 'string';
}

/** Columns of a table: records inside records are spread, `indicator.id` for example. */
export function columnsOf(schema: z.ZodObject, prefix = '', nullable = false): Column[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const { schema: inner, nullable: own } = unwrap(field as z.ZodType);
    const path = `${prefix}${name}`;
    if (inner instanceof z.ZodObject) return columnsOf(inner, `${path}.`, nullable || own);
    return [{ path, type: columnType(inner), nullable: nullable || own }];
  });
}

/** Value at a path; null where a record on the way is null. */
export function valueAt(record: unknown, path: string): unknown {
  return (
    path
      .split('.')
      .reduce<unknown>(
        (value, key) =>
          value === null || value === undefined ? null : (value as Record<string, unknown>)[key],
        record,
      ) ?? null
  );
}
