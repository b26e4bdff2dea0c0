// Build a collection once and tell what that took: node scripts/bench/build-once.ts CORPUS OUT
import { buildOptions } from '../../src/cli/commands/build.ts';
import { buildData } from '../../src/publish/build.ts';

const [corpus = '', out = ''] = process.argv.slice(2);
const { milliseconds } = await buildData(corpus, out, '1', buildOptions(), () => undefined);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    wall: milliseconds / 1e3,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
  }),
);
