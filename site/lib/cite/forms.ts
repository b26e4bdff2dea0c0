import type { CslItem } from './csl-item.ts';
import * as library from './library.ts';

/** Forms of a citation, in the order in which the card shows them. */
export const FORMS = ['gb', 'legal', 'apa', 'apa-text', 'bibtex', 'ris', 'csl'] as const;
export type Form = (typeof FORMS)[number];

const TITLE_MARKS: Readonly<Record<string, string>> = { '《': '〈', '》': '〉' };

/** For 《…》 around it: the title's own marks become 〈〉, and issuers that open the title are not said twice. */
function legalItem(item: CslItem): CslItem {
  const { author, ...rest } = item;
  const title = item.title.replace(/[《》]/gu, (mark) => TITLE_MARKS[mark] ?? mark);
  const first = author?.[0]?.literal ?? '';
  const told = first === '' || item.title.replace(/\s/gu, '').includes(first);
  return { ...rest, title, ...(told || author === undefined ? {} : { author }) };
}

/** Law of China is cited in APA as a report of its issuer; the form for statutes is that of the United States. */
const apaItem = (item: CslItem): CslItem => ({
  ...item,
  type: item.type === 'legislation' ? 'report' : item.type,
});

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};
const latex = (text: string): string =>
  text.replace(/[\\{}~^<>]/gu, (ch) => LATEX[ch] ?? ch).replace(/[%&#$_]/gu, '\\$&');

const dateText = (item: CslItem): string =>
  (item.accessed?.['date-parts'][0] ?? []).map((n) => String(n).padStart(2, '0')).join('-');

/** BibTeX has no fields for a place in a report and for the day of access: they stand in the note. */
function bibtexItem(item: CslItem): CslItem {
  const { accessed, section, author, issued, ...rest } = item;
  const notes = [section, item.note, accessed === undefined ? undefined : `accessed ${dateText(item)}`];
  const note = notes.filter((part) => part !== undefined).join('; ');
  return {
    ...rest,
    type: item.type === 'legislation' ? 'report' : item.type,
    title: latex(item.title),
    // The day would stand in the month.
    ...(issued === undefined ? {} : { issued: { 'date-parts': [issued['date-parts'][0].slice(0, 2)] } }),
    ...(item.number === undefined ? {} : { number: latex(item.number) }),
    ...(item['container-title'] === undefined ? {} : { 'container-title': latex(item['container-title']) }),
    // A report of BibTeX asks for an institution: the issuers are author and institution in one.
    ...(author === undefined
      ? {}
      : {
          author: author.map(({ literal }) => ({ literal: latex(literal) })),
          publisher: latex(author.map(({ literal }) => literal).join('、')),
        }),
    ...(note === '' ? {} : { note: latex(note) }),
  };
}

/** A field of RIS is one line. */
function risItem(item: CslItem): CslItem {
  const notes = [item.section, item.note].filter((part) => part !== undefined).join('; ');
  return { ...item, ...(notes === '' ? {} : { note: notes }) };
}

/** Indented, with a date on one line. */
const cslJson = (item: CslItem): string =>
  JSON.stringify([item], null, 1).replace(
    /\[\s+\[\s+(\d+(?:,\s+\d+)*)\s+\]\s+\]/gu,
    (_, date: string) => `[[${date.replace(/\s+/gu, ' ')}]]`,
  );

/** Line breaks and other control signs would open a new field. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const oneLine = (text: string): string => text.replace(CONTROL, ' ').trim();

function clean(item: CslItem): CslItem {
  const { author } = item;
  const texts = Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, oneLine(value)]] : [],
    ),
  );
  return {
    ...item,
    ...texts,
    ...(author === undefined ? {} : { author: author.map(({ literal }) => ({ literal: oneLine(literal) })) }),
  };
}

/** An item in one form, as plain text. */
export function render(form: Form, given: CslItem): string {
  const item = clean(given);
  const plain = { ...item };
  delete plain.note;
  switch (form) {
    case 'gb':
      return library.gbT7714(plain);
    case 'legal':
      return library.legal(legalItem(plain));
    case 'apa':
      return library.apa(apaItem(plain));
    case 'apa-text':
      return library.apaInText(apaItem(plain), item.section ?? '');
    case 'bibtex':
      // The address stands in `url`; some styles would print it twice.
      return library.toBibtex(bibtexItem(item)).replace(/^\thowpublished = .*\n/mu, '');
    case 'ris':
      // An ID may have 20 characters: too few to tell provisions apart.
      return library.toRis(risItem(item)).replace(/^ID {2}- .*\r?\n/mu, '');
    case 'csl':
      return cslJson(item);
  }
}
