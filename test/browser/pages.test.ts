import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, useSite } from './support.ts';

const site = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.each(KINDS)('%s', (path) => {
  it.each(['light', 'dark'] as const)('axe finds nothing (%s)', async (colorScheme) => {
    const page = await site.open(path, { colorScheme, bypassCSP: true });
    await page.waitForLoadState('networkidle');
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
    );
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it('overflows at no width', async () => {
    for (const width of [320, 390, 768, 1440]) {
      const page = await site.open(path, { viewport: { width, height: 800 } });
      await page.waitForLoadState('networkidle');
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ width, over }).toEqual({ width, over: 0 });
    }
  });

  it('is Chinese, has one main heading and a description', async () => {
    const page = await site.open(path);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('h1').count()).toBe(1);
    expect(
      ((await page.locator('meta[name="description"]').getAttribute('content')) ?? '').length,
    ).toBeGreaterThan(5);
  });
});

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
