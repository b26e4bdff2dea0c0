import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from './labels.ts';
import type { FieldDescription } from './tables.ts';

export interface Download {
  readonly path: string;
  readonly bytes: number;
}

/** One published table: what it holds, its files, its fields. */
export interface DownloadTable {
  readonly name: string;
  readonly label: Label;
  readonly rows: number;
  readonly files: readonly Download[];
  readonly fields: readonly FieldDescription[];
}

const LABELS: Readonly<Record<string, Label>> = {
  documents: { zh: '文件', en: 'Documents' },
  clauses: { zh: '条款', en: 'Provisions' },
  quantities: { zh: '数量', en: 'Quantities' },
  milestones: { zh: '里程碑', en: 'Milestones' },
  responsibilities: { zh: '责任单位', en: 'Responsible units' },
  references: { zh: '引用', en: 'References' },
  indicators: { zh: '指标', en: 'Indicators' },
  organizations: { zh: '部门', en: 'Departments' },
  figures: { zh: '参考数字', en: 'Reference figures' },
  relations: { zh: '承诺关系', en: 'Relations of commitments' },
  alignments: { zh: '条款对应', en: 'Alignment of provisions' },
  reuse: { zh: '文本复用', en: 'Reuse of text' },
  versions: { zh: '版本', en: 'Versions' },
  addresses: { zh: '地址', en: 'Addresses' },
  regions: { zh: '行政区划', en: 'Regions' },
  units: { zh: '计量单位', en: 'Units of measure' },
  families: { zh: '部门系统', en: 'Lines of government' },
  'indicator-families': { zh: '指标族', en: 'Groups of indicators' },
  subjects: { zh: '主题', en: 'Subjects' },
  force: { zh: '力度词', en: 'Words of force' },
  glossary: { zh: '术语', en: 'Glossary' },
};

interface Resource {
  readonly path: string;
  readonly rowCount: number;
}

/** Rows of each table, as the data package counts them. */
function rowCounts(folder: string): ReadonlyMap<string, number> {
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: readonly Resource[];
  };
  return new Map(resources.map(({ path, rowCount }) => [path.replace(/\.\w+$/u, ''), rowCount]));
}

/** Tables of the data package in `folder` with their files and fields. */
export function downloads(folder: string, fields: readonly FieldDescription[]): DownloadTable[] {
  return [...rowCounts(folder)].map(([name, rows]) => ({
    name,
    label: LABELS[name] ?? { zh: name, en: name },
    rows,
    files: [`${name}.csv`, `${name}.json`, `${name}.parquet`, `schema/${name}.json`].flatMap((path) =>
      file(folder, path),
    ),
    fields: fields.filter((field) => field.table === name),
  }));
}

/** A file with its size, or nothing where it was not published. */
export function file(folder: string, path: string): Download[] {
  const full = join(folder, path);
  return existsSync(full) ? [{ path, bytes: statSync(full).size }] : [];
}
