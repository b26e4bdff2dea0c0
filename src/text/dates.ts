/**
 * Dates, deadlines and periods of Chinese policy text, in its folded form:
 * 2025年, 2022年6月底前, 2030年前, 二零三五年, “十四五”末, 2021—2025年, 本世纪中叶.
 */
import { hanValue } from './numerals.ts';

/** A point or stretch of time as printed; offsets half-open into the folded text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /**
   * `point`: a year or month; `period`: years from–to; `month`: a month whose
   * year is not printed; `now` (今年, 年内) and `then` (去年, 近年来): relative to the document.
   */
  readonly kind: 'point' | 'period' | 'month' | 'now' | 'then';
  /**
   * ISO date cut where the source is vague; for `month` `--06`; for `period` the first year; for `now` the
   * years from that of the document (`+0`, `+0-12` for its end, `+1`); else empty.
   */
  readonly value: string;
  readonly startYear: number | null;
  readonly endYear: number | null;
  /** 2030年前: before the year, which is itself not named as 底 or 末. */
  readonly before: boolean;
  /** A day is named (2023年12月31日). */
  readonly day: boolean;
}

const YEAR = '(?:19|20)[0-9]{2}|[一二][零一二三四五六七八九]{3}';
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY =
  '3[01]|[12][0-9]|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]';
const PLAN = '[一二三四五六七八九十]{1,3}五';
const PLAN_TAIL =
  '规划期末|规划期间|规划期|时期末|时期|期间|期末|末期|末年|末|以来|[前头][一二三四两](?:年半|年)|前期|中期|期';
const DASH = '[-—~至到]{1,2}';

/**
 * One alternative for each way of naming a time, longest first; a sticky
 * match reads them all. Every quantifier is bounded: matching is linear.
 */
const DATE = new RegExp(
  [
    `“(?<planA>${PLAN})”(?:(?:、|和|及|与)?“(?<planB>${PLAN})”)?(?<planTail>${PLAN_TAIL})?`,
    `(?<planC>${PLAN})(?<tailC>${PLAN_TAIL})`,
    `(?<fromYear>${YEAR})(?:年度?|年(?:${MONTH})月)?${DASH}(?<toYear>${YEAR})(?<rangeTail>年度?)?`,
    `(?<year>${YEAR})年(?:度)?(?:(?:(?:${MONTH})月?[-—~至]{1,2})?(?<month>${MONTH})月(?:份)?(?:(?<day>${DAY})[日号])?|(?<half>[上下]半年)|第?(?<quarter>[一二三四1-4])季度)?(?<edge>年?[底末终]|中)?(?<before>之?前|以前|前)?`,
    `(?<lone>${MONTH})月(?:(?:(?<loneDay>${DAY})[日号])?(?:份|[底末])?(?:之?前|以前)|[底末])`,
    `(?<century>本世纪中叶|(?:二十一|21)世纪中叶)`,
    `(?<then>(?:今年|本年|近期)以来|去年|上(?:一)?年度?|过去[0-9一二三四五六七八九十两几]{1,2}年(?:来|间)?|近[0-9一二三四五六七八九十几]{0,3}年来|[一二三四五六七八九十]{1,3}年来|多年来|长期以来)`,
    `(?<now>(?:今年|本年|明年)(?:年?[底末])?(?:之?前|以前)?|本年度?|(?<![0-9一二三四五六七八九十两几半数多])年内|(?<![每各次当0-9年])年[底末](?:之?前|以前))`,
  ].join('|'),
  'uy',
);

/** Chinese or Arabic digits as a number. */
const number = (text: string): number => (/^[0-9]+$/u.test(text) ? Number(text) : (hanValue(text) ?? NaN));

/** First year of a five-year plan by its number: 十四五 (14) is 2021–2025. */
export function planYears(name: string): { start: number; end: number } | null {
  const n = hanValue(name.slice(0, -1));
  if (n === null || n < 6) return null;
  const start = 1981 + 5 * (n - 6);
  return { start, end: start + 4 };
}

const QUARTER_END: Readonly<Record<string, string>> = {
  一: '03',
  二: '06',
  三: '09',
  四: '12',
  '1': '03',
  '2': '06',
  '3': '09',
  '4': '12',
};

type Groups = Readonly<Record<string, string | undefined>>;

function readPlan(g: Groups, start: number, end: number): DateMention[] {
  const years = planYears(g.planA ?? g.planC ?? '');
  if (years === null) return [];
  const mention = (y: { start: number; end: number }): DateMention => {
    const tail = g.planTail ?? g.tailC ?? '';
    const point = /末/u.test(tail);
    // “十四五”前三年: the years so far.
    const soFar = /年/u.test(tail) && !point;
    return {
      start,
      end,
      kind: point ? 'point' : soFar ? 'then' : 'period',
      value: String(point ? y.end : y.start),
      startYear: point ? y.end : y.start,
      endYear: y.end,
      before: false,
      day: false,
    };
  };
  const second = g.planB === undefined ? null : planYears(g.planB);
  return second === null ? [mention(years)] : [mention(years), mention(second)];
}

function readRange(g: Groups, start: number, end: number): DateMention[] {
  const startYear = number(g.fromYear ?? '');
  const endYear = number(g.toYear ?? '');
  if (endYear < startYear) return [];
  return [
    { start, end, kind: 'period', value: String(startYear), startYear, endYear, before: false, day: false },
  ];
}

function readYear(g: Groups, start: number, end: number): DateMention[] {
  const year = number(g.year ?? '');
  let value = String(year);
  if (g.month !== undefined) value += `-${String(number(g.month)).padStart(2, '0')}`;
  else if (g.half !== undefined) value += g.half === '上半年' ? '-06' : '-12';
  else if (g.quarter !== undefined) value += `-${QUARTER_END[g.quarter] ?? '12'}`;
  else if (g.edge !== undefined && g.edge !== '中') value += '-12';
  else if (g.edge === '中') value += '-06';
  const vague = value.length === 4;
  return [
    {
      start,
      end,
      kind: 'point',
      value,
      startYear: year,
      endYear: year,
      before: vague && g.before !== undefined,
      day: g.day !== undefined,
    },
  ];
}

/** 今年底前 is `+0-12`, 明年 `+1`. */
const distance = (words: string): string =>
  (words.startsWith('明') ? '+1' : '+0') + (/[底末]/u.test(words) ? '-12' : '');

const relative = (kind: 'now' | 'then', start: number, end: number, value = ''): DateMention => ({
  start,
  end,
  kind,
  value,
  startYear: null,
  endYear: null,
  before: false,
  day: false,
});

/** Date mentions that start exactly at `at`; two for “十四五”、“十五五”期间. */
function datesAt(text: string, at: number): DateMention[] {
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  const g = match?.groups;
  if (match === null || g === undefined) return [];
  const end = at + match[0].length;
  if (g.planA !== undefined || g.planC !== undefined) return readPlan(g, at, end);
  if (g.fromYear !== undefined) return readRange(g, at, end);
  if (g.year !== undefined) return readYear(g, at, end);
  if (g.now !== undefined) return [relative('now', at, end, distance(g.now))];
  if (g.then !== undefined) return [relative('then', at, end)];
  if (g.lone !== undefined) {
    const value = `--${String(number(g.lone)).padStart(2, '0')}`;
    const day = g.loneDay !== undefined;
    return [{ start: at, end, kind: 'month', value, startYear: null, endYear: null, before: false, day }];
  }
  return [
    {
      start: at,
      end,
      kind: 'point',
      value: '2050',
      startYear: 2050,
      endYear: 2050,
      before: false,
      day: false,
    },
  ];
}

const STARTERS = new Set(
  [...'“0123456789一二三四五六七八九十本今去上近多长年明过'].map((ch) => ch.charCodeAt(0)),
);

/** The digits of a number go on before `at`. */
function insideNumber(text: string, at: number): boolean {
  const digit = (i: number): boolean => i >= 0 && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  return digit(at - 1) || (text.charAt(at - 1) === '.' && digit(at - 2));
}

/** All date mentions of a folded text, in order. Linear. */
export function scanDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  let i = 0;
  while (i < text.length) {
    if (!STARTERS.has(text.charCodeAt(i)) || insideNumber(text, i)) {
      i += 1;
      continue;
    }
    const here = datesAt(text, i);
    found.push(...here);
    i = here.at(-1)?.end ?? i + 1;
  }
  return found;
}
