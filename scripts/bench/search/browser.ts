import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../../browser.ts';
import { root } from '../../steps.ts';
import type { Served, ServedParts } from './server.ts';
import { serveFolder } from './server.ts';
import type { PagefindIndex } from './pagefind.ts';

export const DIST = join(root, 'dist');

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });

function workerPath(): string {
  const name = readdirSync(join(DIST, '_astro')).find((file) => /^search\.worker.*\.js$/u.test(file));
  if (name === undefined) throw new Error('dist/ has no search worker: run npm run build first');
  return `/_astro/${name}`;
}

export interface FirstQuery {
  query: string;
  /** Compressed bytes of the index that opening and this query fetched. */
  bytes: number;
  requests: number;
  /** From asking to the answer, the index open and nothing else fetched before. */
  milliseconds: number;
  /** The same in a worker that answered the queries before it. */
  later: number;
}

/**
 * Every query as the first one of a fresh worker of the site, in Chromium. The
 * bytes are counted in a first pass, in which the server also compresses.
 */
export async function firstQueries(
  browser: Browser,
  parts: ServedParts,
  queries: readonly string[],
): Promise<FirstQuery[]> {
  const served = await serveFolder(DIST, '/data/search/', parts);
  const page = await browser.newPage();
  await page.goto(`${served.url}404.html`);
  /** Milliseconds of each query, one after the other in one fresh worker. */
  const askAll = (asked: readonly string[]): Promise<number[]> =>
    page.evaluate(
      ([path, all]) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker(path, { type: 'module' });
          const times: number[] = [];
          let from = 0;
          const next = (): void => {
            const query = all[times.length];
            if (query === undefined) {
              worker.terminate();
              resolve(times);
              return;
            }
            from = performance.now();
            worker.postMessage({ type: 'search', id: 1, request: { q: query, limit: 20 } });
          };
          worker.onmessage = ({ data }: MessageEvent<{ type: string; message?: string }>) => {
            if (data.type === 'error') reject(new Error(data.message));
            else {
              if (data.type === 'result') times.push(performance.now() - from);
              next();
            }
          };
          worker.postMessage({ type: 'open', base: `${location.origin}/data/search/` });
        }),
      [workerPath(), asked] as const,
    );
  const rows: FirstQuery[] = [];
  for (const query of queries) {
    served.taken();
    await askAll([query]);
    const taken = served.taken();
    rows.push({
      query,
      bytes: [...taken.values()].reduce((sum, bytes) => sum + bytes, 0),
      requests: taken.size,
      milliseconds: 0,
      later: 0,
    });
  }
  for (const row of rows) row.milliseconds = (await askAll([row.query]))[0] ?? 0;
  const later = await askAll(queries);
  rows.forEach((row, i) => {
    row.later = later[i] ?? 0;
  });
  await page.close();
  await served.stop();
  return rows;
}

/** Pagefind in Chromium: its answer to a query, and the bytes and time of it as the first one of a page. */
export async function openPagefind(
  browser: Browser,
  index: PagefindIndex,
): Promise<{
  search: (query: string) => Promise<string[]>;
  first: (query: string) => Promise<FirstQuery>;
  close: () => Promise<void>;
}> {
  const served: Served = await serveFolder(DIST, '/pagefind/', index.files);
  const page = await browser.newPage();
  await page.goto(`${served.url}404.html`);
  const ask = (query: string, fresh: number): Promise<{ ids: string[]; milliseconds: number }> =>
    page.evaluate(
      async ([words, n]) => {
        interface Api {
          options(o: object): Promise<void>;
          init(): Promise<void>;
          search(q: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
        }
        const api = (await import(`/pagefind/pagefind.js${n === 0 ? '' : `?${n}`}`)) as Api;
        await api.options({ baseUrl: '/', language: 'zh' });
        await api.init();
        const from = performance.now();
        const { results } = await api.search(words);
        if (n > 0) await Promise.all(results.slice(0, 20).map((one) => one.data()));
        return { ids: results.map(({ id }) => id), milliseconds: performance.now() - from };
      },
      [query, fresh] as const,
    );
  let fresh = 0;
  return {
    search: async (query) => (await ask(query, 0)).ids.map((id) => index.clauseOf.get(id) ?? id),
    first: async (query) => {
      served.taken();
      const { milliseconds } = await ask(query, (fresh += 1));
      const taken = served.taken();
      const bytes = [...taken.values()].reduce((sum, one) => sum + one, 0);
      return { query, bytes, requests: taken.size, milliseconds, later: milliseconds };
    },
    close: async () => {
      await page.close();
      await served.stop();
    },
  };
}
