// Pictures of the key pages at three widths in both themes: `npm run pictures -- [--only NAME]`, into docs/pictures/.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../browser.ts';
import { serve } from '../serve.ts';
import { root } from '../steps.ts';

const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['home', ''],
  ['home-en', 'en/'],
  ['document', 'd/zhejiang-industry-carbon-peak/'],
  ['provision', 'd/zhejiang-industry-carbon-peak/p3-s1-i1/'],
  ['search', 'search/?q=%E4%BD%99%E7%83%AD'],
  ['ladder', 'compare/targets/450200/'],
  ['side-by-side', 'compare/zhejiang-industry-carbon-peak/liuzhou-industry-carbon-peak/'],
  ['indicator', 'indicators/energy-intensity-industry-above-scale/'],
  ['department', 'organizations/family/development-reform/'],
  ['timeline', 'compare/timeline/'],
];
const WINDOWS = [
  { width: 390, height: 844 },
  { width: 820, height: 1100 },
  { width: 1440, height: 900 },
] as const;
const THEMES = ['light', 'dark'] as const;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const pages = PAGES.filter(([name]) => values.only === undefined || values.only === name);
if (pages.length === 0)
  throw new Error(`--only ${values.only ?? ''}: one of ${PAGES.map(([name]) => name).join(', ')}`);

const folder = join(root, 'docs', 'pictures');
if (values.only === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await serve(0);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
for (const viewport of WINDOWS)
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({ viewport, colorScheme, serviceWorkers: 'block' });
    const page = await context.newPage();
    for (const [name, path] of pages) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
      if (path.includes('?q=')) await page.locator('.hit').first().waitFor();
      const file = join(folder, `${name}-${viewport.width}-${colorScheme}.webp`);
      await sharp(await page.screenshot())
        .webp({ quality: 82, effort: 6 })
        .toFile(file);
    }
    await context.close();
    console.log(`${viewport.width} px, ${colorScheme}: ${pages.length} pictures`);
  }
await browser.close();
await site.stop();
