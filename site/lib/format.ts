/** Numbers, dates and places in a source as the page's language writes them. */
import type { Comparator, Period, PolicyDocument, UnitOfMeasure } from '../../src/model/index.ts';
import { language, t } from './language.ts';
import { englishNumber, unitWords } from './unit-words.ts';

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

const CHANGE_WORDS = {
  decrease: { zh: '下降', en: 'down' },
  increase: { zh: '增长', en: 'up' },
  '': { zh: '', en: '' },
} as const;
/** `sign` stands before an English number. 以上、以下、以内 include the number: 民法典 第1259条. */
const COMPARATOR_WORDS: Record<
  Comparator,
  { before: string; after: string; sign: string; zh: string; en: string }
> = {
  '>=': { before: '', after: '以上', sign: '≥ ', zh: '不低于（含本数）', en: 'at least (inclusive)' },
  '>': { before: '超过', after: '', sign: '> ', zh: '高于（不含本数）', en: 'more than (exclusive)' },
  '<=': { before: '', after: '以内', sign: '≤ ', zh: '不超过（含本数）', en: 'at most (inclusive)' },
  '<': { before: '低于', after: '', sign: '< ', zh: '低于（不含本数）', en: 'less than (exclusive)' },
  '~': { before: '', after: '左右', sign: 'about ', zh: '左右', en: 'about' },
  '=': { before: '', after: '', sign: '', zh: '等于', en: 'equal' },
};

export const comparatorWords = (comparator: Comparator): string =>
  t(COMPARATOR_WORDS[comparator].zh, COMPARATOR_WORDS[comparator].en);
export const changeWords = (change: Measured['change']): string =>
  t(CHANGE_WORDS[change].zh || '水平值', CHANGE_WORDS[change].en || 'a level, no change');

/** A number as the Chinese press sets it: no grouping below five digits, thin grouping never. */
export const formatNumber = (value: number): string => String(value);

/** `下降16%以上`, `50%左右`, `1.3亿千瓦`; English `down ≥ 16%`, `about 50%`, `130 million kW`; `—` without a number. */
export function formatValue(measured: Measured): string {
  if (measured.value === null) return '—';
  return language() === 'en'
    ? englishValue(measured, measured.value)
    : chineseValue(measured, measured.value);
}

function chineseValue({ value2, unit, comparator, change, annual }: Measured, value: number): string {
  const words = COMPARATOR_WORDS[comparator];
  const number = value2 === null ? formatNumber(value) : `${formatNumber(value)}—${formatNumber(value2)}`;
  return `${annual ? '年均' : ''}${CHANGE_WORDS[change].zh}${words.before}${number}${unit?.text ?? ''}${words.after}`;
}

function englishValue({ value2, unit, comparator, change, annual }: Measured, value: number): string {
  const { factor, before, after } = unit === null ? { factor: 1, before: '', after: '' } : unitWords(unit);
  const say = (n: number): string => englishNumber(Number((n * factor).toPrecision(12)));
  const number = value2 === null ? say(value) : `${say(value)}–${say(value2)}`;
  const name = after === '' || /^[%‰/]/u.test(after) ? after : ` ${after}`;
  const words = `${COMPARATOR_WORDS[comparator].sign}${before}${number}${name}`;
  return [CHANGE_WORDS[change].en, words, annual ? 'a year' : ''].filter((part) => part !== '').join(' ');
}

/** A date of the month may be missing, and the month too. */
function dateParts(date: string): { before: boolean; year: string; month: number; day: number } {
  const before = date.startsWith('<');
  const [year = '', month = '0', day = '0'] = (before ? date.slice(1) : date).split('-');
  return { before, year, month: Number(month), day: Number(day) };
}
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2025` → 2025年, 2025; `2022-06` → 2022年6月, June 2022; `<2030` → 2030年前, before 2030; `2021-11-02` → 2 November 2021. */
export function formatDate(date: string): string {
  const { before, year, month, day } = dateParts(date);
  const zh = `${year}年${month === 0 ? '' : `${month}月`}${day === 0 ? '' : `${day}日`}`;
  const en = [day === 0 ? '' : String(day), MONTHS[month - 1] ?? '', year]
    .filter((part) => part !== '')
    .join(' ');
  return before ? t(`${zh}前`, `before ${en}`) : t(zh, en);
}

export const formatPeriod = (period: Period): string =>
  t(`${period.start}—${period.end}年`, `${period.start}–${period.end}`);

/** The time a commitment is tied to, or `—`. */
export function formatWhen(measured: Pick<Measured, 'by' | 'period'>): string {
  if (measured.by !== null) return formatDate(measured.by);
  return measured.period === null ? '—' : formatPeriod(measured.period);
}

export const formatBaseline = (baseline: number | null): string =>
  baseline === null ? '—' : t(`较${baseline}年`, `on ${baseline}`);

/** Deadline and baseline as a phrase: 2025年，较2020年; by 2025, on 2020. Empty where the text names neither. */
export function whenWords(measured: Pick<Measured, 'by' | 'period' | 'baseline'>): string {
  const { by, baseline } = measured;
  const when = formatWhen(measured);
  const said = by === null || by.startsWith('<') ? when : t(when, `by ${when}`);
  return [said, formatBaseline(baseline)].filter((part) => part !== '—').join(t('，', ', '));
}

/** Key that sorts deadlines: `<2030` stands just before 2030. */
export function whenKey(measured: Pick<Measured, 'by' | 'period'>): string {
  const { by, period } = measured;
  if (by !== null) return by.startsWith('<') ? `${Number(by.slice(1, 5)) - 1}-99` : by;
  return period === null ? '' : String(period.end);
}

/** Value in the unit's base symbol, for sorting among like units. */
export const valueKey = (measured: Pick<Measured, 'value' | 'unit'>): number | null =>
  measured.value === null ? null : measured.value * (measured.unit?.factor ?? 1);

/** Lines of a source: 第 1082 行, 第 1082—1090 行; line 1082, lines 1082–1090. */
export const formatLines = ({ startLine, endLine }: { startLine: number; endLine: number }): string =>
  startLine === endLine
    ? t(`第 ${startLine} 行`, `line ${startLine}`)
    : t(`第 ${startLine}—${endLine} 行`, `lines ${startLine}–${endLine}`);

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** `1 clause`, `12 clauses`: an English count; `many` where an s is not enough. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** Names one after another: 甲、乙; A, B. */
export const listWords = (words: readonly string[]): string => words.join(t('、', ', '));

/** Region as a reader says it; — where a document has none. */
export const regionName = (document: Pick<PolicyDocument, 'region'>): string =>
  document.region === null ? '—' : t(document.region.name, document.region.nameEn ?? document.region.name);
