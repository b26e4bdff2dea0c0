import { describe, expect, it } from 'vitest';
import { useSite } from './support.ts';

const site = useSite();

describe('comparison', () => {
  it('lays two to four chosen documents side by side', async () => {
    const page = await site.open('/compare/');
    const go = page.locator('#chooser button[type="submit"]');
    expect(await go.isDisabled()).toBe(true);
    for (const id of [
      'zhejiang-industry-carbon-peak',
      'liuzhou-industry-carbon-peak',
      'xian-industry-carbon-peak',
    ]) {
      await page.locator(`#chooser input[value="${id}"]`).check();
    }
    await go.click();
    await page.locator('#compared table').first().waitFor();
    const text = (await page.locator('#compared').textContent()) ?? '';
    for (const words of ['16%', '15.8%', '15%', '浙江', '柳州', '西安']) expect(text).toContain(words);
    expect(page.url()).toMatch(/d=zhejiang.*d=liuzhou.*d=xian|compare/u);
  });

  it('works without JavaScript for any two', async () => {
    const page = await site.open('/compare/', { javaScriptEnabled: false });
    const links = await page
      .locator('#pairs a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThanOrEqual((14 * 13) / 2);
    await page.goto(site.url('/compare/zhejiang-industry-carbon-peak/liuzhou-industry-carbon-peak/'));
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('15.8%');
    expect(text).toContain('16%');
    expect(await page.locator('table caption').count()).toBeGreaterThan(0);
  });
});

describe('targets', () => {
  it('filters and sorts', async () => {
    const page = await site.open('/targets/');
    const rows = page.locator('tbody tr:visible');
    const all = await rows.count();
    await page.locator('#filters select').first().selectOption({ index: 1 });
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await rows.count()).toBeGreaterThan(0);
    await page.locator('#filters button[type="reset"]').click();
    await expect.poll(() => rows.count()).toBe(all);
    const heads = page.locator('thead button');
    const before = await rows.first().textContent();
    await heads.nth(1).click();
    await heads.nth(1).click();
    expect(await rows.first().textContent()).not.toBe(before);
  });

  it('is a whole table without JavaScript', async () => {
    const page = await site.open('/targets/', { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
  });
});
