import type { Collection } from './collection.ts';
import { DOCUMENTS_WITH_ALL_PAIRS } from './pages.ts';

/** Every unordered pair of `items`, each in the order in which the items stand. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

const orders = new WeakMap<object, ReadonlyMap<string, number>>();

/** Place of each document in the collection, by its id. */
export function orderOf(documents: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const known = orders.get(documents);
  if (known !== undefined) return known;
  const order = new Map(documents.map(({ id }, i) => [id, i]));
  orders.set(documents, order);
  return order;
}

/** Have any two documents a page? In a large collection only those that the build has compared. */
export const hasAllPairs = ({ documents }: Pick<Collection, 'documents'>): boolean =>
  documents.length <= DOCUMENTS_WITH_ALL_PAIRS;

type Source = Pick<Collection, 'documents' | 'hasDocument' | 'reuse' | 'relations' | 'alignments'>;

const chosen = new WeakMap<object, ReadonlySet<string>>();

/** Ids of two documents in the order of the collection. */
function ordered(data: Pick<Collection, 'documents'>, a: string, b: string): [string, string] {
  const order = orderOf(data.documents);
  return (order.get(a) ?? 0) < (order.get(b) ?? 0) ? [a, b] : [b, a];
}

/** Pairs that the build has compared, as `a b`. */
function comparedPairs(data: Source): ReadonlySet<string> {
  const known = chosen.get(data.documents);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const add = (a: string, b: string): void => {
    if (a !== b && data.hasDocument(a) && data.hasDocument(b)) found.add(ordered(data, a, b).join(' '));
  };
  for (const { aDocumentId, bDocumentId } of data.reuse) add(aDocumentId, bDocumentId);
  for (const { a, b } of data.relations) add(a.documentId, b.documentId);
  for (const { aClauseId, bDocumentId } of data.alignments)
    add(aClauseId.slice(0, aClauseId.indexOf('/')), bDocumentId);
  chosen.set(data.documents, found);
  return found;
}

/** Pairs of documents that have a page, by their ids in the order of the collection. */
export function pairPages(data: Source): [string, string][] {
  if (hasAllPairs(data)) return pairs(data.documents.map(({ id }) => id));
  return [...comparedPairs(data)].map((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [a, b];
  });
}

/** Path of two documents side by side, whichever way they are named: their page, or the page that fetches them. */
export function pairPath(data: Source, one: string, other: string): string {
  const [a, b] = ordered(data, one, other);
  return hasAllPairs(data) || comparedPairs(data).has(`${a} ${b}`)
    ? `/compare/${a}/${b}/`
    : `/compare/?d=${a}&d=${b}`;
}
