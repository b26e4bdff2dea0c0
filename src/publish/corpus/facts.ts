import { stripControls, withoutStraySigns } from '../../text/controls.ts';
import type { Problem } from './problems.ts';
import type { CorpusFile } from './read.ts';

/** One width, no white space and no signs that are no words: as facts are looked for in a text. */
const plain = (text: string): string => withoutStraySigns(stripControls(text)).normalize('NFKC').replace(/\s+/gu, '');
/** Brackets of document numbers are printed in many ways, and sometimes not at all. */
const numberOf = (bare: string): string => bare.replace(/[〔〕［］[\]（）()【】﹝﹞〈〉<>「」]/gu, '');

const HAN_DIGITS = '〇一二三四五六七八九';
/** 十二, 二十一: months and days in Han numerals. */
function hanNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : HAN_DIGITS.charAt(n % 10);
  return tens === 0 ? ones : `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十${ones}`;
}

/** Ways a date is printed, the year first: 2021年11月2日, 二〇二一年十一月二日; the year may be left out (自12月1日起). */
function printedDate(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  const parts = [month, day].filter((p) => p !== undefined).map(Number);
  const put = (write: (n: number) => string): string =>
    parts.map((p, i) => `${write(p)}${'月日'.charAt(i)}`).join('');
  const short = put(String);
  if (short === '') return [`${year}年`, year];
  const padded = put((n) => String(n).padStart(2, '0'));
  const han = put(hanNumeral);
  const years = ['〇', '零', '○', 'O', '0'].map((zero) =>
    [...year].map((d) => (d === '0' ? zero : HAN_DIGITS.charAt(Number(d)))).join(''),
  );
  const dotted = [year, ...parts].join('.');
  const dashed = parts.length === 2 ? [year, ...parts].join('-') : date;
  return [`${year}年${short}`, `${year}年${padded}`, date, dashed, dotted, short, ...years.map((y) => `${y}年${han}`)];
}

/**
 * Facts of the front matter that the text does not bear out: each must stand in
 * the document's own lines, or be named in `notInSource` as known from
 * elsewhere; and what is named there must not stand in them.
 */
export function checkFacts(file: CorpusFile): Problem[] {
  const { front } = file;
  const text = plain(file.body);
  const numbers = numberOf(text);
  const holds: [field: string, value: string | null, found: boolean][] = [
    ['title', front.title, text.includes(plain(front.title))],
    ['documentNumber', front.documentNumber, front.documentNumber !== null && numbers.includes(numberOf(plain(front.documentNumber)))],
    ...(['issuedOn', 'effectiveFrom', 'effectiveTo'] as const).map((field): [string, string | null, boolean] => {
      const date = front[field];
      return [field, date, date !== null && printedDate(date).some((d) => text.includes(d))];
    }),
    ...front.bases.map((b): [string, string, boolean] => ['bases', b.title, text.includes(plain(b.title))]),
    ...front.about.map((b): [string, string, boolean] => ['about', b.title, text.includes(plain(b.title))]),
  ];
  const issuers = front.issuers.filter((issuer) => !text.includes(plain(issuer)));
  holds.push(['issuers', issuers.length > 0 ? issuers.join('、') : (front.issuers[0] ?? null), issuers.length === 0]);
  return holds.flatMap(([field, value, found]): Problem[] => {
    if (value === null) return [];
    const marked = front.notInSource.includes(field);
    if (!found && !marked) {
      return [
        {
          file: file.path,
          line: null,
          field,
          reason: `“${value}” does not stand in the text`,
          remedy: 'correct it, or name the field in notInSource if it is known from elsewhere',
        },
      ];
    }
    // Issuers may be named in the text without its saying that they issued it.
    if (found && marked && field !== 'issuers') {
      return [
        { file: file.path, line: null, field: 'notInSource', reason: `${field} stands in the text`, remedy: `take ${field} out of notInSource` },
      ];
    }
    return [];
  });
}
