// Writes docs/data-dictionary.md from the record schemas; --check only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, columnName } from '../../src/publish/open-data/catalogue.ts';
import { root } from '../steps.ts';

const path = join(root, 'docs', 'data-dictionary.md');

const HEAD = `# 数据字典 / Data dictionary

本页由 \`npm run docs\` 从 \`src/model\` 的记录定义生成，请勿手改。
This page is made by \`npm run docs\` from the record definitions in \`src/model\`.

文件在 \`dist/data/\`：每张表各有 \`.json\`（一个记录数组，一行一条）、\`.csv\` 与 \`.parquet\`。CSV 为 UTF-8 带 BOM、CRLF 换行，Excel 双击即可打开；字段名中的点写作下划线；词的列表以 | 相连，记录的列表为 JSON。Parquet 中词的列表是列表，记录的列表为 JSON 文本。\`datapackage.json\` 为 Frictionless 数据包（行数、SHA-256、主键与外键），\`schema/\` 为 JSON Schema，\`ceheng-data.zip\` 是全部文件，\`SHA256SUMS\` 是校验和。偏移量是半开区间 [start, end)，以 UTF-16 码元计，指向所在条款的 \`text\`。

Tables are in \`dist/data/\`, each as \`.json\` (one array of records, a record a line), \`.csv\` and \`.parquet\`; dots in names are underscores outside JSON. Lists of words are joined by | in CSV and lists in Parquet; lists of records are JSON text in both. Offsets are half-open, in UTF-16 code units, into the \`text\` of the clause.

**公式 / Formulas.** 电子表格会把以 = + - @（含全角 ＝ ＋ － ＠）、制表符或回车起头的单元格当作公式。CSV 中这样的**文字**前加一个撇号；数字（包括负数）是数字，不加；单独一个比较符（\`=\`）也不加。JSON 与 Parquet 不改一字。 A spreadsheet runs a cell that opens with one of these as a formula. In CSV such *text* is led by an apostrophe; numbers, negative ones too, are numbers and stay, and so does a lone comparator. JSON and Parquet change nothing.

**看不见的字符 / Signs that are no words.** 控制字符与双向控制符在成为记录时一对一地换成 U+FFFD，见 [machine-readers.md](machine-readers.md)。
`;

export function dataDictionary(): string {
  const tables = catalogue().map(({ name, titleZh, titleEn, columns, key, links, note }) => {
    const targets = new Map(links.map((link) => [link.field, `\`${link.table}.${link.key}\``]));
    const rows = columns.map(({ path, type }) => {
      const [zh, en] = note(path) ?? ['', ''];
      return `| \`${path}\` | ${type} | ${zh} | ${en} | ${targets.get(path) ?? ''} |`;
    });
    return `## \`${name}\` ${titleZh} / ${titleEn}\n\n主键 / Key: ${key.map((k) => `\`${columnName(k)}\``).join(', ')}\n\n| 字段 | 类型 | 含义 | Meaning | 外键 |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return [HEAD, ...tables].join('\n');
}

if (import.meta.main) {
  const wanted = dataDictionary();
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) {
    console.error('docs/data-dictionary.md is not what the record definitions say: run npm run docs');
    process.exitCode = 1;
  }
}
