/**
 * Collections of growing size, made up and built: time, processor time and
 * memory; the build again after one document changed; first queries of the
 * index over a local server, in Chromium where the site was built.
 *
 *     npm run bench:scale -- [100 1000 10000] [--keep FOLDER]
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSearcher, openIndex } from '../../src/search/index.ts';
import { root } from '../steps.ts';
import { writeCollection } from '../synthetic/main.ts';
import { DIST, firstQueries, startBrowser } from './search/browser.ts';
import type { ServedParts } from './search/server.ts';
import { kilobytes, percentile } from './search/figures.ts';
import { readJudged } from './search/judged.ts';

/** Bytes that a first query may take. */
const BUDGET = 400_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' } },
});
const sizes = positionals.length === 0 ? [100, 1000, 10_000] : positionals.map(Number);
const room = values.keep ?? mkdtempSync(join(tmpdir(), 'ceheng-scale-'));
mkdirSync(room, { recursive: true });

interface Built {
  wall: number;
  processor: number;
  memory: number;
}

/** Build in a process of its own, which tells what it used. */
function build(corpus: string, out: string, cache: string): Built {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/bench/build-once.ts', corpus, out], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CEHENG_CACHE: cache },
  });
  if (status !== 0) throw new Error(`the build of ${corpus} failed`);
  return JSON.parse(stdout) as Built;
}

/** Parts of a published index, read when they are asked for, in ranges as a file server reads them. */
function folderParts(folder: string): Required<ServedParts> {
  const path = (name: string): string => join(folder, name);
  return {
    get: (name) => (existsSync(path(name)) ? readFileSync(path(name)) : undefined),
    range(name, from, to) {
      if (!existsSync(path(name))) return undefined;
      const file = openSync(path(name), 'r');
      const bytes = Buffer.alloc(to - from);
      const read = readSync(file, bytes, 0, bytes.length, from);
      const length = fstatSync(file).size;
      closeSync(file);
      return { bytes: bytes.subarray(0, read), length };
    },
  };
}

function edit(corpus: string): void {
  const folder = join(corpus, 'documents');
  const names = readdirSync(folder);
  const path = join(folder, names[names.length >> 1] ?? '');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^shortTitle: .*$/mu, `shortTitle: 改于${Date.now() % 1e6}`));
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors (${cpus()[0]?.model ?? ''})`,
);
const queries = ['tuning', 'validation', 'check'].flatMap((set) => readJudged(set)).map(({ query }) => query);

for (const size of sizes) {
  const corpus = join(room, `collection-${size}`);
  if (!existsSync(corpus)) writeCollection(corpus, size);
  const [out, cache] = [join(room, `data-${size}`), join(room, `cache-${size}`)];
  const from = load();
  const first = existsSync(join(out, 'meta.json')) ? null : build(corpus, out, cache);
  if (first !== null)
    console.log(
      `${size} documents: ${seconds(first.wall)}, processor ${seconds(first.processor)} (${((first.processor * 1000) / size).toFixed(1)} ms a document), at most ${first.memory.toFixed(0)} MiB; load ${from} to ${load()}`,
    );
  const idle = build(corpus, out, cache);
  edit(corpus);
  const again = build(corpus, out, cache);
  const share =
    first === null
      ? ''
      : `, ${((100 * again.processor) / first.processor).toFixed(1)} % of the processor time`;
  console.log(
    `  nothing changed ${seconds(idle.wall)} (processor ${seconds(idle.processor)}); one document changed ${seconds(again.wall)} (processor ${seconds(again.processor)}${share})`,
  );
  const parts = folderParts(join(out, 'search'));
  const bytes: number[] = [];
  const times: number[] = [];
  for (const q of queries) {
    let taken = 0;
    const index = await openIndex((name, range) => {
      const own = range === undefined ? parts.get(name) : parts.range(name, range.from, range.to)?.bytes;
      if (own === undefined) return Promise.reject(new Error(`no part ${name}`));
      taken += own.length;
      return Promise.resolve(own);
    });
    const searcher = createSearcher(index);
    const started = performance.now();
    await searcher.search({ q, limit: 20 });
    times.push(performance.now() - started);
    bytes.push(taken);
  }
  const within = bytes.filter((one) => one <= BUDGET).length;
  console.log(
    `  first query, bytes: median ${kilobytes(percentile(bytes, 0.5))}, p95 ${kilobytes(percentile(bytes, 0.95))}, most ${kilobytes(Math.max(...bytes))}; ${within} of ${bytes.length} within ${kilobytes(BUDGET)}; in Node median ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  );
  if (!existsSync(join(DIST, '_astro'))) {
    console.log('  no site in dist/: not measured in Chromium');
    continue;
  }
  const browser = await startBrowser();
  const rows = await firstQueries(browser, parts, queries);
  await browser.close();
  const later = rows.map((row) => row.later);
  console.log(
    `  in Chromium: first query p95 ${percentile(
      rows.map((row) => row.milliseconds),
      0.95,
    ).toFixed(
      0,
    )} ms; after the first median ${percentile(later, 0.5).toFixed(0)} ms, p95 ${percentile(later, 0.95).toFixed(0)} ms; load ${load()}`,
  );
}
if (values.keep === undefined) rmSync(room, { recursive: true, force: true });
