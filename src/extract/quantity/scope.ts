/** Sector, region or class of objects to which a number is restricted. */
import type { Reading } from './segments.ts';
import type { Site } from './site.ts';

const REGION =
  /^((?:[^，。；]{1,24}?)(?:地区|区域|流域|平原|海域|省份|县城|城镇|城市|农村|地级及以上城市|县级及以上城市))/u;
const SECTOR = /^((?:全市|全省|全区|全国)?[^，。；、的]{2,12}?(?:行业|领域|产业|装备制造业))/u;
const HEADING_SECTOR = /^(?:推动|促进|加快|推进)?([^，。；]{1,8}行业)/u;

/** Scope of a statement, `""` where it is the whole jurisdiction. */
export function scopeOf(indicator: string, site: Site, reading: Reading): string {
  const own = REGION.exec(indicator)?.[1] ?? SECTOR.exec(indicator)?.[1];
  if (own !== undefined && own.length < indicator.length) return own;
  if (site.measure.dimension === 'count') return '';
  const heading = reading.clause.heading ?? '';
  return HEADING_SECTOR.exec(heading)?.[1] ?? '';
}
