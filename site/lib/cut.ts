/** Long lists are cut into pages: the first stands at the list's address, the others below it as `~2/`. */

/** Rows up to which a list stays whole. */
export const WHOLE = 500;
/** Rows of a page of a list that is cut. */
export const ROWS = 250;

/** One page of a list: rows `from` to `to` (excluded) of `all`. */
export interface Cut {
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

const countOf = (all: number): number => (all <= WHOLE ? 1 : Math.ceil(all / ROWS));

/** The page of that number of a list of `all` rows. */
export function cutOf(all: number, number = 1): Cut {
  const count = countOf(all);
  if (count === 1) return { number: 1, count, from: 0, to: all, all };
  return { number, count, from: (number - 1) * ROWS, to: Math.min(all, number * ROWS), all };
}

/** Path of a page of the list at `path`. */
export const cutPath = (path: string, number: number): string => (number === 1 ? path : `${path}~${number}/`);

/** What `getStaticPaths` gives for a list of `all` rows, for a route that ends in `[...cut]`. */
export const cutPaths = (all: number): { params: { cut: string | undefined }; props: { number: number } }[] =>
  Array.from({ length: countOf(all) }, (_, i) => ({
    params: { cut: i === 0 ? undefined : `~${i + 1}` },
    props: { number: i + 1 },
  }));

/** Rows of a page, of several lists that are cut as one. */
export function within<T>({ from, to }: Cut, lists: readonly (readonly T[])[]): T[][] {
  let start = 0;
  return lists.map((list) => {
    const own = list.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += list.length;
    return own;
  });
}

/** Numbers of pages to link: the first, the last and those around the one shown; null for a gap. */
export function pageNumbers({ number, count }: Cut): (number | null)[] {
  const near = [1, number - 2, number - 1, number, number + 1, number + 2, count];
  const shown = [...new Set(near.filter((n) => n >= 1 && n <= count))].sort((a, b) => a - b);
  return shown.flatMap((n, i) => (i > 0 && n - (shown[i - 1] ?? 0) > 1 ? [null, n] : [n]));
}
