/**
 * Search in figures: bytes of index and script, time of a keystroke, ranking
 * on the judged queries. `node scripts/bench/search.ts`; the script's bytes
 * are those of the last site build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { brotliCompressSync, constants } from 'node:zlib';
import { makeDataset } from '../../src/publish/build.ts';
import { createSegmenter } from '../../src/publish/segment.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { createSearcher, openIndex } from '../../src/search/index.ts';
import { rankingReport, readJudged } from './search-judged.ts';

const ROOT = new URL('../../corpus', import.meta.url).pathname;
const ASSETS = new URL('../../dist/_astro/', import.meta.url);

const brotli = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const percentile = (sorted: readonly number[], share: number): string =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)} ms`;

const { dataset } = makeDataset(ROOT, () => undefined);
const { synonyms, regions, units } = readVocabulary(ROOT);
const started = performance.now();
const { parts } = buildSearchIndex({ ...dataset, synonyms, regions, units }, createSegmenter(ROOT));
console.log(
  `${dataset.clauses.length} clauses, index built in ${(performance.now() - started).toFixed(0)} ms`,
);
for (const [name, part] of parts) console.log(`${name}: ${kilobytes(brotli(part))} brotli`);
if (existsSync(ASSETS))
  for (const name of readdirSync(ASSETS).filter((file) => /^search.*\.js$/u.test(file)))
    console.log(`${name}: ${kilobytes(brotli(readFileSync(new URL(name, ASSETS))))} brotli`);

const opening = performance.now();
const index = await openIndex((name) => Promise.resolve(parts.get(name) ?? ''));
const searcher = createSearcher(index);
console.log(`opened in ${(performance.now() - opening).toFixed(0)} ms on ${availableParallelism()} cores`);

const sets = ['tuning', 'validation', 'check'];
const times: number[] = [];
for (const { query } of sets.flatMap(readJudged))
  for (let length = 1; length <= query.length; length += 1) {
    const from = performance.now();
    await searcher.search({ q: query.slice(0, length) });
    times.push(performance.now() - from);
  }
times.sort((a, b) => a - b);
console.log(
  `${times.length} keystrokes: median ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}, longest ${percentile(times, 1)}`,
);

for (const set of sets) {
  const judged = readJudged(set);
  const { ndcg, first } = await rankingReport(judged, dataset.clauses, async (q) =>
    (await searcher.search({ q, limit: 10 })).hits.map((hit) => hit.clauseId),
  );
  console.log(
    `${set}: ${judged.length} queries, nDCG@10 ${ndcg.toFixed(3)}, first hit relevant ${first.toFixed(3)}`,
  );
}
