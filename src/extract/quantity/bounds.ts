/** Comparator of a number among others. */
import type { Comparator, QuantityRole } from '../../model/index.ts';
import type { Measure } from './measure.ts';
import type { Site } from './site.ts';

/**
 * Comparator of a site. With 分别…A和B以上 the bound holds for both; a value
 * that another number `near` it in the same sentence takes in （含） is not
 * taken in by 以下.
 */
export function comparatorOf(site: Site, near: readonly Site[], role: QuantityRole): Comparator {
  const { measure } = site;
  if (role === 'incentive' && measure.comparator === '=' && isCap(site)) return '<=';
  if (measure.comparator === '=' && measure.value2 === null) return sharedBound(site) ?? '=';
  if (measure.comparator !== '<=' || measure.numEnd === measure.end || measure.inclusive)
    return measure.comparator;
  return near.some((other) => takesIn(other, site, measure)) ? '<' : measure.comparator;
}

/** 最高奖励200万元, 补助上限为50万元, 以50万元为限. */
const isCap = (site: Site): boolean =>
  /(?:最高|最多|至多|上限|封顶)[^，。；、0-9]{0,10}$/u.test(site.left) || /^(?:为限|封顶)/u.test(site.right);

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
