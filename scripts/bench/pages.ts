/**
 * The whole of dist/ for made-up collections, data set and site: time, processor
 * time and memory; how many files there are, and the largest pages and files as
 * they travel.
 *
 *     npm run bench:pages -- [1000] [--keep FOLDER]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { SITE_NODE_OPTIONS } from '../build.ts';
import { root } from '../steps.ts';
import { writeCollection } from '../synthetic/main.ts';
import { kilobytes } from './search/figures.ts';

/** Largest files that are looked at. */
const SHOWN = 5;
const QUALITY = 9;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' } },
});
const sizes = positionals.length === 0 ? [1000] : positionals.map(Number);
const room = values.keep ?? mkdtempSync(join(tmpdir(), 'ceheng-pages-'));
mkdirSync(room, { recursive: true });

interface Used {
  wall: number;
  processor: number;
  memory: number;
}

/** Run a program of this package in a process of its own. @throws where it fails */
function measure(program: string, args: readonly string[], env: Record<string, string>): Used {
  const usage = join(room, 'usage.json');
  const started = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['--import', join(root, 'scripts', 'bench', 'usage.ts'), program, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env, CEHENG_USAGE: usage },
    },
  );
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
  const wall = (performance.now() - started) / 1000;
  return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Used, 'wall'>) };
}

const travels = (path: string): number =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length;

/** The files of a kind that are largest on disk, with what they take on the way. */
function largest(folder: string, patterns: readonly string[]): string {
  const files = globSync(patterns, { cwd: folder }).map((path) => ({
    path,
    bytes: statSync(join(folder, path)).size,
  }));
  files.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  const rows = files
    .slice(0, SHOWN)
    .map(
      ({ path, bytes }) => `    ${kilobytes(travels(join(folder, path)))} of ${kilobytes(bytes)}  ${path}`,
    );
  return [`${files.length} files`, ...rows].join('\n');
}

const used = ({ wall, processor, memory }: Used): string =>
  `${wall.toFixed(0)} s, processor ${processor.toFixed(0)} s, at most ${memory.toFixed(0)} MiB`;
const load = (): string => loadavg()[0]?.toFixed(1) ?? '';
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors (${cpus()[0]?.model ?? ''})`,
);

for (const size of sizes) {
  const corpus = join(room, `collection-${size}`);
  if (!existsSync(corpus)) writeCollection(corpus, size);
  const dist = join(room, `dist-${size}`);
  rmSync(dist, { recursive: true, force: true });
  const env = {
    CEHENG_CORPUS: corpus,
    CEHENG_DATA: join(dist, 'data'),
    CEHENG_CACHE: join(room, `cache-${size}`),
  };
  const from = load();
  const data = measure('src/cli/main.ts', ['build', '--out', join(dist, 'data')], env);
  const site = measure('node_modules/astro/bin/astro.mjs', ['build', '--silent', '--outDir', dist], {
    ...env,
    NODE_OPTIONS: SITE_NODE_OPTIONS,
  });
  console.log(`${size} documents, load ${from} to ${load()}`);
  console.log(`  data set: ${used(data)}`);
  console.log(`  site: ${used(site)}`);
  console.log(`  pages: ${largest(dist, ['**/*.html'])}`);
  console.log(`  what pages fetch: ${largest(dist, ['{d,compare,search,en}/**/*.json', 'data/search/*'])}`);
  console.log(`  feeds and calendars: ${largest(dist, ['feeds/**'])}`);
}
if (values.keep === undefined) rmSync(room, { recursive: true, force: true });
