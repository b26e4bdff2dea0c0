import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { KINDS, useSite } from './support.ts';

const site = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.each(KINDS)('%s', (path) => {
  it('axe finds nothing, light and dark', async () => {
    const page = await site.open(path, { bypassCSP: true });
    await settled(page);
    await page.addScriptTag({ content: axe });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
      );
      expect(violations.map((v) => `${colorScheme} ${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });

  it('overflows at no width', async () => {
    const page = await site.open(path);
    await settled(page);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ width, over }).toEqual({ width, over: 0 });
    }
  });

  it('is Chinese, has one main heading and a description', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('h1').count()).toBe(1);
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect((description ?? '').length).toBeGreaterThan(5);
  });
});

/** Search pages are there once they have told the number of hits. */
async function settled(page: Page): Promise<void> {
  if (page.url().includes('/search/?q=')) await page.locator('.hit').first().waitFor();
}

describe('links', () => {
  it('of every kind of page lead somewhere', async () => {
    const page = await site.open('/');
    const seen = new Set<string>();
    for (const path of KINDS) {
      await page.goto(site.url(path));
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href.replace(/#.*$/u, '')));
      for (const link of links) if (link.startsWith(site.url('/'))) seen.add(link);
    }
    const dead: string[] = [];
    for (const link of seen) {
      const response = await page.request.get(link);
      if (!response.ok()) dead.push(`${response.status()} ${link}`);
    }
    expect(dead).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });
});
