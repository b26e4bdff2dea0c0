import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, useSite } from './support.ts';

const site = useSite();
const LANGUAGES = [
  { language: 'Chinese', root: '/' },
  { language: 'English', root: '/en/' },
] as const;
const WALKS = LANGUAGES.flatMap((one) => [
  { ...one, size: 'wide', viewport: DESKTOP },
  { ...one, size: 'phone', viewport: PHONE },
]);

/** Follow the first link to a place of the site that a reader sees. */
async function follow(page: Page, address: string): Promise<void> {
  await page.locator(`a[href*="${address}"]:visible`).first().click();
  await page.waitForURL((url) => url.pathname.includes(address));
}

describe.each(WALKS)('in $language, $size', ({ root, viewport }) => {
  it('the researcher finds all provisions on waste heat in cities and downloads them', async () => {
    const page = await site.open(root, { viewport, acceptDownloads: true });
    await page.locator('main input[name="q"]').first().fill('余热');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
    await page.locator('.hit').first().waitFor();
    const all = await page.locator('.hit').count();
    if (!(await page.locator('#filters').evaluate((e) => (e as HTMLDetailsElement).open)))
      await page.locator('#filters > summary').click();
    await page.locator('#facets input[name="level"][value="city"]').check();
    await page.waitForURL(/level/u);
    await expect.poll(() => page.locator('.hit').count()).toBeLessThan(all);
    const count = await page.locator('.hit').count();
    expect(count).toBeGreaterThan(2);
    const waiting = page.waitForEvent('download');
    await page.locator('#export-csv').click();
    const csv = readFileSync(await (await waiting).path(), 'utf8');
    for (const place of ['温州', '柳州']) expect(csv).toContain(place);
    expect(csv.match(/\/d\/[a-z0-9-]+\/[a-z0-9~-]+\//gu)?.length).toBeGreaterThanOrEqual(count);
  });

  it('the drafter finds where 柳州 is weaker than the nation and prints the page', async () => {
    const page = await site.open(root, { viewport });
    await follow(page, '/compare/');
    await follow(page, '/compare/targets/');
    await follow(page, '/compare/targets/450200/');
    const weaker = page.locator('.relation--weaker:visible').first();
    await weaker.scrollIntoViewIfNeeded();
    expect(await weaker.textContent()).toContain('▽');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.site-head', '.no-print'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await weaker.isVisible()).toBe(true);
    // The chain of the place, not its neighbours; the documents in full, with addresses.
    expect(await page.locator('[data-column="others"]:visible').count()).toBe(0);
    expect(await page.locator('.ladder-sources').innerText()).toContain('/d/liuzhou-industry-carbon-peak/');
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = paper.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(sheets).toBeGreaterThan(1);
    expect(sheets).toBeLessThan(12);
  });

  it('the journalist finds the sentence on peaking before 2030 in 浙江 and copies link and citation', async () => {
    const page = await site.open(`${root}search/`, {
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('#q').fill('2030年前 碳达峰 地区:浙江');
    const hit = page.locator('.hit a[href*="/d/zhejiang-industry-carbon-peak/p2/"]').first();
    await hit.waitFor();
    await hit.click();
    await page.waitForURL(/\/d\/zhejiang-industry-carbon-peak\/p2\//u);
    expect(await page.locator('.policy--clause').textContent()).toContain('2030年前');
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.locator('[data-copy-link]:visible').first().click();
    await expect.poll(copied).toContain('/d/zhejiang-industry-carbon-peak/p2/');
    await page.locator('.cite-forms [data-copy]:visible').first().click();
    await expect.poll(copied).toContain('浙江省工业领域碳达峰实施方案');
    expect(await copied()).toContain('/d/zhejiang-industry-carbon-peak/p2/');
  });
});
