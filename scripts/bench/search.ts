/**
 * Search in figures, ours and others' on the same clauses in one run:
 * `npm run bench:search -- [1 10 100] [--peers no]`. The page is that of the
 * last `npm run build`.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { makeDataset } from '../../src/publish/whole.ts';
import { createSegmenter } from '../../src/publish/segment/index.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';
import { buildSearchIndex, type IndexInput } from '../../src/search/build-index.ts';
import { createSearcher, openIndex } from '../../src/search/index.ts';
import { firstQueries, openPagefind, startBrowser } from './search/browser.ts';
import { brotli, kilobytes, percentile, substringFigures, substringQueries } from './search/figures.ts';
import { rankingReport, readJudged, type JudgedQuery } from './search/judged.ts';
import { pageFigures } from './search/page.ts';
import { pagefindIndex } from './search/pagefind.ts';
import { peers } from './search/peers.ts';
import { scaled } from './search/scale.ts';

const ROOT = new URL('../../corpus', import.meta.url).pathname;
const SETS = ['tuning', 'validation', 'check'];
/** Random substrings asked at each size: the larger, the fewer. */
const SUBSTRINGS: Readonly<Record<number, number>> = { 1: 1000, 10: 300 };
const FEWEST = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: 'string', default: 'yes' } },
});
const sizes = positionals.length === 0 ? [1, 10, 100] : positionals.map(Number);
const segment = createSegmenter(ROOT);
const { dataset } = makeDataset(ROOT, () => undefined);
const { synonyms, regions, units } = readVocabulary(ROOT);
const corpus: IndexInput = { ...dataset, synonyms, regions, units };
const sets = SETS.map((name) => ({ name, judged: readJudged(name) }));
const judged = sets.flatMap((set) => set.judged);
const browser = await startBrowser();
const median = (values: readonly number[]): number => percentile(values, 0.5);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

interface Row {
  engine: string;
  recall: number;
  precision: number;
  ndcg: string;
  node: string;
  chromium: string;
  bytes: string;
}

function print(rows: readonly Row[]): void {
  console.log(
    '| engine | substring recall | precision | nDCG@10 | first relevant | Node p95 | Chromium p95 | first query |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { engine, recall, precision, ndcg, node, chromium, bytes } of rows)
    console.log(
      `| ${engine} | ${(100 * recall).toFixed(1)} % | ${(100 * precision).toFixed(1)} % | ${ndcg} | ${node} | ${chromium} | ${bytes} |`,
    );
}

/** Ranking is judged at the corpus's own size only: nobody has judged the copies. */
async function ranked(times: number, rank: (query: string) => Promise<string[]>): Promise<string> {
  if (times > 1) return '— | —';
  const { ndcg, first } = await rankingReport(judged, corpus.clauses, rank);
  return `${ndcg.toFixed(3)} | ${first.toFixed(3)}`;
}

async function ours(input: IndexInput, times: number, queries: Queries): Promise<Row> {
  const before = process.cpuUsage();
  const from = performance.now();
  const { parts } = buildSearchIndex(input, segment);
  const { user } = process.cpuUsage(before);
  const bytes = [...parts.values()].reduce((sum, part) => sum + part.length, 0);
  console.log(
    `ours: built in ${((performance.now() - from) / 1000).toFixed(1)} s (${(user / 1e6).toFixed(1)} s of processor), ${parts.size} files, ${(bytes / 1e6).toFixed(1)} MB; memory of this process at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB, the ${times}-fold clauses included`,
  );
  const index = await openIndex((name, range) => {
    const part = parts.get(name);
    if (part === undefined) return Promise.reject(new Error(`no part ${name}`));
    return Promise.resolve(range === undefined ? part : part.slice(range.from, range.to));
  });
  const searcher = createSearcher(index);
  const search = async (q: string): Promise<string[]> => {
    const { hits, total } = await searcher.search({ q, synonyms: false, limit: 20 });
    return total <= 20 ? hits.slice(0, total).map((hit) => hit.clauseId) : all(q);
  };
  const all = async (q: string): Promise<string[]> => {
    const { hits, total } = await searcher.search({ q, synonyms: false, limit: Infinity });
    return hits.slice(0, total).map((hit) => hit.clauseId);
  };
  const { recall, precision } = await substringFigures(queries, search);
  const timesInNode: number[] = [];
  for (const { query } of judged) {
    const started = performance.now();
    await searcher.search({ q: query });
    timesInNode.push(performance.now() - started);
  }
  const first = await firstQueries(
    browser,
    parts,
    judged.map(({ query }) => query),
  );
  const worst = first.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  const sent = first.map((one) => one.bytes);
  console.log(
    `ours, first query: median ${kilobytes(percentile(sent, 0.5))}, most ${kilobytes(worst.bytes)} in ${worst.requests} requests (${worst.query})`,
  );
  const later = first.map((one) => one.later);
  console.log(
    `ours in Chromium: as the first query of a new worker median ${ms(median(first.map((one) => one.milliseconds)))}, in a running one median ${ms(median(later))}, p95 ${ms(percentile(later, 0.95))}`,
  );
  return {
    engine: `Ceheng (${index.cut ? 'cut' : 'whole'})`,
    recall,
    precision,
    ndcg: await ranked(times, async (q) =>
      (await searcher.search({ q, limit: 10 })).hits.map((hit) => hit.clauseId),
    ),
    node: ms(percentile(timesInNode, 0.95)),
    chromium: ms(
      percentile(
        first.map((one) => one.milliseconds),
        0.95,
      ),
    ),
    bytes: kilobytes(percentile(sent, 0.95)),
  };
}

type Queries = ReturnType<typeof substringQueries>;

async function others(input: IndexInput, times: number, queries: Queries): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const engine of peers(input.clauses, segment)) {
    const { recall, precision } = await substringFigures(queries, (query) => engine.search(query));
    const timesInNode: number[] = [];
    for (const { query } of judged) {
      const started = performance.now();
      await engine.search(query);
      timesInNode.push(performance.now() - started);
    }
    rows.push({
      engine: engine.name,
      recall,
      precision,
      ndcg: await ranked(times, async (query) => (await engine.search(query)).slice(0, 10)),
      node: ms(percentile(timesInNode, 0.95)),
      chromium: '—',
      bytes: kilobytes(brotli(engine.index())),
    });
  }
  rows.push(await pagefindRow(browser, input, times, queries));
  return rows;
}

async function pagefindRow(
  chromium: Browser,
  input: IndexInput,
  times: number,
  queries: Queries,
): Promise<Row> {
  const pagefind = await openPagefind(chromium, await pagefindIndex(input.clauses));
  const { recall, precision } = await substringFigures(queries, pagefind.search);
  const ndcg = await ranked(times, async (query) => (await pagefind.search(query)).slice(0, 10));
  const sample: JudgedQuery[] = judged.filter((_, i) => i % 4 === 0);
  const first = [];
  for (const { query } of sample) first.push(await pagefind.first(query));
  await pagefind.close();
  return {
    engine: 'Pagefind',
    recall,
    precision,
    ndcg,
    node: '—',
    chromium: ms(
      percentile(
        first.map((one) => one.milliseconds),
        0.95,
      ),
    ),
    bytes: kilobytes(
      percentile(
        first.map((one) => one.bytes),
        0.95,
      ),
    ),
  };
}

const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
console.log(
  `Node ${process.versions.node}, Chromium ${browser.version()}, ${availableParallelism()} cores, load ${load()}`,
);
for (const times of sizes) {
  const input = times === 1 ? corpus : scaled(corpus, segment, times);
  const queries = substringQueries(input.clauses, SUBSTRINGS[times] ?? FEWEST);
  console.log(
    `\n## ${times}×: ${input.clauses.length} clauses, ${queries.length} substrings, load ${load()}`,
  );
  const rows = [await ours(input, times, queries)];
  if (values.peers === 'yes') rows.push(...(await others(input, times, queries)));
  print(rows);
}
console.log('\n## ranking by set of judged queries');
for (const { name, judged: own } of sets) {
  const { parts } = buildSearchIndex(corpus, segment);
  const searcher = createSearcher(await openIndex((part) => Promise.resolve(parts.get(part) ?? '')));
  const { ndcg, first } = await rankingReport(own, corpus.clauses, async (q) =>
    (await searcher.search({ q, limit: 10 })).hits.map((hit) => hit.clauseId),
  );
  console.log(
    `${name}: ${own.length} queries, nDCG@10 ${ndcg.toFixed(3)}, first hit relevant ${first.toFixed(3)}`,
  );
}
console.log('\n## page of search, shipped corpus');
for (const line of await pageFigures(
  browser,
  judged.map(({ query }) => query),
))
  console.log(line);
await browser.close();
