/** Labelled facts in the head of a web page or an official gazette (发文字号：…, 成文日期 …). */

export type MetaField = 'title' | 'number' | 'date' | 'issuer' | 'other';

const LABELS: readonly [MetaField, string][] = [
  ['number', '发文字号'],
  ['number', '发布文号'],
  ['number', '文件编号'],
  ['number', '发文号'],
  ['number', '文号'],
  ['date', '成文日期'],
  ['date', '成文时间'],
  ['date', '发文日期'],
  ['date', '发文时间'],
  ['date', '印发日期'],
  ['date', '制发日期'],
  ['date', '签发日期'],
  ['issuer', '发文机关'],
  ['issuer', '发文机构'],
  ['issuer', '发文单位'],
  ['issuer', '制定机关'],
  ['issuer', '发布机构'],
  ['issuer', '发布机关'],
  ['title', '标题'],
  ['title', '文件名称'],
  ['title', '信息名称'],
  ['title', '名称'],
  ['other', '法规类型'],
  ['other', '内容类别'],
  ['other', '效力级别'],
  ['other', '法律层级'],
  ['other', '服务对象分类'],
  ['other', '公文种类'],
  ['other', '文件类型'],
  ['other', '所属机构'],
  ['other', '是否有效'],
  ['other', '有效期'],
  ['other', '废止日期'],
  ['other', '统一编号'],
  ['other', '统一登记号'],
  ['other', '登记号'],
  ['other', '索引号'],
  ['other', '信息索引号'],
  ['other', '主题分类'],
  ['other', '信息分类'],
  ['other', '体裁分类'],
  ['other', '分类'],
  ['other', '主题词'],
  ['other', '关键词'],
  ['other', '发布日期'],
  ['other', '发布时间'],
  ['other', '公开日期'],
  ['other', '生成日期'],
  ['other', '生效日期'],
  ['other', '实施日期'],
  ['other', '失效日期'],
  ['other', '有效性'],
  ['other', '效力状态'],
  ['other', '时效性'],
  ['other', '公开方式'],
  ['other', '公开范围'],
  ['other', '公开时限'],
  ['other', '公开类别'],
  ['other', '信息来源'],
  ['other', '文章来源'],
  ['other', '稿件来源'],
  ['other', '来源'],
  ['other', '作者'],
  ['other', '编辑'],
  ['other', '责任编辑'],
  ['other', '字号'],
  ['other', '字体'],
  ['other', '浏览次数'],
  ['other', '浏览量'],
  ['other', '阅读次数'],
  ['other', '访问量'],
  ['other', '点击数'],
  ['other', '点击量'],
  ['other', '点击'],
  ['other', '时间'],
  ['other', '日期'],
];

const FIELD = new Map(LABELS.map(([field, label]) => [label, field]));
/** A label at the start of a line or after a space or a bracket, its letters perhaps spaced; for squeezed lines. */
const LABEL = new RegExp(
  `(^|[ 【〖[|｜])(${[...LABELS]
    .map(([, label]) => label)
    .sort((a, b) => b.length - a.length)
    .map((label) => [...label].join(' ?'))
    .join('|')}) ?([:：】〗\\]]|(?= |$))`,
  'gu',
);
/** Longest line that is looked at. */
const LONGEST = 300;

/** White space of any width and length as one space. */
function squeeze(line: string): string {
  return line
    .split(/\s/u)
    .filter((part) => part !== '')
    .join(' ');
}

/** A labelled value; `value` is '' where the label stands alone on its line. */
export interface MetaPair {
  field: MetaField;
  value: string;
}

/**
 * The labelled values of one line. Labels without a colon count only in a row of
 * two or more, as in a flattened table. Empty for a line of prose.
 */
export function readMeta(printed: string): MetaPair[] {
  if (printed.length > LONGEST || /。/u.test(printed)) return [];
  const line = squeeze(printed);
  const found = [...line.matchAll(LABEL)];
  const first = found[0];
  if (first === undefined) return [];
  const sure = found.some((m) => m[3] !== '') || found.length >= 2;
  const alone = found.length === 1 && first[0].trim() === line.trim();
  if (!sure && !alone) {
    // 名称 关于…的通知: a row of the table with one label.
    const label = (first[2] ?? '').replace(/\s+/gu, '');
    if (first.index !== 0 || label.length < 2 || !/^\s/u.test(line.slice(first[0].length))) return [];
  }
  return found.map((m, i) => ({
    field: FIELD.get((m[2] ?? '').replace(/\s+/gu, '')) ?? 'other',
    value: line
      .slice(m.index + m[0].length, found[i + 1]?.index)
      .replace(/^[\s:：]{1,20}|[\s】〗\]|｜]{1,20}$/gu, ''),
  }));
}

/** The words of a line before its first label: 某方案 发布日期：2022年6月7日 → 某方案. */
export function beforeMeta(printed: string): string {
  if (printed.length > LONGEST) return printed;
  const line = squeeze(printed);
  const first = [...line.matchAll(LABEL)].find((m) => m[3] !== '' && m.index > 0);
  return first === undefined ? printed : line.slice(0, first.index).trim();
}
