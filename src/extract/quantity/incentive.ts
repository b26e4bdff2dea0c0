/** What money or a rate is given for. */
import { distribute } from './distribute.ts';
import type { Site } from './site.ts';
import { INCENTIVE_WORDS } from './words.ts';

const NOUN = new RegExp(`(?:${INCENTIVE_WORDS.replace('给予|', '')})`, 'u');
/** 新列入…的，奖励: the condition in the part before. */
const CONDITION = /([^，；。：]{3,60})的，(?:分别|一次性)?$/u;

/** 按投资额的14%, 按照实际放电量: what the award is reckoned by. */
const BASIS = /(?:按照?|以)(?:不超过|不高于|不低于)?([^，；。：0-9%]{2,30}?)(?:的|给予)?$/u;
/** The same where the number follows it. */
const BASIS_SHARE = /按照?(?:不超过|不高于|不低于)?([^，；。：0-9]{2,24}?)的?[0-9.]{1,6}[%‰]/u;
/** A rate that is set or moved: 贷款最低利率可在…基础上下调. */
const RATE = /^([^，。；]{0,14}(?:利率|费率|税率|电价|底价))(?:可|按|较|在|上|下|为|不)/u;
const CAP = /最高|最多|不超过|上限|单个|单户|每家|同一|累计/u;

/** Indicator of an incentive: condition or basis, and the word for what is given. */
export function incentiveIndicator(words: string, site: Site): string {
  const noun =
    [site.left, site.right, site.part, site.rest.split('；')[0] ?? '', site.lead]
      .map((s) => NOUN.exec(s)?.[0])
      .find((n) => n) ?? '';
  const condition = CONDITION.exec(site.lead)?.[1];
  const given = noun === '给予' || noun === '' ? '补助' : noun;
  if (condition !== undefined) {
    const subjects = site.group.length > 1 ? distribute(condition, site.group.length) : null;
    return `${subjects?.[site.index] ?? condition}的${given}`;
  }
  const basis = /利率|贷款/u.test(given) ? undefined : BASIS.exec(site.left)?.[1];
  if (basis?.includes('给予') === true) return `按${basis}的${given}`;
  if (basis !== undefined) return isShare(site) ? `按${basis}给予${given}的比例` : `按${basis}给予的${given}`;
  const before =
    CAP.test(site.left) || site.measure.comparator === '<='
      ? BASIS_SHARE.exec(site.lead + site.part)?.[1]
      : undefined;
  if (before !== undefined && !NOUN.test(site.left)) return `按${before}给予的${given}`;
  const rate = RATE.exec(words)?.[1];
  if (rate !== undefined) return rate;
  const own = words
    .replace(/^(?:分别|按照?|给予|对)/u, '')
    .replace(/(?:分别|标准|最高|最多|不超过|给予)$/u, '');
  if (own.includes(given) && own.length > given.length + 1) return own;
  if (own.includes(given)) {
    const on = basisOf(site);
    return on === null ? own : `按照${on}给予的${own}`;
  }
  if (/(?:经费|金额|比例|额度|利率|总额|费率|系数)$/u.test(own)) return own;
  if (own.length > 2) return `${own}的${given}`;
  const ground = basisOf(site);
  return ground === null ? given : `按照${ground}给予的${given}`;
}

const isShare = ({ measure }: Site): boolean =>
  measure.dimension === 'percent' || measure.dimension === 'permille';

/** 按照实际发电量，给予: the basis in the part before. */
function basisOf(site: Site): string | null {
  const part = /(?:按照?|根据|对)([^，；。：]{2,40})，$/u.exec(site.lead)?.[1];
  return part ?? null;
}

/** Who is given in the part of the number itself: 对连片50亩以上的种植大户每亩再增加30元. */
const OWN =
  /^对于?([^，；。：]{2,60}?(?:企业|项目|大户|农户|单位|机构|平台|人员|个人|园区|工厂))(?:[^，；。：]{0,12}(?:给予|奖励|补贴|补助|按|每|增加))/u;

/** What a class of beneficiaries is given, after it. */
const GIVES =
  /(?<=企业|项目|大户|农户|单位|机构|平台|人员|个人|园区|工厂)(?:一次性|分别)?(?:给予|予以|奖励|奖补|补助|补贴|资助).*$/u;

/** Who is given: 对…的项目，按照…给予; 新列入国家级绿色工厂的，奖励. */
export function beneficiaryOf(site: Site): string | null {
  const condition = CONDITION.exec(site.lead)?.[1];
  if (condition !== undefined) {
    const subjects = site.group.length > 1 ? distribute(condition, site.group.length) : null;
    return (subjects?.[site.index] ?? condition).replace(/^新?(?:列入|获评|认定为|入选)/u, '');
  }
  const own = OWN.exec(site.part)?.[1];
  if (own !== undefined) return own;
  const given = /(?:^|[。；，])对于?([^，；。：]{3,80})，(?:[^，；。]{0,40}，)?$/u.exec(site.lead)?.[1];
  const named =
    given ??
    /(?:^|[。；，])([^，；。：]{4,80}的[^，；。：的]{0,6}(?:项目|企业|单位|机构|平台))，$/u.exec(
      site.lead,
    )?.[1];
  return named?.replace(/的[^，的]{2,6}(?:给予|予以).*$/u, '').replace(GIVES, '') ?? null;
}
