import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import { makeCollection, type Collection } from '../registry/collection.ts';

let corpus: Collection;
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
const faults: string[] = [];

function run(command: string, args: string[]): void {
  const dist = join(corpus.root, 'dist');
  const { status, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CEHENG_CORPUS: corpus.root, CEHENG_DATA: join(dist, 'data') },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** A collection whose text was registered, then corrected: 二、（二） was put in by mistake. */
beforeAll(async () => {
  corpus = makeCollection('versions');
  const register = (...args: string[]): void => {
    run('node', ['src/cli/main.ts', 'register', ...args]);
  };
  register('--date', '2026-01-02');
  corpus.amend('footpaths', 'footpaths-2024.txt', (text) =>
    text
      .replace(/（二）清理积水。[^\n]*\n+/u, '')
      .replace('（三）更换', '（二）更换')
      .replace('（四）验收', '（三）验收')
      .replace('按月排查', '按周排查'),
  );
  register('--date', '2026-02-03', '--cause', 'erratum');
  const dist = join(corpus.root, 'dist');
  run('node', ['src/cli/main.ts', 'build', '--out', join(dist, 'data')]);
  run('astro', ['build', '--silent', '--outDir', dist]);
  site = await serve(0, dist);
  browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
}, 600_000);
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(corpus.root, { recursive: true });
});

const open = async (path: string): Promise<number> => (await page.goto(site.url + path))?.status() ?? 0;
const text = async (selector: string): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join('\n');

describe('a provision that moved away', () => {
  it('keeps its page: the last words, the date, and where it went with the difference', async () => {
    expect(await open('d/footpaths/p2-s4/')).toBe(200);
    expect(await text('main')).toContain('（四）验收照明。完工后组织验收。');
    expect(await text('.note--warn')).toContain('2026年2月3日');
    expect(await page.locator('main ul a').first().getAttribute('href')).toBe('/d/footpaths/p2-s3/');
    expect(await text('.word-change del')).toContain('四');
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });
  it('and its sentences are found under their old anchors', async () => {
    await open('d/footpaths/p2-s4/#g1.2');
    expect(await text('li:target')).toContain('完工后组织验收。');
    expect(await page.locator('li:target a').getAttribute('href')).toBe('/d/footpaths/p2-s3/#g1.2');
  });
  it('is listed in its document, where its anchor was', async () => {
    await open('d/footpaths/#p2-s4');
    expect(await page.locator('li:target a').getAttribute('href')).toBe('/d/footpaths/p2-s4/');
  });
});

describe('an address that other words have taken', () => {
  it('tells what stood there, and a record that is gone keeps its anchor', async () => {
    await open('d/footpaths/p2-s2/#r-quantity-1');
    expect(await text('h1')).toContain('更换照明');
    expect(await text('li:target')).toContain('雨后四小时内');
    expect(await text('.former')).toContain('清理积水');
  });
  it('shows the difference word by word where the words were corrected', async () => {
    await open('d/footpaths/p2-s1/');
    expect(await text('.former del')).toContain('月');
    expect(await text('.former ins')).toContain('周');
  });
});

describe('versions', () => {
  it('have a page each; the document shows its latest with its date', async () => {
    await open('d/footpaths/');
    expect(await text('.versions')).toContain('最新版：2024年1月15日修正（2024年修正）');
    for (const date of ['2021-03-01', '2023-05-09', '2024-01-15'])
      expect(await open(`d/footpaths/@${date}/`)).toBe(200);
    await open('d/footpaths/@2021-03-01/#p2-s2');
    expect(await text('section:target')).toContain('（二）更换照明。更换老旧灯具');
    expect(await page.locator('section:target .version__next a').getAttribute('href')).toBe(
      '/d/footpaths/@2023-05-09/#p2-s3',
    );
  });
  it('make the history of a provision', async () => {
    await open('en/d/footpaths/p1-s2/');
    const history = await text('.history');
    expect(history).toContain('15 January 2024, amended');
    expect(history).toContain('1 March 2021, as issued');
    expect(await text('.history del')).toContain('90%');
    expect(await text('.history ins')).toContain('95%');
  });
});

describe('an address with no page', () => {
  it('is looked up in the registry', async () => {
    expect(await open('d/footpaths/P2_s1-i7/')).toBe(404);
    await page.locator('#nearest a').waitFor();
    expect(await page.locator('#nearest a').getAttribute('href')).toBe('/d/footpaths/p2-s1/');
    await open('en/d/footpaths/p9/');
    await page.locator('#nearest a').waitFor();
    expect(await page.locator('#nearest a').getAttribute('href')).toBe('/en/d/footpaths/');
    expect((await text('h1')).trim()).toBe('No such page');
    expect(await text('#nearest')).toContain('This address is of');
    expect(await page.locator('#documents a:visible').first().getAttribute('href')).toMatch(/^\/en\/d\//u);
    expect(await page.locator('header:visible .nav--main').innerText()).toContain('Documents');
    expect(await page.locator('footer:visible').innerText()).toContain('not an official gazette');
    expect(await page.locator('.language:visible').innerText()).toBe('中文');
    await open('d/%E4%B9%8C%E6%9C%89/%/');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#nearest').isHidden()).toBe(true);
  });
});

describe('link health', () => {
  it('counts every address by state, and lists them', async () => {
    await open('data/links/');
    expect(await text('#states + .table-box')).toMatch(/已移\s+\d+/u);
    await open('data/links/footpaths/?state=withdrawn');
    await expect.poll(() => text('#rows-shown')).toMatch(/显示 \d+ 条/u);
    const links = await page
      .locator('tbody tr:not([hidden]) th a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect((await page.request.get(link)).status()).toBe(200);
  });
});
