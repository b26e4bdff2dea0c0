/** Finds the indicator that a reading measures, by the vocabulary of indicators. */
import type { Indicator } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { IndicatorLookup } from '../indicator-lookup.ts';
import { indexAliases, reads, type Alias, type AliasIndex, type Entry } from './alias.ts';
import { canonical, canonicalOfAside } from './canonical.ts';
import { dimensionOf, withoutTime } from './dimension.ts';
import { withoutTails } from './residue.ts';

/** Longer texts are not names of a measure; only their end is read. */
const LONGEST = 120;

/** What is counted in plain tonnes if its own word stands in the text. */
const IN_TONNES: ReadonlyMap<string, RegExp> = new Map([
  ['carbon', /碳/u],
  ['coal-equivalent', /标准煤|标煤/u],
  ['volume', /水/u],
]);

/** The name says per what, the unit then need not: 吨钢综合能耗535千克标准煤. */
const PER_UNIT = /吨[一-龥]|单位|万元|人均|亩均|户均|每[一-龥]|供电|度电|百公里/u;

interface Reading {
  readonly dimension: string | null;
  readonly change: string;
  /** Words of 新增 in a text whose `change` is empty. */
  readonly added: boolean;
}

/** Whether the unit and the change of a reading can belong to an entry. */
function fits(alias: Alias, reading: Reading, text: string, tailChange: string): boolean {
  const { entry } = alias;
  const { dimension: wanted, stricter } = entry.indicator;
  const { dimension } = reading;
  const change = reading.change === '' ? tailChange : reading.change;
  if (dimension === null) {
    // A milestone: a date to be met, a share reached in full, or a change that its words state.
    if (wanted === 'date') return true;
    return wanted === 'percent' && (stricter === 'change' ? directed(entry, change) : change === '');
  }
  if (wanted === 'date') return false;
  const same =
    withoutTime(dimension) === withoutTime(wanted) ||
    (wanted.startsWith(`${dimension}/`) && PER_UNIT.test(text)) ||
    (withoutTime(dimension) === 'mass' && IN_TONNES.get(withoutTime(wanted))?.test(text) === true);
  if (stricter === 'change') {
    const said = change === '' && reading.added && wanted !== 'percent' ? 'increase' : change;
    return (
      (same || (wanted === 'percent' && (dimension === 'ratio' || dimension === 'doubling'))) &&
      directed(entry, said)
    );
  }
  if (wanted === 'percent') return same || (dimension === 'percentage-point' && change !== '');
  // A number without unit or with a measure word may be a ratio (电能利用效率值 1.3).
  if (wanted === 'ratio') return same || dimension === 'count';
  if (wanted === 'count') return same;
  return same && (alias.added ? change !== 'decrease' : change === '' && !reading.added);
}

function directed(entry: Entry, change: string): boolean {
  return change !== '' && (entry.direction === '' || entry.direction === change);
}

/**
 * The longest alias that reads a form of the text to its end and fits; `null`
 * where aliases of two entries are equally long.
 */
function best(index: AliasIndex, text: string, scope: string, reading: Reading): Alias | null {
  let top: Alias | null = null;
  let tied = false;
  for (const form of withoutTails(text)) {
    for (const n of index.lengths.get(form.text.charCodeAt(form.text.length - 1)) ?? []) {
      if (n > form.text.length) break;
      // Longest aliases stand first: what follows a shorter one can't win any more.
      for (const alias of index.byTail.get(form.text.slice(form.text.length - n)) ?? []) {
        if (top !== null && alias.length < top.length) break;
        const { entry } = alias;
        if (!form.text.includes(alias.fragments[0] ?? '')) continue;
        if (top?.entry === entry && alias.length === top.length) continue;
        if (!fits(alias, reading, text, form.change)) continue;
        if (!reads(alias, form.text, scope)) continue;
        if (entry.not.some((word) => text.includes(word) || scope.includes(word))) continue;
        tied = top?.length === alias.length;
        top = alias;
      }
    }
  }
  return tied ? null : top;
}

/** Indexes by their vocabulary: making one takes longer than reading a document. */
const INDEXES = new WeakMap<readonly Indicator[], AliasIndex>();

function indexOf(indicators: readonly Indicator[]): AliasIndex {
  const known = INDEXES.get(indicators);
  if (known !== undefined) return known;
  const index = indexAliases(indicators);
  INDEXES.set(indicators, index);
  return index;
}

/**
 * Make a matcher over `indicators`. It reads the indicator's words from their
 * end (the head of a Chinese noun phrase), asks that unit and change fit, and
 * gives the longest wording's id; `null` rather than a guess. Pure, linear in
 * the length of the text.
 */
export function createIndicatorMatcher(indicators: readonly Indicator[]): IndicatorLookup {
  const index = indexOf(indicators);
  return (q) => {
    const text = canonical(q.text.slice(-LONGEST));
    if (text === '') return null;
    const scope = canonical(q.scope.slice(-LONGEST));
    const reading: Reading = {
      dimension: q.unit === null ? null : dimensionOf(q.unit.symbol),
      change: q.change,
      added: fold(q.text).text.includes('新增'),
    };
    const plain = best(index, text, scope, reading);
    // The sector may stand in the scope alone: 钢铁行业 + 重点领域达到能效标杆水平产能比例.
    const scoped = scope === '' ? null : best(index, scope + text, scope, reading);
    const chosen = scoped !== null && scoped.length > (plain?.length ?? 0) ? scoped : plain;
    if (chosen !== null) return chosen.entry.indicator.id;
    const aside = canonicalOfAside(q.text.slice(-LONGEST));
    if (aside === null) return null;
    return best(index, aside, scope, reading)?.entry.indicator.id ?? null;
  };
}
