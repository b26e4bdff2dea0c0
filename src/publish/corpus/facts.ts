import type { Problem } from './problems.ts';
import type { CorpusFile } from './read.ts';

/** One width and no white space: as facts are looked for in a text. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
/** Brackets of document numbers are printed in many ways. */
const number = (text: string): string => plain(text).replace(/[〔［[（(【]/gu, '〔').replace(/[〕］\])）】]/gu, '〕');

/** Ways a date is printed, the year first: 2021年11月2日; the year may be left out (自12月1日起). */
function printedDate(date: string): string[] {
  const [year = '', month, day] = date.split('-');
  const parts = [month, day].filter((p) => p !== undefined).map(Number);
  const short = parts.map((p, i) => `${p}${'月日'.charAt(i)}`).join('');
  return short === '' ? [`${year}年`, year] : [`${year}年${short}`, date, short];
}

/**
 * Facts of the front matter that the text does not bear out: each must stand in
 * the document's own lines, or be named in `notInSource` as known from
 * elsewhere; and what is named there must not stand in them.
 */
export function checkFacts(file: CorpusFile): Problem[] {
  const { front } = file;
  const text = plain(file.body);
  const numbers = number(file.body);
  const holds: [field: string, value: string | null, found: boolean][] = [
    ['title', front.title, text.includes(plain(front.title))],
    ['documentNumber', front.documentNumber, front.documentNumber !== null && numbers.includes(number(front.documentNumber))],
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
