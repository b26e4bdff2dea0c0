/** Units of measure in English, for the English pages. The unit as printed stands in the record. */
import type { UnitOfMeasure } from '../../src/model/index.ts';
import { MULTIPLIERS } from '../../src/text/units.ts';

const PREFIXES: typeof MULTIPLIERS = [['', 1], ...MULTIPLIERS];

/** Units that are said in themselves and not in the symbol that they are counted in. */
const OWN: Readonly<Record<string, string>> = {
  克标准煤: 'gce',
  克标煤: 'gce',
  千克标准煤: 'kgce',
  公斤标准煤: 'kgce',
  千克标煤: 'kgce',
  公斤标煤: 'kgce',
  兆瓦: 'MW',
  吉瓦: 'GW',
  兆瓦时: 'MWh',
  吉瓦时: 'GWh',
  太瓦时: 'TWh',
  兆伏安: 'MVA',
  吉焦: 'GJ',
  兆焦: 'MJ',
  兆帕: 'MPa',
  千帕: 'kPa',
  克: 'g',
  千克: 'kg',
  公斤: 'kg',
  毫克: 'mg',
  微克: 'µg',
  千克二氧化碳: 'kg CO₂',
  克二氧化碳: 'g CO₂',
  米: 'm',
  厘米: 'cm',
  毫米: 'mm',
  微米: 'µm',
  纳米: 'nm',
  亩: 'mu',
  公顷: 'ha',
  平方米: 'm²',
  平米: 'm²',
  升: 'L',
  毫升: 'mL',
  分钟: 'minutes',
  秒: 'seconds',
  个季度: 'quarters',
  季度: 'quarters',
  周: 'weeks',
  个基点: 'basis points',
  蒸吨: 't/h of steam',
  '蒸吨/小时': 't/h of steam',
};

/** What an amount is counted by, after a stroke. */
const PER: Readonly<Record<string, string>> = {
  年: 'year',
  月: 'month',
  日: 'day',
  天: 'day',
  小时: 'hour',
  吨: 't',
  千瓦时: 'kWh',
  千瓦: 'kW',
  平方公里: 'km²',
  立方米: 'm³',
  万元: 'CNY 10,000',
  亿元: 'CNY 100 million',
  元: 'CNY',
  人: 'person',
};

/** Symbols that are words. What is merely counted is named by its indicator. */
const WORDS: Readonly<Record<string, string>> = {
  a: 'years',
  d: 'days',
  h: 'hours',
  month: 'months',
  pp: 'percentage points',
  bp: 'basis points',
  times: 'times',
  tCO2: 't CO₂',
  tCO2e: 't CO₂e',
  '℃': '°C',
  person: 'people',
  enterprise: 'enterprises',
  household: 'households',
  vehicle: 'vehicles',
  ship: 'ships',
  facility: 'facilities',
  event: 'events',
  set: 'sets',
  'person-time': 'visits',
  'm³/a': 'm³/year',
  'm³/d': 'm³/day',
  't/a': 't/year',
  't/d': 't/day',
  item: '',
  kind: '',
  line: '',
  piece: '',
  '1': '',
};
const MONEY: Readonly<Record<string, string>> = { 元: 'CNY', 美元: 'USD', 欧元: 'EUR', 港元: 'HKD' };
const HAN = /\p{Script=Han}/u;

const perWords = (part: string): string | null => PER[part] ?? OWN[part] ?? (HAN.test(part) ? null : part);

/** A unit as an English page says it: what to multiply the number by, what stands before and after it. */
export interface UnitWords {
  readonly factor: number;
  readonly before: string;
  readonly after: string;
}

/** 亿千瓦 → ×1e8 kW, 克标准煤/千瓦时 → gce/kWh, 万元 → CNY ×1e4. Linear in the length of the unit. */
export function unitWords(unit: UnitOfMeasure): UnitWords {
  const whole = OWN[unit.text];
  if (whole !== undefined) return { factor: 1, before: '', after: whole };
  const [head = '', ...parts] = unit.text.split('/');
  const per = parts.map(perWords);
  if (!per.includes(null))
    for (const [prefix, factor] of PREFIXES) {
      if (!head.startsWith(prefix)) continue;
      const base = head.slice(prefix.length);
      const money = MONEY[base];
      const own = OWN[base] ?? (HAN.test(base) || base === '' ? undefined : base);
      const after = per.map((part) => `/${part ?? ''}`).join('');
      if (money !== undefined) return { factor, before: `${money} `, after };
      if (own !== undefined) return { factor, before: '', after: `${own}${after}` };
    }
  return { factor: unit.factor, before: '', after: WORDS[unit.symbol] ?? unit.symbol };
}

const LARGE: readonly (readonly [number, string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

/** 130 million, 50,000, 13.5 */
export function englishNumber(value: number): string {
  const size = Math.abs(value);
  const [power, word] = LARGE.find(([least]) => size >= least) ?? [1, ''];
  return `${(value / power).toLocaleString('en-GB', { maximumSignificantDigits: 8 })}${word}`;
}
