/**
 * How long it takes until a changed document is on its page under `npm run
 * dev`: a copy of the corpus is edited as an editor would, and the page asked
 * for until it has the new words.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusRoot } from '../../src/cli/paths.ts';
import { root } from '../steps.ts';

const EDITS = 5;
const PORT = 4388;
const PATIENCE = 180_000;
/** Rare enough that asking does not take the time that is measured. */
const POLL = 100;

const folder = mkdtempSync(join(tmpdir(), 'ceheng-dev-'));
const corpus = join(folder, 'corpus');
cpSync(corpusRoot(), corpus, { recursive: true });
const document = 'wenzhou-energy-saving-retrofit';
const path = join(corpus, 'documents', `${document}.md`);
const original = readFileSync(path, 'utf8');
const child = spawn(process.execPath, ['scripts/dev.ts', '--port', String(PORT)], {
  cwd: root,
  stdio: 'ignore',
  env: { ...process.env, CEHENG_CORPUS: corpus, CEHENG_DATA: join(folder, 'dist', 'data') },
});

/** Milliseconds until the document's page has these words. */
async function until(words: string): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE) {
    try {
      const page = await fetch(`http://localhost:${PORT}/d/${document}/`);
      if ((await page.text()).includes(words)) return performance.now() - started;
    } catch {
      // Not up yet.
    }
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
  throw new Error(`the page never had “${words}”`);
}

try {
  await until('千企节能改造');
  const times: number[] = [];
  for (let i = 0; i < EDITS; i += 1) {
    const title = `改到第${i + 1}次`;
    writeFileSync(path, original.replace(/^shortTitle: .*$/mu, `shortTitle: ${title}`));
    times.push(await until(title));
  }
  const sorted = times.map((time) => (time / 1000).toFixed(2));
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  console.log(`changed document on its page: ${sorted.join(', ')} s`);
} finally {
  child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
