/** A document number in a folded text; half-open offsets. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** With the year in 〔〕: 国发〔2021〕23号. */
  readonly number: string;
}

/** 国发〔2021〕23号, 国发（2021）23号, 国发2021年第23号 is an announcement's form. */
const YEAR = /[〔（【](?:19|20)\d{2}[〕）】](?:第)?\d{1,5}(?:-\d{1,3})?号/gu;
/** 国务院令第531号, 主席令第七十七号, 公告2021年第5号. */
const ORDER =
  /(?:令|公告|通告)(?:（?(?:19|20)\d{2}）?年)?(?:〔(?:19|20)\d{2}〕)?第?[\d零一二三四五六七八九十百千]{1,6}号/gu;
/** Words before a number that are not of it. */
const LEAD_IN =
  /(?:根据|按照|依据|依照|遵照|落实|贯彻|执行|参照|对照|详见|参见|印发|下发|转发|发布|修订|废止|文号|文件|以及|[见以的和与及或将对经由在为以据按原])+(?=[\p{Script=Han}]{2,})/gu;
const CODE = /[\p{Script=Han}]{1,16}$/u;

function codeBefore(text: string, at: number): string {
  const run = (CODE.exec(text.slice(Math.max(0, at - 16), at)) ?? [''])[0];
  let cut = 0;
  for (const match of run.matchAll(LEAD_IN)) {
    // 以, 在, 为 … are part of no code; but the code itself never ends inside one.
    cut = match.index + match[0].length;
  }
  return run.slice(cut);
}

/** All document numbers of a folded text, in order, none overlapping. Linear. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const pattern of [YEAR, ORDER]) {
    for (const match of text.matchAll(pattern)) {
      const code = codeBefore(text, match.index);
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
