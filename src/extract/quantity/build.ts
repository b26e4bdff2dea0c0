/** Sites to records. */
import type { Comparator, Period, Quantity } from '../../model/index.ts';
import type { IndicatorLookup } from '../indicator-lookup.ts';
import { changeOf } from './change.ts';
import { distribute, statementOf } from './indicator.ts';
import type { Measure } from './measures.ts';
import { roleOf } from './roles.ts';
import type { Reading } from './segments.ts';
import type { Site } from './site.ts';
import { COMMIT_VERBS } from './words.ts';
import { scopeOf } from './scope.ts';

const VERB = new RegExp(`(?:${COMMIT_VERBS})(?:了|出)?`, 'u');

/** Records of one clause's sites, in text order. */
export function buildQuantities(reading: Reading, sites: readonly Site[], ids: IndicatorLookup): Quantity[] {
  const out: Quantity[] = [];
  let previous: { text: string; sentence: number } | null = null;
  let listVerb = '';
  for (const site of sites) {
    const rule = roleOf(site);
    const inSentence =
      previous !== null && previous.sentence === site.segment.sentence ? previous.text : null;
    if (site.segment.start === site.leftStart && VERB.test(site.left))
      listVerb = VERB.exec(site.left)?.[0] ?? '';
    const statement = statementOf(reading.text, site, inSentence, listVerb);
    const isTarget = rule.role === 'target';
    const change =
      rule.role === 'threshold' && !/下降|降低|提高|增长|减少/u.test(site.left)
        ? ''
        : changeOf(site.left.slice(-40), site.right, site.measure.dimension);
    const subjects = /分别/u.test(site.left) ? distribute(statement.text, subjectCount(site)) : null;
    const own =
      subjects === null
        ? [statement.text]
        : site.group.length > 1
          ? [subjects[site.index] ?? statement.text]
          : subjects;
    const time = timeOf(site, isTarget);
    for (const indicator of own)
      for (const period of time.periods) {
        const { measure } = site;
        const comparator = comparatorOf(site, sites);
        const scope = scopeOf(indicator, site, reading);
        const printed = reading.folded.span(
          Math.min(statement.start, measure.numStart),
          Math.max(statement.end, measure.numEnd),
        );
        const number = reading.folded.span(measure.numStart, measure.numEnd);
        out.push({
          id: `${reading.clause.id}#quantity-${out.length + 1}`,
          clauseId: reading.clause.id,
          sentenceId: reading.sentences[site.segment.sentence]?.id ?? '',
          ...printed,
          numberStart: number.start,
          numberEnd: number.end,
          role: rule.role,
          indicator: { text: indicator, id: ids({ text: indicator, scope, unit: measure.unit, change }) },
          scope,
          value: measure.value,
          value2: measure.value2,
          unit: measure.unit,
          comparator,
          change,
          annual: isTarget && site.annual,
          baseline: baselineOf(site, change, isTarget),
          by: time.by,
          period,
          firm: site.firm || (rule.role !== 'target' && rule.role !== 'threshold'),
          rule: rule.id,
          review: 'machine',
        });
      }
    if (isTarget || rule.role === 'statistic')
      previous = { text: statement.text, sentence: site.segment.sentence };
  }
  return out;
}

/** Number of subjects that 分别 parts: that of the values, or of the listed subjects for one value. */
function subjectCount(site: Site): number {
  if (site.group.length > 1) return site.group.length;
  if (site.time.periods.length > 1) return 1;
  return Math.min(4, (site.left.match(/、/gu) ?? []).length + 1);
}

function timeOf(site: Site, isTarget: boolean): { by: string | null; periods: (Period | null)[] } {
  if (!isTarget && !site.time.past) return { by: null, periods: [null] };
  if (site.measure.dimension === 'time') return { by: shifted(site), periods: [null] };
  const periods: (Period | null)[] = site.time.periods.length === 0 ? [null] : [...site.time.periods];
  const by = site.time.past && periods[0] === null ? null : site.time.by;
  return { by: isTarget ? by : null, periods };
}

/** 力争提前1年完成: the deadline before it, moved. */
function shifted(site: Site): string | null {
  const by = site.time.by;
  if (by === null || !/提前$/u.test(site.left) || site.measure.unit.symbol !== 'a') return null;
  const match = /^(<?)([0-9]{4})(.*)$/u.exec(by);
  return match === null ? null : `${match[1] ?? ''}${Number(match[2]) - site.measure.value}${match[3] ?? ''}`;
}

/** A baseline holds for changes that are shares or points; a yearly rate has none. */
function baselineOf(site: Site, change: string, isTarget: boolean): number | null {
  if (!isTarget || change === '' || site.annual) return null;
  const { dimension } = site.measure;
  const stated = /(?:较|比|相比)[^，；]{0,10}[0-9]{4}年/u.test(site.left);
  if (stated || dimension === 'percent' || dimension === 'percentage-point') return site.baseline;
  return dimension === 'ratio' ? site.baseline : null;
}

/**
 * Comparator of a number. With 分别…A和B以上 the bound holds for both; a value
 * that another bracket of the same sentence takes in （含） is not taken in by 以下.
 */
function comparatorOf(site: Site, sites: readonly Site[]): Comparator {
  const { measure } = site;
  if (measure.comparator === '=' && measure.value2 === null) return sharedBound(site) ?? '=';
  if (measure.comparator !== '<=' || measure.numEnd === measure.end || measure.inclusive)
    return measure.comparator;
  const taken = sites.some((other) => takesIn(other, site, measure));
  return taken ? '<' : measure.comparator;
}

/** Bound that one end of a coordination gives to all of it: 不低于A、B, A和B以上. */
function sharedBound(site: Site): Comparator | null {
  const bounded = site.group.filter((m) => m.comparator !== '=');
  const only = bounded[0];
  if (bounded.length !== 1 || only === undefined) return null;
  const first = only === site.group[0] && only.numStart < only.start && only.numEnd === only.end;
  const last = only === site.group.at(-1) && only.numEnd > only.end;
  return first || last ? only.comparator : null;
}

const takesIn = (other: Site, site: Site, measure: Measure): boolean =>
  other.segment.sentence === site.segment.sentence &&
  other.measure !== measure &&
  other.measure.inclusive &&
  other.measure.value === measure.value;
