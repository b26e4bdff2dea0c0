/** A document number in a folded text; half-open offsets. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** With the year in 〔〕: 国发〔2021〕23号. */
  readonly number: string;
}

/** 国发〔2021〕23号, 国发（2021）第23号. */
const YEAR = /[〔（【](?:19|20)\d{2}[〕）】](?:第)?\d{1,5}(?:-\d{1,3})?号/gu;
/** 国务院令第531号, 主席令第七十七号, 公告2021年第5号. */
const ORDER =
  /(?:令|公告|通告)(?:（?(?:19|20)\d{2}）?年)?(?:〔(?:19|20)\d{2}〕)?第?[\d零一二三四五六七八九十百千]{1,6}号/gu;
/** Words before a number that are no part of it. */
const WORDS =
  '根据|按照|依据|依照|遵照|落实|贯彻|执行|参照|对照|详见|参见|印发|下发|转发|发布|修订|废止|文号|文件|以及|通知|意见|方案|规定|办法|决定';
/** A code (国发, 工信部联财) holds none of these; the name of an issuer (发展和改革委员会令) may. */
const BEFORE_CODE = new RegExp(
  `(?:${WORDS}|[见以的和与及或将对经由在为据按原])(?=[\\p{Script=Han}]{2})`,
  'gu',
);
const BEFORE_ISSUER = new RegExp(`(?:${WORDS}|[见的])(?=[\\p{Script=Han}]{2})`, 'gu');
const RUN = /[\p{Script=Han}]{1,16}$/u;

function codeBefore(text: string, at: number, leadIn: RegExp): string {
  const run = (RUN.exec(text.slice(Math.max(0, at - 16), at)) ?? [''])[0];
  // 8月1日国务院令: 日 belongs to a date.
  const digit = /\d/u.test(text.charAt(at - run.length - 1));
  let cut = digit && /^[年月日]/u.test(run) ? 1 : 0;
  for (const match of run.matchAll(leadIn)) cut = match.index + match[0].length;
  return run.slice(cut);
}

const FORMS = [
  { pattern: YEAR, leadIn: BEFORE_CODE },
  { pattern: ORDER, leadIn: BEFORE_ISSUER },
];

/** All document numbers of a folded text, in order, none overlapping. Linear. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { pattern, leadIn } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const code = codeBefore(text, match.index, leadIn);
      if (code === '') continue;
      const start = match.index - code.length;
      const end = match.index + match[0].length;
      const year = match[0].replace(/^[〔（【](\d{4})[〕）】](?:第)?/u, '〔$1〕');
      found.push({ start, end, number: code + year });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
}
