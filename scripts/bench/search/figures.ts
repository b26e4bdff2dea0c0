import { brotliCompressSync, constants } from 'node:zlib';
import type { Clause } from '../../../src/model/index.ts';
import { random } from './scale.ts';

/** Compressed as a host sends it; the best quality is too slow for large files. */
export function brotli(content: string | Uint8Array): number {
  const quality = content.length > 5_000_000 ? 5 : 11;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Random substrings of 2 to 8 characters of runs of letters and digits, with the clauses that hold them. */
export function substringQueries(
  clauses: readonly Pick<Clause, 'id' | 'text'>[],
  count: number,
): { query: string; holding: Set<string> }[] {
  const next = random(42);
  const queries: string[] = [];
  while (queries.length < count) {
    const text = clauses[Math.floor(next() * clauses.length)]?.text ?? '';
    const runs = text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const run = runs[Math.floor(next() * runs.length)];
    if (run === undefined) continue;
    const length = 2 + Math.floor(next() * Math.min(7, run.length - 1));
    const start = Math.floor(next() * (run.length - length + 1));
    queries.push(run.slice(start, start + length));
  }
  return queries.map((query) => ({
    query,
    holding: new Set(clauses.filter(({ text }) => text.includes(query)).map(({ id }) => id)),
  }));
}

export interface SubstringFigures {
  /** Share of the clauses that hold a query, over all queries, that were found. */
  recall: number;
  /** Share of what was found that holds the query. */
  precision: number;
  /** Milliseconds of each query. */
  times: number[];
}

export async function substringFigures(
  queries: ReturnType<typeof substringQueries>,
  search: (query: string) => Promise<string[]>,
): Promise<SubstringFigures> {
  let held = 0;
  let found = 0;
  let right = 0;
  const times: number[] = [];
  for (const { query, holding } of queries) {
    const from = performance.now();
    const ids = await search(query);
    times.push(performance.now() - from);
    held += holding.size;
    found += ids.length;
    right += ids.filter((id) => holding.has(id)).length;
  }
  return { recall: right / Math.max(1, held), precision: right / Math.max(1, found), times };
}
