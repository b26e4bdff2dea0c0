import type { Level, Organization, OrganizationFamily, Region } from '../../model/index.ts';
import type { RegionIndex } from '../../text/regions.ts';
import type { FamilyIndex } from './families.ts';

/** What is known of a unit by its full name. */
export interface ResolvedOrganization {
  readonly family: OrganizationFamily | null;
  readonly level: Organization['level'];
  readonly regionCode: string | null;
  /** `${regionCode}-${familyId}`, null where family or region is not known or the name stands for many. */
  readonly organizationId: string | null;
}

/** Where a text comes from: decides whose 省, 市, 区 it means. */
export interface Place {
  readonly level: Level | null;
  readonly region: Region | null;
}

const NATION = '000000';
const MUNICIPALITY = /^(?:11|12|31|50)0000$/u;
const MANY = /^(?:各|有关|相关|所有)|成员单位|[各有相]关?(?:市|区|县|部门|单位)|各/u;

/** Bodies told by a property: no line of government of their own. */
const CATEGORY = /(?:成员单位|部门|相关单位|有关单位)$/u;

function levelOf(code: string): Organization['level'] {
  if (code === NATION) return 'national';
  if (code.endsWith('0000')) return 'provincial';
  return 'city';
}

/** An office below the head of its system: of which place is not said. */
const BRANCH_OFFICE = /(?:分公司|分行|支行|分局|监管局|监管办|监管办公室|分署|派出机构)$/u;

/** Region codes around the document: itself and its parents, by rank. */
function around(place: Place): { province: string | null; city: string | null; district: string | null } {
  const codes = place.region === null ? [] : [place.region.code, ...place.region.parents];
  const province = codes.find((code) => code !== NATION && code.endsWith('0000')) ?? null;
  const below = codes.find((code) => !code.endsWith('0000')) ?? null;
  // In a district of a municipality 市 is the municipality, 区 the district.
  if (province !== null && MUNICIPALITY.test(province)) return { province, city: province, district: below };
  return { province, city: below, district: null };
}

/**
 * Family, level and region of a unit. 省, 自治区 mean the document's province;
 * 市 its city, or the municipality itself where the document is of 北京, 天津,
 * 上海 or 重庆 and of no district; 国家, 中央, 国务院 and the ministries the
 * state. A place in the name (浙江银保监局, 南京市发展改革委) comes first.
 */
export function resolveOrganization(
  name: string,
  place: Place,
  families: FamilyIndex,
  regions: RegionIndex,
): ResolvedOrganization {
  const match = CATEGORY.test(name) ? null : families.find(name);
  const family = match?.family ?? null;
  const code = MANY.test(name) ? null : regionOf(name, place, family, match?.prefix ?? '', regions);
  const level = code === null ? (MANY.test(name) ? 'group' : levelOfName(name)) : levelOf(code);
  const organizationId = code === null || family === null ? null : `${code}-${family.id}`;
  return { family, level, regionCode: code, organizationId };
}

function regionOf(
  name: string,
  place: Place,
  family: OrganizationFamily | null,
  prefix: string,
  regions: RegionIndex,
): string | null {
  const { province, city, district } = around(place);
  if (/^(?:国家|国务院|中央|全国|最高|中国|中共中央)/u.test(name) || /^(?:国家|国务院|中央)/u.test(prefix)) {
    const named = regions.find(name).find((found) => found.region.code !== NATION);
    if (named !== undefined) return named.region.code;
    return BRANCH_OFFICE.test(name) ? null : NATION;
  }
  if (/^(?:自治区|省)/u.test(name)) return province;
  if (/^团省委/u.test(name)) return province;
  if (/^(?:市(?!场)|州|盟|团市委)/u.test(name)) {
    const municipality = province !== null && MUNICIPALITY.test(province);
    return place.level === 'provincial' && !municipality ? null : city;
  }
  if (/^[区县](?!域|块|间)/u.test(name)) return district;
  const named = regions.find(name.slice(0, 24))[0];
  if (named !== undefined) return ownCounty(name, named.end) ? null : named.region.code;
  if (family !== null && prefix === '' && place.level === 'national') return NATION;
  if (/(?:部|总局|总署)$/u.test(name) && prefix === '' && family?.kind !== 'party') return NATION;
  return null;
}

/** 温州市鹿城区…局: the body belongs to a county below the region that is named. */
function ownCounty(name: string, after: number): boolean {
  return /^[^市县区旗局委]{1,4}[县区旗](?!域|块|划)/u.test(name.slice(after));
}

function levelOfName(name: string): Organization['level'] {
  if (/^(?:自治区|省)/u.test(name)) return 'provincial';
  if (/^(?:市(?!场)|州|盟)/u.test(name)) return 'city';
  if (/^(?:区|县|旗)/u.test(name)) return 'county';
  return null;
}

/** A unit as a text names it, with the place of that text. */
export interface SeenUnit {
  readonly name: string;
  readonly place: Place;
}

/** An organization with the forms in which it is named and how often each is. */
export interface OrganizationCount {
  readonly id: string;
  readonly familyId: string | null;
  readonly family: string | null;
  readonly level: Organization['level'];
  readonly regionCode: string | null;
  readonly forms: Record<string, number>;
}

/** Organizations of the units seen, in the order of their first naming. Units without an id are left out. */
export function countOrganizations(
  seen: Iterable<SeenUnit>,
  families: FamilyIndex,
  regions: RegionIndex,
): OrganizationCount[] {
  const groups = new Map<string, OrganizationCount>();
  for (const { name, place } of seen) {
    const {
      organizationId: id,
      family,
      level,
      regionCode,
    } = resolveOrganization(name, place, families, regions);
    if (id === null) continue;
    const group = groups.get(id) ?? {
      ...{ id, familyId: family?.id ?? null, family: family?.family ?? null, level, regionCode },
      forms: {},
    };
    group.forms[name] = (group.forms[name] ?? 0) + 1;
    groups.set(id, group);
  }
  return [...groups.values()];
}

/**
 * Organization records of counts, those of one id together; `name` is
 * the form seen most often (the longer where two are equal), the other forms
 * are aliases. Sorted by id.
 */
export function organizationsOf(counts: Iterable<OrganizationCount>): Organization[] {
  const groups = new Map<string, { first: OrganizationCount; forms: Map<string, number> }>();
  for (const count of counts) {
    const group = groups.get(count.id) ?? { first: count, forms: new Map<string, number>() };
    for (const [name, times] of Object.entries(count.forms))
      group.forms.set(name, (group.forms.get(name) ?? 0) + times);
    groups.set(count.id, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { first, forms }]) => {
      const names = [...forms.entries()]
        .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
        .map(([name]) => name);
      const [name = id, ...aliases] = names;
      const { familyId, family, level, regionCode } = first;
      return { id, name, familyId, family, level, regionCode, aliases };
    });
}

/** Organization records for all units seen, one an organization id. */
export function listOrganizations(
  seen: Iterable<SeenUnit>,
  families: FamilyIndex,
  regions: RegionIndex,
): Organization[] {
  return organizationsOf(countOrganizations(seen, families, regions));
}
