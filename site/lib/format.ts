import type { Comparator, Period, PolicyDocument, UnitOfMeasure } from '../../src/model/index.ts';

/** What a commitment's number is made of: quantities and reference figures share it. */
export interface Measured {
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: UnitOfMeasure | null;
  readonly comparator: Comparator;
  readonly change: 'decrease' | 'increase' | '';
  readonly annual: boolean;
  readonly baseline: number | null;
  readonly by: string | null;
  readonly period: Period | null;
}

const CHANGE_WORDS = { decrease: '下降', increase: '增长', '': '' } as const;
const COMPARATOR_WORDS: Record<Comparator, { before: string; after: string; words: string }> = {
  '>=': { before: '', after: '以上', words: '不低于（含本数）' },
  '>': { before: '超过', after: '', words: '高于（不含本数）' },
  '<=': { before: '', after: '以内', words: '不超过（含本数）' },
  '<': { before: '低于', after: '', words: '低于（不含本数）' },
  '~': { before: '', after: '左右', words: '左右' },
  '=': { before: '', after: '', words: '等于' },
};

export const comparatorWords = (comparator: Comparator): string => COMPARATOR_WORDS[comparator].words;
export const changeWords = (change: Measured['change']): string => CHANGE_WORDS[change] || '水平值';

/** A number as the Chinese press sets it: no grouping below five digits, thin grouping never. */
export const formatNumber = (value: number): string => String(value);

/** `下降16%以上`, `50%左右`, `1.3亿千瓦`; `—` where there is no number. */
export function formatValue(measured: Measured): string {
  const { value, value2, unit, comparator, change, annual } = measured;
  if (value === null) return '—';
  const words = COMPARATOR_WORDS[comparator];
  const number = value2 === null ? formatNumber(value) : `${formatNumber(value)}—${formatNumber(value2)}`;
  return `${annual ? '年均' : ''}${CHANGE_WORDS[change]}${words.before}${number}${unit?.text ?? ''}${words.after}`;
}

/** `2025` → 2025年, `2022-06` → 2022年6月, `<2030` → 2030年前, `2021-11-02` → 2021年11月2日. */
export function formatDate(date: string): string {
  const before = date.startsWith('<');
  const [year = '', month, day] = (before ? date.slice(1) : date).split('-');
  const words = `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
  return before ? `${words}前` : words;
}

export const formatPeriod = (period: Period): string => `${period.start}—${period.end}年`;

/** The time a commitment is tied to, or `—`. */
export function formatWhen(measured: Pick<Measured, 'by' | 'period'>): string {
  if (measured.by !== null) return formatDate(measured.by);
  return measured.period === null ? '—' : formatPeriod(measured.period);
}

export const formatBaseline = (baseline: number | null): string =>
  baseline === null ? '—' : `较${baseline}年`;

/** Key that sorts deadlines: `<2030` stands just before 2030. */
export function whenKey(measured: Pick<Measured, 'by' | 'period'>): string {
  const { by, period } = measured;
  if (by !== null) return by.startsWith('<') ? `${Number(by.slice(1, 5)) - 1}-99` : by;
  return period === null ? '' : String(period.end);
}

/** Value in the unit's base symbol, for sorting among like units. */
export const valueKey = (measured: Pick<Measured, 'value' | 'unit'>): number | null =>
  measured.value === null ? null : measured.value * (measured.unit?.factor ?? 1);

/** Lines of a source: 第 1082 行, 第 1082—1090 行. */
export const formatLines = ({ startLine, endLine }: { startLine: number; endLine: number }): string =>
  startLine === endLine ? `第 ${startLine} 行` : `第 ${startLine}—${endLine} 行`;

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** Region as a reader says it, or 全国 where a document has none. */
export const regionName = (document: Pick<PolicyDocument, 'region'>): string => document.region?.name ?? '—';
