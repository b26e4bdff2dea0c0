// Build a collection once and tell what that took: node scripts/bench/build-once.ts CORPUS OUT
import { cacheRoot } from '../../src/cli/paths.ts';
import { keepCompiled } from '../../src/publish/compiled.ts';

const [corpus = '', out = ''] = process.argv.slice(2);
keepCompiled(cacheRoot());
const { buildOptions } = await import('../../src/cli/commands/build.ts');
const { buildData } = await import('../../src/publish/build.ts');
const { milliseconds } = await buildData(corpus, out, '1', buildOptions(), () => undefined);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    wall: milliseconds / 1e3,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
  }),
);
