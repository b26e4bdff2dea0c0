// A collection built as a large one is: provisions without pages of their own. Every address that was published answers.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import type { PublishedAddress } from '../../src/model/index.ts';
import { recordAnchor } from '../../site/lib/marks.ts';
import { makeCollection, type Collection } from '../registry/collection.ts';

let corpus: Collection;
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
let dist: string;
const faults: string[] = [];

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CEHENG_CORPUS: corpus.root,
      CEHENG_DATA: join(dist, 'data'),
      CEHENG_PAGES: 'documents',
      CEHENG_PICTURES: 'none',
    },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** Registered, then corrected: one provision was put in by mistake, words of another changed. */
beforeAll(async () => {
  corpus = makeCollection('versions');
  dist = join(corpus.root, 'dist');
  run('node', ['src/cli/main.ts', 'register', '--date', '2026-01-02']);
  corpus.amend('footpaths', 'footpaths-2024.txt', (text) =>
    text
      .replace(/（二）清理积水。[^\n]*\n+/u, '')
      .replace('（三）更换', '（二）更换')
      .replace('（四）验收', '（三）验收')
      .replace('按月排查', '按周排查'),
  );
  run('node', ['src/cli/main.ts', 'register', '--date', '2026-02-03', '--cause', 'erratum']);
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

const published = (): PublishedAddress[] =>
  JSON.parse(readFileSync(join(dist, 'data', 'addresses.json'), 'utf8')) as PublishedAddress[];

/** Fragment that links to an address have on a provision's page. */
function anchorIn(address: string): string {
  const [clauseId = '', local = ''] = address.split('#');
  return local.includes('-') ? recordAnchor({ id: address, clauseId }) : local;
}

/** Where a link to an address ends: the element that it names, null where there is none, and the former addresses that the page tells of. */
async function follow(path: string): Promise<{ id: string | null; former: string[]; path: string }> {
  await page.goto('about:blank');
  await page.goto(site.url + path);
  // A missing page leads on once it has asked the registry.
  await page.waitForFunction(
    () => document.readyState === 'complete' && document.querySelector('#nearest') === null,
    null,
    { timeout: 30_000 },
  );
  return page.evaluate(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    return {
      id: id === '' ? '' : (document.getElementById(id)?.id ?? null),
      former: [...document.querySelectorAll('.former code')].map((code) => code.textContent),
      path: location.pathname,
    };
  });
}

describe('provisions without pages', () => {
  it('are not made', () => {
    expect(existsSync(join(dist, 'd/footpaths/index.html'))).toBe(true);
    expect(existsSync(join(dist, 'd/footpaths/p1/index.html'))).toBe(false);
    expect(existsSync(join(dist, 'embed'))).toBe(false);
  });

  it('have every published address answer with its words, at its place', async () => {
    const rows = published();
    expect(rows.some(({ kind }) => kind === 'sentence')).toBe(true);
    expect(rows.some(({ state }) => state !== 'active')).toBe(true);
    const unanswered: string[] = [];
    for (const { address, kind, state } of rows) {
      const [path = ''] = address.split('#');
      const anchor = anchorIn(address);
      const found = await follow(`d/${path}/${anchor === '' ? '' : `#${anchor}`}`);
      const eId = path.split('/')[1] ?? '';
      const wanted =
        kind === 'document' || kind === 'version' ? '' : anchor === '' ? eId : `${eId}.${anchor}`;
      const ownPage = existsSync(join(dist, 'd', path, 'index.html'));
      const place = ownPage ? anchor : wanted;
      const told =
        state === 'active' || ownPage || found.former.includes(address.slice(address.indexOf('/') + 1));
      const right =
        (found.id === place || (ownPage && found.id !== null)) &&
        found.path === `/d/${ownPage ? path : (path.split('/')[0] ?? '')}/` &&
        told;
      if (!right) unanswered.push(`${address} ${kind} ${state}: ${found.path} ${found.id ?? 'no place'}`);
    }
    expect(unanswered).toEqual([]);
  }, 300_000);

  it('lead on in English, and keep a link to words', async () => {
    const found = await follow('en/d/footpaths/p2/');
    expect(found.path).toBe('/en/d/footpaths/');
    await follow('d/footpaths/p2/#g1.1:0+4~0');
    expect(new URL(page.url()).hash).toBe('#p2.g1.1:0+4~0');
  });

  it('are cited from their number, a record from its mark', async () => {
    await page.goto(`${site.url}d/footpaths/`);
    await page.locator('a.number-link').first().click();
    const card = page.locator('dialog[data-cite-here]');
    await expect
      .poll(async () => await card.locator('[data-cite-hash]').textContent())
      .toMatch(/^[0-9a-f]{8}$/u);
    const eId = new URL(page.url()).hash.slice(1);
    expect(await card.locator('[data-cite-address]').getAttribute('href')).toBe(
      `${site.url}d/footpaths/${eId}/`,
    );
    await card.locator('[data-cite-close]').click();
    const mark = page.locator('a.m-target[id], a.m-milestone[id]').first();
    const id = (await mark.getAttribute('id')) ?? '';
    await mark.click();
    const panel = page.locator('dialog.record-panel[open]');
    await panel.locator('dl.facts').first().waitFor();
    expect(await panel.locator('mark').first().textContent()).not.toBe('');
    await panel.locator('[data-cite-open]').click();
    const [place = '', ...anchor] = id.split('.');
    await expect
      .poll(async () => await card.locator('[data-cite-address]').getAttribute('href'))
      .toBe(`${site.url}d/footpaths/${place}/#${anchor.join('.')}`);
    // What was asked for last has the focus; closed, it gives it back.
    await expect.poll(() => card.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    await page.locator('a.number-link').first().click();
    await expect.poll(() => card.locator('[data-cite-hash]').isVisible()).toBe(true);
    await expect.poll(() => card.locator(':focus').count()).toBe(1);
  });
});
