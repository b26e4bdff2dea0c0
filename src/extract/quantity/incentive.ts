/** What money or a rate is given for. */
import { distribute } from './distribute.ts';
import type { Site } from './site.ts';
import { INCENTIVE_WORDS } from './words.ts';

const NOUN = new RegExp(`(?:${INCENTIVE_WORDS.replace('给予|', '')})`, 'u');
/** 新列入…的，奖励: the condition in the part before. */
const CONDITION = /([^，；。：]{3,60})的，(?:分别|一次性)?$/u;

/** Indicator of an incentive: condition or basis, and the word for what is given. */
export function incentiveIndicator(words: string, site: Site): string {
  const noun = NOUN.exec(site.left)?.[0] ?? NOUN.exec(site.right)?.[0] ?? NOUN.exec(site.rest)?.[0] ?? '';
  const condition = CONDITION.exec(site.lead)?.[1];
  const given = noun === '给予' || noun === '' ? '补助' : noun;
  if (condition !== undefined) {
    const subjects = site.group.length > 1 ? distribute(condition, site.group.length) : null;
    return `${subjects?.[site.index] ?? condition}的${given}`;
  }
  const own = words.replace(/^(?:分别|按照?|给予|对)/u, '').replace(/(?:分别|标准)$/u, '');
  if (own.includes(given)) return own.length > given.length + 1 ? own : (basisOf(site) ?? '') + own;
  return own.length > 2 ? `${own}${noun === '' ? '' : `的${given}`}` : `${basisOf(site) ?? ''}${given}`;
}

/** 按照实际发电量，给予: the basis in the part before. */
function basisOf(site: Site): string | null {
  const part = /(?:按照?|根据|对)([^，；。：]{2,40})，$/u.exec(site.lead)?.[1];
  return part ?? null;
}

/** Who is given: 对…的项目，按照…给予; 新列入国家级绿色工厂的，奖励. */
export function beneficiaryOf(site: Site): string | null {
  const condition = CONDITION.exec(site.lead)?.[1];
  if (condition !== undefined) {
    const subjects = site.group.length > 1 ? distribute(condition, site.group.length) : null;
    return (subjects?.[site.index] ?? condition).replace(/^新?(?:列入|获评|认定为|入选)/u, '');
  }
  return /(?:^|[。；，])对于?([^，；。：]{3,80})，(?:[^，；。]{0,40}，)?$/u.exec(site.lead)?.[1] ?? null;
}
