/** Which documents a reader means by a title, a number or a short name. */
import type { PolicyDocument } from '../model/index.ts';
import type { Normalizer } from '../search/normalize.ts';

/** Name of the part beside the search index that tells the documents. */
export const DOCUMENTS_PART = 'cite.json';

/** What a reference may name a document by. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly number: string | null;
  readonly region: string;
  readonly issuers: readonly string[];
}

/** The published list, in the order of the index. */
export const namedDocuments = (
  documents: readonly (Pick<PolicyDocument, 'id' | 'title' | 'shortTitle' | 'documentNumber' | 'issuers'> & {
    region: { readonly name: string } | null;
  })[],
): NamedDocument[] =>
  documents.map(({ id, title, shortTitle, documentNumber, region, issuers }) => ({
    id,
    title,
    shortTitle,
    number: documentNumber,
    region: region?.name ?? '',
    issuers,
  }));

/** What a reference names, as far as it could be read: places in the list. */
export interface NamedBy {
  readonly documents: readonly number[];
  /** The words that name them, in the normal form. */
  readonly words: string;
  /** By its number or its whole title, not by a part or a short name. */
  readonly certain: boolean;
}

export interface DocumentNames {
  readonly list: readonly NamedDocument[];
  /** `words` in the normal form, without the place. Null where no document is meant. */
  read(words: string): NamedBy | null;
}

const YEAR_AND_NUMBER = /\((\d{4})\)第?0*(\d{1,5})号?/u;
/** Words around a name that do not belong to it. */
const LEAD = /^(?:根据|依据|依照|按照|参见|详见|引自|载于|见)/u;
const TAIL = /[的中里之规定,，、;:。.\s]$/u;
const FEWEST = 2;
/** Share of a short name's letters that must stand in what is known of the document. */
const NAMED = 0.8;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Letters of `name` covered by pieces of two and more that stand in `known`, the longest first from the left. */
function covered(name: string, known: string): number {
  let sum = 0;
  for (let at = 0; at < name.length;) {
    let size = 0;
    while (at + size < name.length && known.includes(name.slice(at, at + size + 1))) size += 1;
    if (size >= 2) sum += size;
    at += Math.max(1, size);
  }
  return sum;
}

export function documentNames(list: readonly NamedDocument[], normalize: Normalizer): DocumentNames {
  const plain = (text: string): string => normalize(text).text;
  const rows = list.map(({ id, title, shortTitle, number, region, issuers }) => {
    const match = number === null ? null : YEAR_AND_NUMBER.exec(plain(number));
    return {
      id,
      title: letters(plain(title)),
      known: [title, shortTitle, region, ...issuers].map((text) => letters(plain(text))).join(' '),
      // 国发(2021)23号 as its word, year and number.
      code:
        match === null
          ? null
          : `${letters(plain(number ?? '').slice(0, match.index))}|${match[1] ?? ''}|${match[2] ?? ''}`,
    };
  });
  const where = (test: (row: (typeof rows)[number]) => boolean): number[] =>
    rows.flatMap((row, i) => (test(row) ? [i] : []));

  const titles = new Set(rows.map(({ title }) => title));
  const isTitle = (name: string): boolean => titles.has(letters(name));

  function byNumber(words: string): NamedBy | null {
    const match = YEAR_AND_NUMBER.exec(words);
    if (match === null) return null;
    const before = letters(words.slice(0, match.index));
    const tail = `|${match[1] ?? ''}|${match[2] ?? ''}`;
    const documents = where(
      ({ code }) =>
        code?.endsWith(tail) === true &&
        code.length > tail.length &&
        before.endsWith(code.slice(0, -tail.length)),
    );
    return { documents, words: words.slice(0, match.index + match[0].length), certain: documents.length > 0 };
  }

  function byTitle(name: string): NamedBy | null {
    const wanted = letters(name);
    if (wanted.length < FEWEST) return null;
    const whole = where(({ title, id }) => title === wanted || id === name);
    if (whole.length > 0) return { documents: whole, words: name, certain: true };
    const part = where(({ title, known }) => title.includes(wanted) || known.split(' ').includes(wanted));
    if (part.length > 0) return { documents: part, words: name, certain: false };
    // 《…关于印发某方案的通知》 names the plan that it sends round.
    const inner = where(({ title }) => title.length >= 6 && wanted.includes(title));
    if (inner.length > 0) return { documents: inner, words: name, certain: true };
    const shares = rows.map(({ known }) => covered(wanted, known) / wanted.length);
    const best = shares.reduce((most, share) => Math.max(most, share), 0);
    if (best < NAMED) return null;
    return {
      documents: shares.flatMap((share, i) => (share === best ? [i] : [])),
      words: name,
      certain: false,
    };
  }

  return {
    list,
    read(words) {
      const number = byNumber(words);
      if (number !== null && number.documents.length > 0) return number;
      // 《…》, the outermost; a title may hold others.
      const open = words.indexOf('<');
      const close = words.lastIndexOf('>');
      if (open !== -1 && close > open) {
        const found = byTitle(words.slice(open + 1, close));
        if (found !== null) return found;
      }
      let name = words.replace(LEAD, '');
      // A title, too, may end in letters that follow a name: 规定, 决定.
      while (!isTitle(name) && TAIL.test(name.charAt(name.length - 1))) name = name.slice(0, -1);
      return byTitle(name) ?? number;
    },
  };
}
