import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Site {
  /** Open a path of the site in a fresh context; faults of the page are collected. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  url(path: string): string;
}

/** A browser for one test file. After each test: no console error, no failed script, no request to another host. */
export function useSite(): Site {
  const base = inject('siteUrl');
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];
  let browser: Browser;

  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('blob:'))
        faults.push(`request: ${url}`);
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
    });
  };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((c) => c.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });

  const url = (path: string): string => base + path.replace(/^\//u, '');
  return {
    url,
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: DESKTOP,
        // What is kept for reading without a network is fetched where a test asks for it.
        serviceWorkers: 'block',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      // Long enough for a busy machine; what never comes fails all the same.
      page.setDefaultTimeout(30_000);
      watch(page);
      await page.goto(url(path));
      return page;
    },
  };
}

/** Hold back the answers to what a pattern names, as a slow network does, until the function that this gives is called. */
export async function holdBack(page: Page, pattern: string | RegExp): Promise<() => void> {
  let come = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return come;
}

/** Search pages are there once hits and filters are; all others when they have loaded. */
export async function settled(page: Page): Promise<void> {
  if (!page.url().includes('/search/?q=')) return;
  await page.locator('.hit').first().waitFor();
  // Folded on a phone.
  await page.locator('#facets input').first().waitFor({ state: 'attached' });
}

/** Pages of every kind, by path. */
export const KINDS = [
  '/',
  '/d/',
  '/d/zhejiang-industry-carbon-peak/',
  '/d/china-carbon-peak-2030/',
  '/d/wenzhou-energy-saving-retrofit/p4-s2-i4/',
  '/d/zhejiang-industry-carbon-peak/p2/',
  '/d/news-dual-carbon-blueprint/',
  '/search/',
  '/search/?q=%E4%BD%99%E7%83%AD',
  '/compare/',
  '/compare/zhejiang-industry-carbon-peak/liuzhou-industry-carbon-peak/',
  '/compare/china-industry-finance-green/china-industry-finance-green-interpretation/',
  '/compare/targets/',
  '/compare/targets/330300/',
  '/compare/targets/610000/',
  '/compare/missing/',
  '/compare/missing/wenzhou-energy-saving-retrofit/',
  '/compare/reuse/',
  '/compare/timeline/',
  '/targets/',
  '/indicators/',
  '/indicators/energy-intensity-industry-above-scale/',
  '/organizations/',
  '/organizations/tasks/',
  '/organizations/family/development-reform/',
  '/glossary/',
  '/cite/',
  '/method/',
  '/data/',
  '/data/feeds/',
  '/data/use/',
  '/data/links/',
  '/data/links/henan-two-high-projects/',
  '/d/china-carbon-peak-2030/@2021-10-24/',
];
