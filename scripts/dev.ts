// The site with live reload: what changes in the corpus is on its pages in a moment.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { buildOptions } from '../src/cli/commands/build.ts';
import { corpusRoot, dataRoot, version } from '../src/cli/paths.ts';
import { buildData } from '../src/publish/build.ts';
import { CorpusError } from '../src/publish/corpus/problems.ts';
import { root } from './steps.ts';

/** Editors write a file in several steps. */
const SETTLE = 40;

/** In this process, where code and dictionaries stay loaded. Whether the corpus could be published. */
async function build(): Promise<boolean> {
  try {
    const options = { ...buildOptions(), openData: false };
    const { counts, milliseconds } = await buildData(
      corpusRoot(),
      dataRoot(),
      version(),
      options,
      () => undefined,
    );
    console.log(`data set of ${counts.documents} documents in ${(milliseconds / 1000).toFixed(2)} s`);
    return true;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    console.error(`${error.message}\nthe pages keep what was there before`);
    return false;
  }
}

let timer: NodeJS.Timeout | undefined;
let running = build();
// What is written while the first build runs counts too.
watch(corpusRoot(), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    running = running.then(build);
  }, SETTLE);
});
if (!(await running)) process.exit(1);
const site = spawn('astro', ['dev', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => site.kill(signal));
site.on('exit', (code) => process.exit(code ?? 0));
