/** Sites to records. */
import type { Period, Quantity } from '../../model/index.ts';
import type { IndicatorLookup } from '../indicator-lookup.ts';
import { comparatorOf } from './bounds.ts';
import { changeOf, changeOfName } from './change.ts';
import { distribute, membersOf } from './distribute.ts';
import type { Previous } from './elided.ts';
import { statementOf } from './indicator.ts';
import type { RoleRule } from './role-rule.ts';
import type { Reading } from './segments.ts';
import { scopeOf } from './scope.ts';
import type { Site } from './site.ts';
import type { Placed } from './walk.ts';
import { COMMIT_VERBS, PART_OPENING } from './words.ts';

const VERB = new RegExp(`(?:${COMMIT_VERBS})(?:了|出)?`, 'u');
/** Longest member of a list that is looked at. */
const LONGEST_MEMBER = 30;
const NO_MEMBER = /^其中|[，；。]|达到|比例|占|率/u;

/** A member of a list with no verb of its own. */
function isCarried(words: string): boolean {
  const member = words.replace(/^[、和及与]?(?:以及)?/u, '');
  return member.length <= LONGEST_MEMBER && !NO_MEMBER.test(member) && !VERB.test(member);
}

/** How far a （含） looks for the same value in other brackets. */
const NEAR = 6;

/** Records of one clause's numbers, in text order. */
export function buildQuantities(
  reading: Reading,
  placed: readonly Placed[],
  ids: IndicatorLookup,
): Quantity[] {
  const out: Quantity[] = [];
  let previous: (Previous & { sentence: number }) | null = null;
  let property: Previous | null = null;
  let listVerb = '';
  let rises = false;
  /** Subjects of the last row of values. */
  let row: { members: readonly string[]; sentence: number } | null = null;
  let whole: { change: Quantity['change']; symbol: string; sentence: number } | null = null;
  placed.forEach(({ site, rule }, i) => {
    const { measure, segment } = site;
    const before = previous?.sentence === segment.sentence ? previous : null;
    if (segment.start === site.leftStart) listVerb = VERB.exec(site.left)?.[0] ?? listVerb;
    const statement = statementOf(site, {
      text: reading.text,
      role: rule.role,
      previous: before,
      property,
      from: thresholdBefore(placed[i - 1], site),
      listVerb,
      sentence: reading.sentences[segment.sentence]?.start ?? 0,
    });
    const named = measure.name && reading.text.slice(measure.name.start, measure.name.end);
    let change =
      named === undefined
        ? changeOf(site.left.slice(-40), site.right, measure.dimension, rule.role)
        : changeOfName(named, measure.column?.rate === true);
    // 新增国家级工厂15家、省级20家: the verb goes on over 、.
    if (
      change === '' &&
      rises &&
      site.leftStart > segment.start &&
      isCarried(reading.text.slice(site.leftStart, measure.numStart))
    )
      change = 'increase';
    if (segment.start === site.leftStart || change !== 'increase')
      rises = change === 'increase' && /新增[^，；]{0,40}$/u.test(site.left);
    // 新增装机150万千瓦，其中光伏100万千瓦: part of the same rise.
    const part = PART_OPENING.test(reading.text.slice(segment.start, segment.start + 3));
    if (!part) whole = { change, symbol: measure.unit.symbol, sentence: segment.sentence };
    else if (
      change === '' &&
      measure.dimension !== 'percent' &&
      whole?.sentence === segment.sentence &&
      whole.symbol === measure.unit.symbol
    )
      change = whole.change;
    const comparator = comparatorOf(
      site,
      placed.slice(Math.max(0, i - NEAR), i + NEAR).map((p) => p.site),
      rule.role,
    );
    const reports = rule.role === 'target' || rule.role === 'statistic';
    const members = membersOf(statement.text, site.group.length);
    if (members !== null) row = { members, sentence: segment.sentence };
    const own = row?.sentence === segment.sentence ? row.members : [];
    for (const text of indicatorsOf(statement.text, site, rule.role, own))
      for (const { by, period } of timesOf(site, rule)) {
        const scope = statement.scope ?? scopeOf(text, site, reading);
        const number = reading.folded.span(measure.numStart, measure.numEnd);
        out.push({
          id: `${reading.clause.id}#quantity-${out.length + 1}`,
          clauseId: reading.clause.id,
          sentenceId: reading.sentences[segment.sentence]?.id ?? '',
          ...reading.folded.span(
            Math.min(statement.start, measure.numStart),
            Math.max(statement.end, measure.numEnd),
          ),
          numberStart: number.start,
          numberEnd: number.end,
          role: rule.role,
          indicator: { text, id: ids({ text, scope, unit: measure.unit, change }) },
          scope,
          value: measure.value,
          value2: measure.value2,
          unit: measure.unit,
          comparator,
          change,
          annual: reports && (site.annual || /年均/u.test(named ?? '')),
          baseline: reports ? baselineOf(site, change) : null,
          by,
          period,
          firm: site.firm || rule.role === 'statistic' || rule.role === 'other',
          rule: rule.id,
          review: 'machine',
        });
      }
    if (rule.role === 'threshold') property = { text: statement.text, symbol: measure.unit.symbol };
    if (reports)
      previous = {
        text: statement.measure ?? statement.text,
        sentence: segment.sentence,
        symbol: measure.unit.symbol,
      };
  });
  return out;
}

/** Start of the threshold just before in the same part, when the number after it speaks of its class. */
function thresholdBefore(before: Placed | undefined, site: Site): number | null {
  if (before?.rule.role !== 'threshold' || before.site.segment !== site.segment) return null;
  const goesOn =
    before.site.measure.numEnd === site.leftStart && !/^(?:[或且并、和及与]|以及|$)/u.test(before.site.right);
  return goesOn ? before.site.leftStart : null;
}

/** What each record measures: 分别 gives each value, or each subject of one value, its own. */
function indicatorsOf(
  text: string,
  site: Site,
  role: Quantity['role'],
  /** Subjects of the row before, which the next row of as many values leaves out: 减排量分别达到…. */
  members: readonly string[],
): string[] {
  if (role === 'incentive' || !/分别/u.test(site.left)) return [text];
  const several = site.group.length > 1;
  if (!several && (site.time.periods.length > 1 || site.time.deadlines.length > 1)) return [text];
  const count = several ? site.group.length : Math.min(4, (text.match(/、|和|及|与/gu) ?? []).length + 1);
  const subjects = distribute(text, count);
  const member = several && members.length === site.group.length ? members[site.index] : undefined;
  if (subjects === null) return [member === undefined ? text : member + text];
  return several ? [subjects[site.index] ?? text] : subjects;
}

interface Dated {
  by: string | null;
  period: Period | null;
}

const UNDATED: Dated = { by: null, period: null };

/** Times of a number: a record for each of several that share it; thresholds and incentives have none. */
function timesOf(site: Site, { role, id: rule }: RoleRule): Dated[] {
  const { deadlines, periods } = site.time;
  if (role === 'statistic') return [{ by: null, period: periods[0] ?? null }];
  if (role !== 'target') return [UNDATED];
  if (rule === 'role/shift') return [{ by: shifted(site), period: null }];
  const times: Dated[] =
    deadlines.length > 0
      ? deadlines.map((by) => ({ by, period: null }))
      : periods.map((period) => ({ by: null, period }));
  // 2023年、2024年分别建成30家、40家: each value has its own year.
  const own = times.length === site.group.length ? times[site.index] : undefined;
  if (own !== undefined) return [own];
  return times.length === 0 ? [UNDATED] : times;
}

/** 力争提前1年完成: the deadline before it, moved. */
function shifted(site: Site): string | null {
  const match = /^(<?)([0-9]{4})(.*)$/u.exec(site.time.deadlines.at(-1) ?? '');
  if (match === null || !/提前$/u.test(site.left) || site.measure.unit.symbol !== 'a') return null;
  // 2028年达峰，比全省提前2年: the date already is the earlier one.
  if (/[比较][^，；。]{1,16}提前$/u.test(site.left)) return null;
  return `${match[1] ?? ''}${Number(match[2]) - site.measure.value}${match[3] ?? ''}`;
}

/** A baseline holds for changes that are shares, points or multiples; a yearly rate has none but its own. */
function baselineOf(site: Site, change: string): number | null {
  const multiple = /(?:[0-9]{4}年|五”?期?末)的?$/u.test(site.left) && site.measure.dimension === 'ratio';
  if (multiple) return site.baseline;
  if (change === '') return null;
  const stated = /(?:较|比|相比|以|与)[^，；]{0,10}(?:[0-9]{4}年|五”?期?末)/u.test(site.left);
  if (stated) return site.baseline;
  const { dimension } = site.measure;
  const relative = dimension === 'percent' || dimension === 'percentage-point' || dimension === 'ratio';
  return relative && !site.annual ? site.baseline : null;
}
