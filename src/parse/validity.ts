import { fold } from '../text/fold.ts';

/** What a text says of its own force and foundations; null or empty where it doesn't. */
export interface Validity {
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** Titles of the 《…》 it says it rests on. */
  bases: string[];
}

const DATE = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;
/** 自2008年10月1日起施行 (立法技术规范: a law says when it comes into force). */
const FROM = new RegExp(`(?:自|从)${DATE}(?:起|开始)(?:正式)?(?:施行|实施|执行|生效)`, 'u');
/** 自印发之日起施行: the day of issue. */
const FROM_ISSUE = /自(?:发布|印发|公布|颁布|下发)之日起(?:正式)?(?:施行|实施|执行|生效)/u;
const TO = new RegExp(`(?:有效期|有效期限|试行期|执行期限)(?:至|到|截至|截止)${DATE}`, 'u');
/** 根据《…》《…》等，结合我省实际，制定本方案 */
const GROUND =
  /(?:根据|依据|依照|按照|贯彻落实|贯彻)(?=[^。；]{0,60}《)([^。；]{1,400}?)(?:制定|制订|现提出|提出|印发|结合|就|，现)/gu;
const TITLE = /《([^《》]{2,100}(?:[《〈<][^《》]{1,60}[》〉>][^《》]{0,60})?)》/gu;

function iso(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Dates of force from the whole text (the last statement counts: it stands at
 * the end), bases from the preamble or the first article. `issuedOn` dates
 * 自印发之日起. A day without its year gives null. Linear.
 */
export function readValidity(texts: readonly string[], opening: string, issuedOn: string | null): Validity {
  let effectiveFrom: string | null = null;
  let effectiveTo: string | null = null;
  for (const text of texts) {
    const folded = fold(text).text;
    effectiveFrom = iso(FROM.exec(folded)) ?? (FROM_ISSUE.test(folded) ? issuedOn : null) ?? effectiveFrom;
    effectiveTo = iso(TO.exec(folded)) ?? effectiveTo;
  }
  const bases = new Set<string>();
  for (const ground of fold(opening).text.slice(0, 4000).matchAll(GROUND)) {
    for (const title of (ground[1] ?? '').matchAll(TITLE)) if (title[1] !== undefined) bases.add(title[1]);
  }
  return { effectiveFrom, effectiveTo, bases: [...bases] };
}
