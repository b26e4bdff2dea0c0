/** Resolves a reference such as 国发〔2021〕23号第三部分第（二）条 to the provision it names. */
import { hanValue } from '../text/numerals.ts';
import { splitText } from '../text/sentences.ts';
import type { SearchIndex } from '../search/source.ts';
import type { DocumentNames, NamedBy } from './documents.ts';
import { addressOf } from './match.ts';
import { readPlace, walk, type Place, type Walked } from './place.ts';
import type { ReferenceAnswer, ReferenceMatch } from './types.ts';

/** A reference is short; anything longer is a quotation. */
const LONGEST = 160;
/** A citation with a web address in it is longer. */
const LONGEST_CITATION = 600;
/** Letters after the place that may still belong to it (的规定, 中的内容). */
const MOST_AFTER = 6;
/** Letters around a document's name that still leave it a reference to the document. */
const MOST_AROUND = 8;
const MOST_MATCHES = 20;
/** Documents in which a place alone is looked up: of a large collection all would be fetched. */
const MOST_UNNAMED = 200;
const EXCERPT = 120;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The document and the provision that an address of the site or an id names: …/d/x/p1-s2/#g1.2, x/p1-s2. */
function readAddress(text: string): { id: string; eId: string } | null {
  const path =
    /^(?:[a-z]{1,10}:\/\/[^/\s]{1,200})?([\w./~-]{1,300})(?:[?#]\S{0,300})?$/u.exec(text)?.[1] ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  const from = parts.lastIndexOf('d') + 1;
  const [id, eId = '', ...rest] = parts.slice(from);
  return id === undefined || rest.length > 0 ? null : { id, eId };
}

/** Letters outside 《…》, or outside the number. */
const around = (text: string): number =>
  letters(
    text.includes('<')
      ? text.slice(0, text.indexOf('<')) + text.slice(text.lastIndexOf('>') + 1)
      : text.replace(/^.{0,16}\(\d{4}\)第?\d{1,5}号?/u, ''),
  ).length;

interface Clause {
  readonly id: string;
  readonly eId: string;
  readonly citation: string;
  readonly text: string;
}

/** The clauses of a document, by its place in the index. */
async function clausesOf(index: SearchIndex, document: number): Promise<Clause[]> {
  const info = index.tables.documents[document];
  if (info === undefined) return [];
  const shown = await index.shown(Array.from({ length: info.clauses }, (_, i) => info.start + i));
  return shown.map(({ view: { id, eId, citation, text } }) => ({ id, eId, citation, text }));
}

/** The span that 第二款 or 第三句 names; the whole clause where it names none that there is. */
function spanOf(
  text: string,
  { paragraph, sentence }: Pick<Walked, 'paragraph' | 'sentence'>,
): { start: number; end: number } | null {
  if (paragraph === null && sentence === null) return null;
  const { paragraphs, sentences } = splitText(text);
  const row = paragraph === null ? paragraphs[0] : paragraphs[paragraph - 1];
  if (row === undefined) return null;
  if (sentence === null) return row;
  const own = sentences.filter(({ id }) => paragraph === null || id.startsWith(`${row.id}.`));
  return own[sentence - 1] ?? null;
}

function clauseMatch(
  names: DocumentNames,
  document: number,
  clause: Clause,
  walked: Pick<Walked, 'paragraph' | 'sentence'>,
): ReferenceMatch {
  const named = names.list[document];
  const span = spanOf(clause.text, walked);
  const words = span === null ? clause.text : clause.text.slice(span.start, span.end);
  return {
    documentId: named?.id ?? '',
    documentTitle: named?.title ?? '',
    documentNumber: named?.number ?? null,
    clauseId: clause.id,
    citation: clause.citation,
    address: span === null ? `/d/${clause.id}/` : addressOf(clause.id, clause.text, span.start, span.end),
    words: words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words,
  };
}

function documentMatch(names: DocumentNames, document: number): ReferenceMatch {
  const { id = '', title = '', number = null } = names.list[document] ?? {};
  return {
    documentId: id,
    documentTitle: title,
    documentNumber: number,
    clauseId: null,
    citation: '',
    address: `/d/${id}/`,
    words: title,
  };
}

async function byAddress(
  index: SearchIndex,
  names: DocumentNames,
  text: string,
): Promise<ReferenceAnswer | null> {
  const read = readAddress(text);
  const document = read === null ? -1 : names.list.findIndex(({ id }) => id === read.id);
  if (read === null || document === -1) return null;
  const { id, eId } = read;
  if (eId === '')
    return { document: id, place: '', missing: null, matches: [documentMatch(names, document)] };
  const clause = (await clausesOf(index, document)).find((one) => one.eId === eId);
  if (clause === undefined)
    return { document: id, place: eId, missing: eId, matches: [documentMatch(names, document)] };
  return {
    document: id,
    place: eId,
    missing: null,
    matches: [clauseMatch(names, document, clause, { paragraph: null, sentence: null })],
  };
}

/** The web address that ends a citation, without the stop after it. */
const citedAddress = (text: string): string =>
  (/https?:\/\/[^\s，。；]{1,300}/u.exec(text)?.[0] ?? '').replace(/[.,;)\]}]{1,9}$/u, '');

/** What a citation has besides document and place: its kind, its dates, its address, in the normal form. */
const withoutFurniture = (text: string): string =>
  text
    .replace(/https?:.*$/u, '')
    .replace(/[([](?:eb|n)\/ol[)\]]/giu, '')
    .replace(/[([]\d{4}(?:-\d{1,2}){1,2}[)\]]/gu, '');

/** 国发(2021)二十三号 as it is published: 国发(2021)23号. */
const arabicNumber = (text: string): string =>
  text.replace(
    /(\(\d{4}\)第?)([零一二三四五六七八九十百千]{1,9})(号)/u,
    (whole, before: string, han: string, after: string) => {
      const value = hanValue(han);
      return value === null ? whole : `${before}${String(value)}${after}`;
    },
  );

/** What stands before and after the place, and whether the whole reads as a reference. */
function readWords(
  text: string,
  names: DocumentNames,
): { place: Place | null; named: NamedBy | null } | null {
  // 《…》 may hold numerals of its own: the place stands after it.
  const from = text.lastIndexOf('>') + 1;
  const place = readPlace(text.slice(from));
  const before = place === null ? text : text.slice(0, from + place.start);
  const after = place === null ? '' : text.slice(from + place.end);
  if (letters(after).length > MOST_AFTER) return null;
  const named = letters(before) === '' ? null : names.read(before);
  if (letters(before) !== '' && named === null) return null;
  // A document alone is named by its number or by 《…》, with hardly a word around it.
  if (place === null && (named?.certain !== true || !/[>)]/u.test(text) || around(text) > MOST_AROUND))
    return null;
  return { place, named };
}

/**
 * Reads `text` as a reference. Null: it is none. A document by its number, its
 * title in 《》, its id or a short name (浙江方案); a place in it, or none; a
 * place alone is looked up in the first `MOST_UNNAMED` documents.
 */
export async function readReference(
  index: SearchIndex,
  names: DocumentNames,
  text: string,
): Promise<ReferenceAnswer | null> {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_CITATION || trimmed === '') return null;
  const address = await byAddress(index, names, trimmed);
  if (address !== null) return address;
  const cited = await byAddress(index, names, citedAddress(trimmed));
  if (cited?.missing === null) return cited;
  if (trimmed.length > LONGEST) return null;
  const normal = withoutFurniture(arabicNumber(index.normalize(trimmed).text.replace(/\s+/gu, '')));
  const read = readWords(normal, names);
  if (read === null) return null;
  const { place, named } = read;
  const documents = named?.documents ?? names.list.slice(0, MOST_UNNAMED).map((_, i) => i);
  const words = { document: named?.words ?? '', place: place?.words ?? '' };
  if (place === null || documents.length === 0)
    return {
      ...words,
      missing: null,
      matches: documents.map((one) => documentMatch(names, one)).slice(0, MOST_MATCHES),
    };
  const matches: ReferenceMatch[] = [];
  const partial: { match: ReferenceMatch; missing: string }[] = [];
  for (const document of documents) {
    if (matches.length >= MOST_MATCHES) break;
    const clauses = await clausesOf(index, document);
    const walked = walk(clauses, place.steps);
    const own = walked.clauses
      .flatMap((at) => clauses[at] ?? [])
      .map((clause) => clauseMatch(names, document, clause, walked));
    if (walked.missing === '') matches.push(...own);
    else if (named !== null)
      partial.push(
        ...(own.length > 0 ? own : [documentMatch(names, document)]).map((match) => ({
          match,
          missing: walked.missing,
        })),
      );
  }
  if (matches.length > 0) return { ...words, missing: null, matches: matches.slice(0, MOST_MATCHES) };
  const shortest = partial.reduce((least, { missing }) => Math.min(least, missing.length), Infinity);
  const nearest = partial.filter(({ missing }) => missing.length === shortest);
  if (named === null && nearest.length === 0) return null;
  return {
    ...words,
    missing: nearest[0]?.missing ?? place.words,
    matches: nearest.map(({ match }) => match).slice(0, MOST_MATCHES),
  };
}
