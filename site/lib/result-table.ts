import type { PolicyDocument } from '../../src/model/index.ts';
import type { Hit } from '../../src/search/types.ts';
import { citationLine } from './citation.ts';
import { t } from './language.ts';

const head = (): string[] => [
  t('序号', 'No.'),
  t('文件', 'Document'),
  t('位置', 'Place'),
  t('标题', 'Heading'),
  t('原文', 'Text'),
  t('目标与节点', 'Targets and milestones'),
  t('相近', 'Near'),
  t('引用', 'Citation'),
  t('地址', 'Address'),
];
/** Characters that a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

/** Rows of an exported result, the head first, in the language in force. `site`: address of the home page; ends with a slash. */
export function resultRows(
  hits: readonly Hit[],
  documents: ReadonlyMap<string, PolicyDocument>,
  site: string,
): string[][] {
  const rows = hits.map(({ clause, approximate }, i) => {
    const document = documents.get(clause.documentId);
    return [
      `${i + 1}`,
      document?.title ?? clause.documentTitle,
      [...clause.breadcrumb, clause.citation].filter((part) => part !== '').join(' › '),
      clause.heading ?? '',
      clause.text,
      clause.chips.map((chip) => clause.text.slice(chip.start, chip.end).replace(/\s+/gu, '')).join('；'),
      approximate ? t('相近', 'near') : '',
      document === undefined ? '' : citationLine(document, { citation: clause.citation }),
      `${site}${t('', 'en/')}d/${clause.id}/`,
    ];
  });
  return [head(), ...rows].map((row) => row.map((value) => value.slice(0, LONGEST_CELL)));
}

/** RFC 4180 with a byte order mark; no cell can be taken for a formula. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (value: string): string => {
    const safe = /^[\t\r\n ]*[=+\-@＝＋－＠]/u.test(value) || /^[\t\r]/u.test(value) ? `'${value}` : value;
    return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
