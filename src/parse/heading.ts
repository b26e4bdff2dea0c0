import { columns } from './join.ts';
import type { MarkerClass } from './marker.ts';
import { shortTitle } from './titled.ts';

/** Headings that nearly every plan has; the text may go on behind them without a stop. */
const STANDARD = [
  '指导思想',
  '总体思路',
  '总体要求',
  '基本原则',
  '工作原则',
  '主要原则',
  '发展原则',
  '主要目标',
  '总体目标',
  '工作目标',
  '发展目标',
  '具体目标',
  '目标任务',
  '基本思路',
  '发展思路',
  '发展现状',
  '发展基础',
  '工作基础',
  '面临形势',
  '形势要求',
  '组织领导',
  '加强组织领导',
  '强化组织领导',
  '加强宣传引导',
  '强化督导考核',
  '强化监督考核',
];
/** What text behind such a heading opens with. */
const OPENS_TEXT =
  /^(?:以习近平|以|坚持|到|按照|围绕|深入|全面|认真|紧紧|牢固|贯彻|立足|根据|力争|通过|各|“十|在|当前|近年来|经过|成立|建立|充分|加大|把|将|为|[0-9０-９“])/u;

/** 指导思想以习近平…为指导，…: the standard heading that a text runs on from, or null. */
function standardHeading(text: string): string | null {
  const found = STANDARD.find((h) => text.startsWith(h));
  if (found === undefined) return null;
  const rest = text.slice(found.length).replace(/^[\s：:]+/u, '');
  return rest.length > 12 && OPENS_TEXT.test(rest) && /[，。；]/u.test(rest) ? found : null;
}

const SPACED = /^([^\s。，；：、,;:]{4,24})\s+([\u4e00-\u9fff“《][\s\S]{20})/u;
const LOOSE = /[\u4e00-\u9fff]\s[\u4e00-\u9fff]/u;

/** 强化责任落实 各地要…。: a heading and, after white space, its text; null where words are spaced at random. */
function spacedHeading(text: string): string | null {
  const match = SPACED.exec(text.slice(0, 60));
  if (match?.[1] === undefined || match[2] === undefined || !/。/u.test(text)) return null;
  return LOOSE.test(text.slice(match[0].length - match[2].length, 120)) ? null : match[1];
}

/** A stop inside a line: 。, or the half-width . that some texts print for it. */
const INNER_STOP = /[。；;！？].|[\u4e00-\u9fff”）)][.．](?=[\u4e00-\u9fff“（])/u;
const LAST_STOP = /(?:[。：:]|(?<=[\u4e00-\u9fff”）)])[.．])$/u;

/**
 * Heading of a numbered clause: its line where that is no sentence, else the
 * short title it opens with. Articles of law have none but 【…】.
 * @param own the first block without its marker
 * @param marked whether Markdown marks it as a heading
 */
export function headingOf(own: string, cls: MarkerClass, marked: boolean): string | null {
  const text = own.trim();
  if (cls === 'a') return /^【([^】]{1,30})】/u.exec(text)?.[1] ?? null;
  if (text === '' || /^本|(?:[；;，,、]|(?<!目)的。?)$/u.test(text)) return null;
  const spaced = marked || !'bcdps'.includes(cls) ? null : spacedHeading(text);
  if (spaced !== null) return spaced;
  const bare = text.replace(LAST_STOP, '');
  if (!INNER_STOP.test(bare)) {
    if (marked || (bare === text && bare.length <= 42)) return standardHeading(text) ?? bare;
    // A line that ends in 。 is a heading only if it could not be a sentence.
    const longest = cls === 'i' || cls === 'j' || cls === 'k' ? 16 : 24;
    if (bare.length <= longest && !/[，,]/u.test(bare)) return bare;
    return standardHeading(text) ?? longHeading(text, cls);
  }
  return shortTitle(text, true) ?? standardHeading(text);
}

/** A chapter or part may have a heading of two lines; it has no stop. */
function longHeading(text: string, cls: MarkerClass): string | null {
  return 'bcdp'.includes(cls) && !/[。；：:]/u.test(text) && columns(text) <= 140 ? text : null;
}
