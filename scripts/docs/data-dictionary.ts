// Writes docs/data-dictionary.md from the record schemas; --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLE_NAMES, TABLES } from '../../src/publish/tables/definition.ts';
import { fieldDictionary } from '../../src/publish/write.ts';
import { root } from '../steps.ts';

const path = join(root, 'docs', 'data-dictionary.md');

export function dataDictionary(): string {
  const fields = fieldDictionary();
  const head = `# 数据字典 / Data dictionary

本页由 \`npm run docs\` 从 \`src/model\` 的记录定义生成，请勿手改。
This page is made by \`npm run docs\` from the record definitions in \`src/model\`.

文件在 \`dist/data/\`：每张表各有 \`.json\`（一个记录数组）与 \`.csv\`（UTF-8 带 BOM；字段名中的点写作下划线；词的列表以 | 相连，记录的列表为 JSON；以 = + - @ 起头的文字前加一个撇号，以免被电子表格当作公式）。\`datapackage.json\` 为 Frictionless 数据包（行数、SHA-256、主键与外键），\`schema/\` 为 JSON Schema。偏移量是半开区间 [start, end)，以 UTF-16 码元计，指向所在条款的 \`text\`。

Tables are in \`dist/data/\`, each as \`.json\` (one array of records) and \`.csv\`. Offsets are half-open, in UTF-16 code units, into the \`text\` of the clause.
`;
  const tables = TABLE_NAMES.map((table) => {
    const { titleZh, titleEn, foreignKeys } = TABLES[table];
    const links = new Map(foreignKeys.map((k) => [k.field as string, k.table as string]));
    const rows = fields
      .filter((f) => f.table === table)
      .map(
        (f) =>
          `| \`${f.field}\` | ${f.type} | ${f.zh} | ${f.en} | ${links.has(f.field) ? `\`${links.get(f.field) ?? ''}.id\`` : ''} |`,
      );
    return `## \`${table}\` ${titleZh} / ${titleEn}\n\n| 字段 | 类型 | 含义 | Meaning | 外键 |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [head, ...tables].join('\n');
}

if (import.meta.main) {
  const wanted = dataDictionary();
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) {
    console.error('docs/data-dictionary.md is not what the record definitions say: run npm run docs');
    process.exitCode = 1;
  }
}
