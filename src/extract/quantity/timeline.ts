/** Which time and which baseline govern a place in a clause. */
import type { Period } from '../../model/index.ts';
import type { DateMention } from '../../text/dates.ts';

/** The time that governs a number. */
export interface TimeState {
  /** Deadlines: none, one, or those of 到2025年和2030年. */
  readonly deadlines: readonly string[];
  readonly periods: readonly Period[];
  /** The time lies before the document: what it says of it is a report. */
  readonly past: boolean;
  /** Where the time was named: folded offset, −1 where it is inherited from above the clause. */
  readonly at: number;
  /** It was named as a time to act by (到, 前, 底, 期间), not in passing. */
  readonly marked: boolean;
  /** A year that only opens its part, without 到, 前 or 底. */
  readonly bare: boolean;
  /** 2023年起全面…: the day from which something holds, no deadline of a number. */
  readonly from: boolean;
}

export const NO_TIME: TimeState = {
  deadlines: [],
  periods: [],
  past: false,
  at: -1,
  marked: false,
  bare: false,
  from: false,
};

/** True where neither a deadline nor a period governs. */
export const isUndated = (state: TimeState): boolean =>
  state.deadlines.length === 0 && state.periods.length === 0;

/**
 * What a date in the text is for. `start`: from when something holds (2023年起);
 * `name`: part of a title, an origin (由2020年的8%), in passing.
 */
export type TimeUse = 'deadline' | 'period' | 'start' | 'baseline' | 'past' | 'name';

export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly use: TimeUse;
  readonly dates: readonly DateMention[];
  readonly marked: boolean;
  readonly bare: boolean;
  /** Year of the document, where it is known, for a month without one. */
  readonly year: number | null;
}

/** What is known of the document for the reading of its dates. */
export interface Calendar {
  /** Year in which it was made, where it tells. */
  readonly year: number | null;
  /** The year is that of the document, not only the earliest possible. */
  readonly exact: boolean;
  /** News, an article, an interpretation: a bare year is a report unless something is planned. */
  readonly reports: boolean;
}

const BASELINE_BEFORE = /(?:较|比|相比|相较)(?:于|上|“)?$/u;
/** Words that end in 比 and compare nothing: 占比2025年达到. */
const NO_COMPARISON = /(?:占|配|环|同|对|之|性价|车桩|投入产出)比$/u;
const BASELINE_AFTER =
  /^(?:度|底|末)?(?:的?水平)?(?:相比|相较|为基(?:期|准|数|年)?|(?:水平)?的?基础上|水平)/u;
/** 自2025年1月1日起，禁止…: a day from which something holds, but not the document itself. */
const FROM_THEN_ON = /^起[^。；]{0,12}(?:禁止|全面|停止|不再|全部|一律|取消|淘汰)/u;
const MULTIPLE_AFTER = /^的?(?:[0-9.]{1,6}|[一二两三四五六七八九十]{1,2})(?:余|多)?(?:倍|成)/u;
const PLANNED_BEFORE = /(?:到|至|力争|争取|计划|预计|将|目标)$/u;
const PLANNED_AFTER = /^，?(?:将|力争|争取|计划|预计|目标)/u;

/** Use of the dates that share one span. */
function useOf(text: string, dates: readonly DateMention[], calendar: Calendar, opens: boolean): TimeUse {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return 'name';
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  const after = text.slice(last.end, last.end + 8);
  const words = text.slice(first.start, last.end);
  const rest = text.slice(last.end, last.end + 24);
  // 达到2025年的3倍, 是2020年的两倍: what a multiple is taken of.
  if (first.kind === 'point' && MULTIPLE_AFTER.test(rest)) return 'baseline';
  if (BASELINE_BEFORE.test(before) && !NO_COMPARISON.test(before)) return 'baseline';
  if (/(?:与|同|在|和|以)$/u.test(before) && BASELINE_AFTER.test(after)) return 'baseline';
  // 2020年可比价, 2015年不变价: the year of the prices.
  if (/^(?:度|的)?(?:可比|不变|固定|基)价/u.test(after)) return 'name';
  if (/[《〔]$/u.test(before) || /^(?:版|年版|修订|号|度?〕|》)/u.test(after)) return 'name';
  if (/[由从自]$/u.test(before) && !after.startsWith('起')) return 'name';
  if (first.kind === 'month' && /每年度?$/u.test(before)) return 'name';
  if (first.kind === 'then' && !/来$/u.test(words) && !opens) return 'name';
  if (first.kind === 'then' || words.endsWith('以来') || /^以来/u.test(after)) return 'past';
  if (first.kind === 'now') return 'deadline';
  // 2023年起，每年…: no deadline, but what is over and done with from then on has one.
  if (first.kind === 'point' && after.startsWith('起') && !first.day && !FROM_THEN_ON.test(rest))
    return 'start';
  const endYear = last.endYear;
  const { year } = calendar;
  if (
    /截[至止]$/u.test(before) &&
    endYear !== null &&
    (!calendar.exact || calendar.reports || year === null || endYear <= year)
  )
    return 'past';
  if (year !== null && endYear !== null && endYear < year) return 'past';
  const planned = PLANNED_BEFORE.test(before) || /[前底末]$/u.test(words) || PLANNED_AFTER.test(after);
  if (calendar.reports && !planned) return 'past';
  if (dates.some((d) => d.kind === 'period')) return 'period';
  if (first.day && !/[前到至]/u.test(before + words)) return FROM_THEN_ON.test(rest) ? 'deadline' : 'name';
  return 'deadline';
}

/** Said to act by: 到…, …前, …底 anywhere; a bare year or a plan only where a part begins. */
function isMarked(text: string, first: DateMention, end: number, starts: ReadonlySet<number>): boolean {
  const before = text.slice(Math.max(0, first.start - 3), first.start);
  const opens = starts.has(first.start) || (starts.has(first.start - 1) && /[在于自至]$/u.test(before));
  if (first.kind === 'period') return opens || /(?:力争|争取|在)$/u.test(before);
  // 排放2028年左右达到峰值, 在2028年达到峰值
  if (/^(?:左右|前后)/u.test(text.slice(end, end + 2)) || before.endsWith('在')) return true;
  return (
    opens || /(?:到|至|力争|争取|截至|于)$/u.test(before) || /[前底末]$/u.test(text.slice(first.start, end))
  );
}

/** 今年 as a year, where that of the document is known. */
function resolved(date: DateMention | undefined, { year, exact }: Calendar): DateMention | undefined {
  const match = /^\+([01])(.*)$/u.exec(date?.value ?? '');
  if (date === undefined || match === null || !exact || year === null) return date;
  const own = year + Number(match[1]);
  return { ...date, kind: 'point', value: `${own}${match[2] ?? ''}`, startYear: own, endYear: own };
}

/** 对“十四五”时期达到激励目标的地区，: a time within it says which, and governs nothing. */
const MODIFIER = /^对[^，。；：]{4,80}的[^，。；：的]{1,10}(?=，)/u;
function modifierSpans(text: string, starts: ReadonlySet<number>): (readonly [number, number])[] {
  return [...starts]
    .filter((start) => text.charAt(start) === '对')
    .flatMap((start) => {
      const match = MODIFIER.exec(text.slice(start, start + 100));
      return match === null ? [] : [[start, start + match[0].length] as const];
    });
}

/** A year without a word that makes it a date to act by. */
const isBare = (text: string, first: DateMention, end: number): boolean =>
  first.kind === 'point' &&
  !/(?:到|至|力争|争取|于)$/u.test(text.slice(Math.max(0, first.start - 3), first.start)) &&
  !/[前底末]$/u.test(text.slice(first.start, end));

/**
 * Mentions of time in a text with their uses. Dates inside 《》, and inside
 * quotation marks that hold more than a plan's name, are names.
 * `starts` are the offsets at which the parts of the text begin.
 */
export function readTimes(
  text: string,
  dates: readonly DateMention[],
  calendar: Calendar,
  starts: ReadonlySet<number> = new Set(),
): TimeMention[] {
  const mentions: TimeMention[] = [];
  const classes = modifierSpans(text, starts);
  const titles = [...text.matchAll(/《[^《》]{1,120}》|“[^“”]{7,80}”/gu)].map(
    (m) => [m.index, m.index + m[0].length] as const,
  );
  let t = 0;
  for (let i = 0; i < dates.length; i += 1) {
    const first = resolved(dates[i], calendar);
    if (first === undefined) continue;
    const group = [first];
    // “十四五”、“十五五”期间 and 到2025年和2030年 are one mention.
    for (let next = dates[i + 1]; next !== undefined; next = dates[i + 1]) {
      const link = text.slice(group.at(-1)?.end ?? 0, next.start);
      if (next.start !== first.start && !/^(?:、|和|及|与)$/u.test(link)) break;
      group.push(next);
      i += 1;
    }
    const end = group.at(-1)?.end ?? first.end;
    while ((titles[t]?.[1] ?? Infinity) <= first.start) t += 1;
    const title = titles[t];
    const named =
      (title !== undefined && title[0] < first.start && first.start < title[1]) ||
      classes.some(([from, to]) => from < first.start && first.start < to);
    mentions.push({
      start: first.start,
      end,
      use: named ? 'name' : useOf(text, group, calendar, starts.has(first.start)),
      dates: group,
      marked: isMarked(text, first, end, starts),
      bare: isBare(text, first, end),
      year: calendar.exact ? calendar.year : null,
    });
  }
  return mentions;
}

const periodOf = (date: DateMention, text: string): Period[] =>
  date.startYear === null || date.endYear === null
    ? []
    : [{ start: date.startYear, end: date.endYear, text: text.slice(date.start, date.end) }];

/** Deadline of a dated point: `2025`, `2022-06`, `<2030`. */
const deadlineValue = (date: DateMention): string => (date.before ? '<' : '') + date.value.slice(0, 7);

/** Deadlines of a date; a month without a year takes that of `state`, else the document's. */
function deadlinesOf(date: DateMention, state: TimeState, own: number | null): string[] {
  if (date.kind === 'point') return [deadlineValue(date)];
  if (date.kind !== 'month') return [];
  const year = state.deadlines[0]?.replace('<', '').slice(0, 4) ?? own?.toString();
  return year === undefined ? [] : [year + date.value.slice(1)];
}

/** A date that says from when or for what governs nothing. */
export const isGoverning = (mention: TimeMention): boolean =>
  mention.use !== 'baseline' && mention.use !== 'name';

/** The state after a governing mention has been read. */
export function advance(state: TimeState, mention: TimeMention, text: string): TimeState {
  const past = mention.use === 'past';
  const { start: at, end, marked, bare } = mention;
  const from = text.charAt(end) === '起';
  if (mention.use === 'start') return { ...NO_TIME, at, marked: false };
  const points = mention.dates.filter((d) => d.kind !== 'period');
  if (points.length > 0)
    return {
      deadlines: points.flatMap((d) => deadlinesOf(d, state, mention.year)),
      periods: [],
      past,
      at,
      marked,
      bare,
      from,
    };
  return {
    deadlines: [],
    periods: mention.dates.flatMap((d) => periodOf(d, text)),
    past,
    at,
    marked,
    bare,
    from,
  };
}

/** Year of a baseline mention: the last year of a plan (较“十三五”末), the year itself; `null` for 较上年. */
export function baselineYear(mention: TimeMention): number | null {
  const date = mention.dates[0];
  if (date === undefined) return null;
  return date.kind === 'period' ? date.endYear : date.startYear;
}
