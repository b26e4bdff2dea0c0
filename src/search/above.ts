import type { Found } from './found.ts';
import { QUOTES } from './quotes.ts';
import type { SearchIndex } from './source.ts';

/**
 * What a reader takes as read of a clause. `near`: the needle stands in the
 * title, the region or a heading above; `far`: only in a region around it.
 */
export type Above = (clause: number) => 'near' | 'far' | null;

/** Normalised names of the regions of an index. */
const regionNames = new WeakMap<SearchIndex, string[]>();

const FAR = 1;
const NEAR = 2;

/** Where a needle stands above clauses. */
export function above(index: SearchIndex, needle: string, found: Found): Above {
  const { documents, regions } = index.tables;
  const marks = new Uint8Array(index.size);
  let names = regionNames.get(index);
  if (names === undefined) {
    names = regions.map(([, name]) => index.normalize(name).text.replace(QUOTES, ''));
    regionNames.set(index, names);
  }
  const wanted = new Set(names.flatMap((name, i) => (name.includes(needle) ? [i] : [])));
  if (wanted.size > 0)
    for (const { start, clauses, regions: own } of documents) {
      const depth = own.findIndex((region) => wanted.has(region));
      if (depth !== -1) marks.fill(depth === 0 ? NEAR : FAR, start, start + clauses);
    }
  for (const place of found.titles) {
    const document = documents[place];
    if (document !== undefined) marks.fill(NEAR, document.start, document.start + document.clauses);
  }
  for (const [clause, below] of found.below) marks.fill(NEAR, clause + 1, clause + 1 + below);
  return (clause) => (marks[clause] === NEAR ? 'near' : marks[clause] === FAR ? 'far' : null);
}
