import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldDescription } from './tables.ts';

export interface Download {
  readonly path: string;
  readonly bytes: number;
}

/** One published table: what it holds, its files, its fields. */
export interface DownloadTable {
  readonly name: string;
  readonly label: string;
  readonly rows: number;
  readonly files: readonly Download[];
  readonly fields: readonly FieldDescription[];
}

const LABELS: Readonly<Record<string, string>> = {
  documents: '文件',
  clauses: '条款',
  quantities: '数量',
  milestones: '里程碑',
  responsibilities: '责任单位',
  references: '引用',
  indicators: '指标',
  organizations: '部门',
  figures: '参考数字',
  relations: '承诺关系',
  alignments: '条款对应',
  reuse: '文本复用',
};

/** Files of the data set that exist in `folder`, by table, in the order of the field list. */
export function downloads(
  folder: string,
  fields: readonly FieldDescription[],
  counts: Readonly<Record<string, number>>,
): DownloadTable[] {
  const names = [...new Set([...Object.keys(counts), ...fields.map((field) => field.table)])];
  return names.map((name) => ({
    name,
    label: LABELS[name] ?? name,
    rows: counts[name] ?? 0,
    files: [`${name}.csv`, `${name}.json`, `schema/${name}.json`].flatMap((path) => file(folder, path)),
    fields: fields.filter((field) => field.table === name),
  }));
}

/** A file with its size, or nothing where it was not published. */
export function file(folder: string, path: string): Download[] {
  const full = join(folder, path);
  return existsSync(full) ? [{ path, bytes: statSync(full).size }] : [];
}
