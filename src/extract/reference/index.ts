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

/** Finds the document that a title or number means. */
class Matcher {
  private readonly keys: { id: string; key: TitleKey; number: string | null }[];
  private readonly aliases = new Map<string, string>();

  constructor(known: readonly KnownDocument[]) {
    this.keys = known.map(({ id, title, documentNumber }) => ({
      id,
      key: titleKey(title),
      number: normal(documentNumber),
    }));
  }

  match({ title, number, alias }: Found): string | null {
    const id =
      this.byNumber(number) ??
      (title === null
        ? null
        : (this.byTitle(title) ??
          (alias === null ? null : this.find(alias)) ??
          this.aliases.get(title) ??
          null));
    if (alias !== null && title !== null && id !== null) this.aliases.set(title, id);
    return id;
  }

  private find(title: string): string | null {
    return this.byTitle(title) ?? this.aliases.get(title) ?? null;
  }

  private byNumber(number: string | null): string | null {
    if (number === null) return null;
    const wanted = normal(number);
    return this.keys.find((one) => one.number === wanted)?.id ?? null;
  }

  /** Same core, and the same issuers where both print them; one candidate only. */
  private byTitle(title: string): string | null {
    const key = titleKey(title);
    if (key.core.length < 6) return null;
    const agrees = (other: TitleKey): boolean =>
      key.issuer === '' || other.issuer === '' || key.issuer === other.issuer;
    const exact = this.keys.filter(({ key: other }) => other.core === key.core && agrees(other));
    const close =
      exact.length > 0
        ? exact
        : this.keys.filter(({ key: other }) => other.short === key.short && agrees(other));
    return close.length === 1 ? (close[0]?.id ?? null) : null;
  }
}

function normal(number: string | null): string | null {
  return number === null
    ? null
    : fold(number)
        .text.replaceAll(/[（【]/gu, '〔')
        .replaceAll(/[）】]/gu, '〕')
        .replace('〕第', '〕');
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
  const matcher = new Matcher(known);
  return clauses.flatMap((clause) => {
    const folded = fold(clause.text);
    return findIn(folded, clause.text).map((found, index) => ({
      id: `${clause.id}#reference-${index + 1}`,
      clauseId: clause.id,
      ...folded.span(found.start, found.end),
      title: found.title,
      documentNumber: found.number,
      documentId: matcher.match(found),
    }));
  });
}
