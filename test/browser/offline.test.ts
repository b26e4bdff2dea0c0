import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
});
afterAll(async () => {
  await browser.close();
});

/** A visit with a worker that has taken all that it keeps. */
async function visit(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
  return page;
}

describe('without a network, after one visit to the home page', () => {
  it.each([
    ['Chinese', '', '没有网络'],
    ['English', 'en/', 'No network'],
  ])('the collection reads and searches, in %s', async (_, language, none) => {
    const site = await serve(0);
    const page = await visit(`${site.url}${language}`);
    await page.context().setOffline(true);
    await site.stop();

    await page.goto(`${site.url}${language}d/zhejiang-industry-carbon-peak/`);
    expect(await page.locator('main').textContent()).toContain('力争全省战略性新兴产业增加值年均增长8%以上');

    await page.goto(`${site.url}${language}search/?q=${encodeURIComponent('余热')}`);
    const hit = page.locator('.hit a').first();
    await hit.waitFor();
    expect(await page.locator('.hit').count()).toBeGreaterThan(5);

    // A provision has no page of its own here: it is shown in its document.
    const address = new URL((await hit.getAttribute('href')) ?? '', page.url());
    await page.goto(address.href);
    expect(new URL(page.url()).pathname).toMatch(/\/d\/[^/]+\/$/u);
    const place = new URL(page.url()).hash.slice(1);
    expect(place).not.toBe('');
    expect(await page.locator(`[id="${place}"]`).textContent()).toContain('余热');

    await page.goto(`${site.url}${language}compare/reuse/`);
    expect(await page.locator('h1').textContent()).toContain(none);
    await page.context().close();
  });
});

/** The built site in a folder of its own, and a way to put the next build into it. */
function nextBuild(): { folder: string; old: readonly string[]; publish: () => void } {
  const dist = join(root, 'dist');
  const folder = mkdtempSync(join(tmpdir(), 'ceheng-offline-'));
  for (const name of readdirSync(dist))
    if (['sw.js', 'index.html', '_astro'].includes(name))
      cpSync(join(dist, name), join(folder, name), { recursive: true });
    else symlinkSync(join(dist, name), join(folder, name));
  const old = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  const change = (name: string, from: RegExp, to: string): void => {
    const before = readFileSync(join(folder, name), 'utf8');
    expect(before).toMatch(from);
    writeFileSync(join(folder, name), before.replace(from, to));
  };
  return {
    folder,
    old,
    // Other pages, other names of scripts.
    publish: () => {
      change('sw.js', /"version":"\w+"/u, '"version":"next"');
      change('sw.js', /"_astro\/[^"]{1,200}\.js",/gu, '');
      change('index.html', /<title>[^<]*/u, '<title>next');
      for (const name of old) rmSync(join(folder, '_astro', name));
    },
  };
}

/** How the browser comes to know of an update of a page that is open. */
const FOUND = {
  'while it is read': async (page: Page, publish: () => void) => {
    const registered = page.waitForEvent('console', (message) => message.text() === 'registered');
    await page.addInitScript(() => {
      const { serviceWorker } = navigator;
      const register = serviceWorker.register.bind(serviceWorker);
      serviceWorker.register = async (...args) => {
        const registration = await register(...args);
        // Once the page has gone on with it.
        setTimeout(() => {
          console.log('registered');
        });
        return registration;
      };
    });
    await page.reload();
    await registered;
    publish();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
  },
  'before its script watches': async (page: Page, publish: () => void) => {
    const registering = page.waitForEvent('console', (message) => message.text() === 'registering');
    await page.addInitScript(() => {
      const { serviceWorker } = navigator;
      const register = serviceWorker.register.bind(serviceWorker);
      serviceWorker.register = async (...args) => {
        const published = new Promise((resolve) => {
          addEventListener('published', resolve, { once: true });
        });
        console.log('registering');
        await published;
        const registration = await register(...args);
        const found = new Promise((resolve) => {
          registration.addEventListener('updatefound', resolve, { once: true });
        });
        await registration.update();
        await found;
        return registration;
      };
    });
    await page.reload();
    await registering;
    publish();
    await page.evaluate(() => dispatchEvent(new Event('published')));
  },
};

describe('an update', () => {
  it.each(Object.entries(FOUND))(
    'found %s is told quietly, breaks no open page and comes at a click',
    async (_, find) => {
      const { folder, old, publish } = nextBuild();
      const site = await serve(0, folder);
      const page = await visit(site.url);
      await find(page, publish);
      const notice = page.locator('.update');
      await notice.waitFor();
      expect(await page.title()).not.toBe('next');
      const served = await page.evaluate(
        (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
        old.map((name) => `${site.url}_astro/${name}`),
      );
      expect(new Set(served)).toEqual(new Set([200]));

      await Promise.all([page.waitForEvent('load'), notice.getByRole('button').first().click()]);
      expect(await page.title()).toBe('next');
      expect(await page.locator('.update').count()).toBe(0);
      await page.context().close();
      await site.stop();
      rmSync(folder, { recursive: true });
    },
  );
});
