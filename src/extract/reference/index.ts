import type { Clause, Reference } from '../../model/index.ts';
import { fold, type Folded } from '../../text/fold.ts';
import type { ExtractContext } from '../context.ts';
import { findNumbers, type FoundNumber } from './number.ts';
import { findTitles, titleKey, type TitleKey } from './titles.ts';

/** A document that a reference may mean. */
export interface KnownDocument {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
}

interface Found {
  start: number;
  end: number;
  readonly title: string | null;
  readonly number: string | null;
  /** 《意见》 of 以下简称《意见》: short for the title before it. */
  readonly alias: string | null;
}

const SHORT_FOR = /^[（，]?[^（）《》。；]{0,4}(?:以下|下文|下)?(?:均|统)?(?:简称|称)(?:为)?[“"]?$/u;

/** Number right behind a title: 》（国发〔2021〕23号） or 》国发〔2021〕23号. */
function numberBehind(
  text: string,
  at: number,
  numbers: ReadonlyMap<number, FoundNumber>,
): FoundNumber | undefined {
  return numbers.get(at) ?? (text.charAt(at) === '（' ? numbers.get(at + 1) : undefined);
}

function findIn(folded: Folded, printed: string): Found[] {
  const { text } = folded;
  const numbers = findNumbers(text);
  const byStart = new Map(numbers.map((one) => [one.start, one]));
  const used = new Set<FoundNumber>();
  const found: Found[] = [];
  let last: { title: string; end: number } | null = null;
  for (const { start, end } of findTitles(text)) {
    const inner = folded.span(start + 1, end - 1);
    const title = printed.slice(inner.start, inner.end).replaceAll(/\s+/gu, '');
    const number = numberBehind(text, end, byStart);
    let to = end;
    if (number !== undefined) {
      used.add(number);
      to = number.end;
      if (text.charAt(end) === '（' && text.charAt(to) === '）') to += 1;
    }
    const between: string = last === null ? '' : text.slice(last.end, start);
    const alias = last !== null && between.length <= 12 && SHORT_FOR.test(between) ? last.title : null;
    found.push({ start, end: to, title, number: number?.number ?? null, alias });
    last = { title, end: to };
  }
  const titled = [...found];
  let at = 0;
  for (const number of numbers) {
    while (at < titled.length && (titled[at]?.end ?? 0) <= number.start) at += 1;
    const inTitle = (titled[at]?.start ?? Infinity) <= number.start;
    if (!used.has(number) && !inTitle) {
      found.push({ start: number.start, end: number.end, title: null, number: number.number, alias: null });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Finds the document that a title or number means; made once for a collection. */
export interface ReferenceIndex {
  byNumber(number: string | null): string | null;
  byTitle(title: string): string | null;
}

interface Keyed {
  readonly id: string;
  readonly key: TitleKey;
}

/** An index of the documents of a collection. A look-up takes the time of those with the same core. */
export function createReferenceIndex(known: readonly KnownDocument[]): ReferenceIndex {
  const [numbers, cores, shorts] = [
    new Map<string, string>(),
    new Map<string, Keyed[]>(),
    new Map<string, Keyed[]>(),
  ];
  const put = (map: Map<string, Keyed[]>, name: string, one: Keyed): void => {
    const list = map.get(name);
    if (list === undefined) map.set(name, [one]);
    else list.push(one);
  };
  for (const { id, title, documentNumber } of known) {
    const number = normal(documentNumber);
    if (number !== null && !numbers.has(number)) numbers.set(number, id);
    const key = titleKey(title);
    put(cores, key.core, { id, key });
    put(shorts, key.short, { id, key });
  }
  return {
    byNumber: (number) => (number === null ? null : (numbers.get(normal(number) ?? '') ?? null)),
    /** Same core, and the same issuers where both print them; one candidate only. */
    byTitle(title) {
      const key = titleKey(title);
      if (key.core.length < 6) return null;
      const agreeing = (list: readonly Keyed[] | undefined): Keyed[] =>
        (list ?? []).filter(
          ({ key: other }) => key.issuer === '' || other.issuer === '' || key.issuer === other.issuer,
        );
      const exact = agreeing(cores.get(key.core));
      const close = exact.length > 0 ? exact : agreeing(shorts.get(key.short));
      return close.length === 1 ? (close[0]?.id ?? null) : null;
    },
  };
}

/** References whose documents are not sought yet. */
export interface FoundReferences {
  references: Reference[];
  /** Of each: 《意见》 of 以下简称《意见》 is short for the title before it. */
  aliases: (string | null)[];
}

/** The references of one document, in its order, with the documents that they mean. */
export function resolveReferences(
  references: readonly Reference[],
  aliases: readonly (string | null)[],
  index: ReferenceIndex,
): Reference[] {
  const known = new Map<string, string>();
  const find = (title: string): string | null => index.byTitle(title) ?? known.get(title) ?? null;
  return references.map((reference, i) => {
    const { title, documentNumber } = reference;
    const alias = aliases[i] ?? null;
    const id =
      index.byNumber(documentNumber) ??
      (title === null
        ? null
        : (index.byTitle(title) ?? (alias === null ? null : find(alias)) ?? known.get(title) ?? null));
    if (alias !== null && title !== null && id !== null) known.set(title, id);
    return { ...reference, documentId: id };
  });
}

function normal(number: string | null): string | null {
  return number === null
    ? null
    : fold(number)
        .text.replaceAll(/[（【]/gu, '〔')
        .replaceAll(/[）】]/gu, '〕')
        .replace('〕第', '〕');
}

/** The references of a document, their documents left open (`documentId` null). Linear. */
export function findReferences(clauses: readonly Clause[]): FoundReferences {
  const found = clauses.flatMap((clause) => {
    const folded = fold(clause.text);
    return findIn(folded, clause.text).map((one, index) => ({
      alias: one.alias,
      reference: {
        id: `${clause.id}#reference-${index + 1}`,
        clauseId: clause.id,
        ...folded.span(one.start, one.end),
        title: one.title,
        documentNumber: one.number,
        documentId: null,
      },
    }));
  });
  return {
    references: found.map(({ reference }) => reference),
    aliases: found.map(({ alias }) => alias),
  };
}

/**
 * Every 《…》 and every document number of the clauses, in document order. A
 * number in brackets right behind a title belongs to it; the record then spans
 * both. Titles are as printed, white space taken out; numbers have their year
 * in 〔〕. `documentId`: the number or the title is that of a known document,
 * issuers and 印发…的通知 aside; a short name (以下简称《意见》) counts as the
 * title that it stands for. Linear in the length of the text.
 */
export function extractReferences(
  clauses: readonly Clause[],
  _context: ExtractContext,
  known: readonly KnownDocument[],
): Reference[] {
  const { references, aliases } = findReferences(clauses);
  return resolveReferences(references, aliases, createReferenceIndex(known));
}
