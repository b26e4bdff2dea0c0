import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../support/ceheng.ts';
import { useSite } from './support.ts';

const site = useSite();

describe('search', () => {
  it('finds as one types, marks what it found and says how many', async () => {
    const page = await site.open('/search/');
    await page.locator('#q').pressSequentially('余热利用');
    await page.locator('.hit mark').first().waitFor();
    expect(await page.locator('#count').textContent()).toMatch(/找到\s*\d+\s*条/u);
    const marks = await page.locator('.hit mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(await page.locator('#count').getAttribute('aria-live')).toBe('polite');
  });

  it('filters, keeps everything in the address, and goes back', async () => {
    const page = await site.open('/search/?q=%E4%BD%99%E7%83%AD');
    await page.locator('.hit').first().waitFor();
    const all = Number(/\d+/u.exec((await page.locator('#count').textContent()) ?? '')?.[0]);
    await page.locator('input[name="level"][value="city"]').check();
    await page.waitForURL(/level=city/u);
    await expect
      .poll(async () => Number(/\d+/u.exec((await page.locator('#count').textContent()) ?? '')?.[0]))
      .toBeLessThan(all);
    const cities = await page
      .locator('.hit__where a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    expect(cities.length).toBeGreaterThan(0);
    for (const link of cities) expect(link).toMatch(/wenzhou|xian|liuzhou/u);
    const shared = await site.open(`/${page.url().replace(site.url('/'), '')}`);
    await shared.locator('.hit').first().waitFor();
    expect(await shared.locator('input[name="level"][value="city"]').isChecked()).toBe(true);
    await page.goBack();
    await expect
      .poll(async () => Number(/\d+/u.exec((await page.locator('#count').textContent()) ?? '')?.[0]))
      .toBe(all);
  });

  it('gives the same clauses in the same order as the command line', async () => {
    for (const query of ['产能比例', '绿色工厂', '碳达峰 目标', '年份:2025 能耗']) {
      const page = await site.open(`/search/?q=${encodeURIComponent(query)}`);
      await page.locator('.hit').first().waitFor();
      const ids = await page
        .locator('.hit h3 a')
        .evaluateAll((links) =>
          links.map((a) => (a.getAttribute('href') ?? '').replace(/^.*\/d\//u, '').replace(/\/$/u, '')),
        );
      const { stdout } = spawnSync(
        process.execPath,
        [run.main, 'search', query, '--limit', String(ids.length)],
        { encoding: 'utf8' },
      );
      expect(ids).toEqual(JSON.parse(stdout));
    }
  });

  it('is not impressed by hostile queries', async () => {
    const page = await site.open('/search/');
    for (const query of [
      '<img src=x onerror=alert(1)>',
      '"',
      '((((',
      '[a-z]*+?',
      '\u0000\u202e',
      '汉'.repeat(10_000),
      '-',
      'OR OR',
    ]) {
      await page.locator('#q').fill(query);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('#count').textContent()).not.toBe('');
    }
    expect(await page.locator('#hits img').count()).toBe(0);
  });

  it('leads somewhere useful without JavaScript', async () => {
    const page = await site.open('/search/?q=%E4%BD%99%E7%83%AD', { javaScriptEnabled: false });
    expect(await page.locator('noscript, .note').first().isVisible()).toBe(true);
    expect(await page.locator('#browse a[href*="/d/"]').count()).toBeGreaterThan(100);
  });
});
