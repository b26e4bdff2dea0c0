/**
 * Greatest memory of `ceheng extract --format ndjson` over a stream of made-up
 * texts of 10,000 characters: it must not grow with their number.
 *
 *     npm run bench:extract-memory -- [400 4000]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { corpusRoot } from '../../src/cli/paths.ts';
import { makeDocument } from '../synthetic/document.ts';
import { readPool } from '../synthetic/pool.ts';

const SEED = 20250601;
const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const pool = readPool(corpusRoot());

async function measure(texts: number): Promise<{ peak: number; seconds: number; lines: number }> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      path('./peak.ts'),
      path('../../src/cli/main.ts'),
      ...['extract', '--files-from', '-', '--format', 'ndjson'],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close');
  for (let n = 0; n < texts; n += 1) {
    const { id, source } = makeDocument(pool, SEED, n, 10_000);
    if (!child.stdin.write(`${JSON.stringify({ name: id, text: source })}\n`))
      await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await ended;
  const peak = /peak-kilobytes (\d+)/u.exec(said)?.[1];
  if (peak === undefined || lines !== texts)
    throw new Error(`${lines} of ${texts} texts came back: ${said.slice(0, 500)}`);
  return { peak: Number(peak) / 1024, seconds: (performance.now() - started) / 1000, lines };
}

const counts = process.argv.slice(2).map(Number);
console.log(
  `Node ${process.versions.node}\n\n| texts | peak memory MiB | texts a second |\n| --: | --: | --: |`,
);
for (const texts of counts.length === 0 ? [400, 4000] : counts) {
  const { peak, seconds } = await measure(texts);
  console.log(`| ${texts} | ${peak.toFixed(0)} | ${(texts / seconds).toFixed(0)} |`);
}
