// How long the data set of the shipped corpus takes, in this process after start-up,
// with compiled code kept from the run before, as `ceheng build` keeps it.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheRoot, corpusRoot, version } from '../../src/cli/paths.ts';
import { keepCompiled } from '../../src/publish/compiled.ts';

keepCompiled(cacheRoot());
const { buildOptions } = await import('../../src/cli/commands/build.ts');
const { buildData } = await import('../../src/publish/build.ts');

const RUNS = 7;
const folder = mkdtempSync(join(tmpdir(), 'ceheng-bench-'));
const times: number[] = [];
let line = '';
for (let i = 0; i < RUNS; i += 1) {
  const started = performance.now();
  const { counts, files } = await buildData(
    corpusRoot(),
    join(folder, 'data'),
    version(),
    buildOptions(),
    () => undefined,
  );
  times.push((performance.now() - started) / 1000);
  line = `${counts.documents} documents, ${counts.clauses} clauses, ${files} files`;
}
rmSync(folder, { recursive: true, force: true });
const [first = 0, ...rest] = times;
const sorted = rest.sort((a, b) => a - b);
console.log(`data set of the shipped corpus: ${line}`);
console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
console.log(`first run      ${first.toFixed(2)} s (code and dictionaries loaded in it)`);
console.log(
  `later ${RUNS - 1} runs   min ${(sorted[0] ?? 0).toFixed(2)} s, median ${(sorted[sorted.length >> 1] ?? 0).toFixed(2)} s, max ${(sorted.at(-1) ?? 0).toFixed(2)} s`,
);
