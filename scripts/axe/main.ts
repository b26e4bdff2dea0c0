// axe over every page of the built site, in every sight: `npm run axe -- [PATH-PREFIX…] [--every N]`.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../browser.ts';
import { serve } from '../serve.ts';
import { root } from '../steps.ts';
import { inspect } from './inspect.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' } },
});
const every = Number(values.every);
if (!Number.isInteger(every) || every < 1) throw new Error(`--every ${values.every}: a number from 1 on`);
const pages = globSync('**/*.html', { cwd: join(root, 'dist') })
  .map((file) => file.replace(/index\.html$/u, ''))
  .filter((path) => positionals.length === 0 || positionals.some((prefix) => path.startsWith(prefix)))
  .sort()
  .filter((_, at) => at % every === 0);
if (pages.length === 0) throw new Error('no such page in dist/: run npm run build first');

const site = await serve(0);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
let faulty = 0;
for (const [at, path] of pages.entries()) {
  await page.goto(site.url + path, { waitUntil: 'load' });
  const found = await inspect(page);
  if (found.length > 0) {
    faulty += 1;
    console.log(`/${path}\n  ${found.join('\n  ')}`);
  }
  if ((at + 1) % 100 === 0) console.log(`… ${at + 1} of ${pages.length} pages, ${faulty} with findings`);
}
await browser.close();
await site.stop();
console.log(`${pages.length} pages, ${faulty} with findings`);
process.exitCode = faulty === 0 ? 0 : 1;
