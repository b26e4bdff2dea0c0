import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { holdBack, useSite } from './support.ts';

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

  it('drops what comes after the reader has gone back', async () => {
    const page = await site.open('/compare/');
    for (const id of ['zhejiang', 'liuzhou', 'xian'])
      await page.locator(`#chooser input[value="${id}-industry-carbon-peak"]`).check();
    const come = await holdBack(page, '**/compare/data/xian-*.json');
    await page.locator('#chooser button[type="submit"]').click();
    await page.waitForURL(/d=xian/u);
    await page.goBack();
    await expect.poll(() => page.locator('#compared').textContent()).toBe('');
    const late = page.waitForResponse(/xian-industry-carbon-peak\.json/u);
    come();
    await (await late).finished();
    // What is asked after it has come is answered after it.
    await page.evaluate(async (address) => (await fetch(address)).text(), (await late).url());
    expect(await page.locator('#compared').textContent()).toBe('');
    expect(await page.locator('#pairs').isVisible()).toBe(true);
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

describe('clauses beside their counterparts', () => {
  const PAIR = '/compare/zhejiang-industry-carbon-peak/liuzhou-industry-carbon-peak/';

  it('say what was loosened, by which words and numbers; an address opens the row', async () => {
    const page = await site.open(`${PAIR}?label=loosened#pair-p1-s3`);
    const row = page.locator('#pair-p1-s3');
    await expect.poll(() => row.getAttribute('open')).not.toBeNull();
    const words = (await row.textContent()) ?? '';
    for (const part of ['放松', '确保', '力争', '16%以上', '15.8%']) expect(words).toContain(part);
    expect(await row.locator('del').count()).toBeGreaterThan(3);
    // The text shown stays as printed: a number is never cut by a mark.
    const marked = await row.locator('ins').allTextContents();
    expect(marked.some((part) => part.startsWith('15.8%'))).toBe(true);
    const labels = async (): Promise<(string | undefined)[]> =>
      page
        .locator('.aligned__row:visible')
        .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset['label']));
    // The filters are fetched by themselves.
    await expect.poll(async () => [...new Set(await labels())]).toEqual(['loosened']);
    await page.locator('#row-filters button[type="reset"]').click();
    await expect.poll(() => page.locator('.aligned__row:visible').count()).toBeGreaterThan(20);
  });

  it('stand there without JavaScript, every clause of either text at least once', async () => {
    const page = await site.open(PAIR, { javaScriptEnabled: false });
    const rows = page.locator('.aligned__row');
    expect(await rows.count()).toBeGreaterThan(20);
    await rows.first().locator('summary').click();
    expect(await rows.first().locator('.aligned__side').first().isVisible()).toBe(true);
    for (const id of ['zhejiang-industry-carbon-peak', 'liuzhou-industry-carbon-peak']) {
      const response = await page.request.get(site.url('/data/alignments.json'));
      const all = (await response.json()) as { aClauseId: string }[];
      const expected = new Set(
        all.map((a) => a.aClauseId).filter((clauseId) => clauseId.startsWith(`${id}/`)),
      );
      const linked = await page
        .locator('.aligned a[href*="/d/"]')
        .evaluateAll((links) =>
          links.map((a) => /\/d\/(.*)\/$/u.exec((a as HTMLAnchorElement).href)?.[1] ?? ''),
        );
      const seen = new Set(linked.map((link) => decodeURIComponent(link)));
      expect([...expected].filter((clauseId) => !seen.has(clauseId))).toEqual([]);
    }
  });

  it('show what they have in common, in both texts', async () => {
    const page = await site.open(PAIR, { javaScriptEnabled: false });
    const cells = await page.locator('.runs tbody tr').first().locator('mark').allTextContents();
    expect(cells).toHaveLength(2);
    const plain = (s: string | undefined): string => (s ?? '').replace(/[\s\p{P}]/gu, '');
    expect(plain(cells[0])).toBe(plain(cells[1]));
  });

  it('ask for less than 300 KB', async () => {
    for (const path of [
      '/compare/targets/',
      '/compare/liuzhou-industry-carbon-peak/xian-industry-carbon-peak/',
      '/compare/china-carbon-peak-2030/sichuan-green-industry/',
      '/compare/timeline/',
    ]) {
      const page = await site.open('/method/');
      const urls = [site.url(path)];
      page.on('request', (request) => urls.push(request.url()));
      await page.goto(site.url(path));
      await page.waitForLoadState('networkidle');
      let bytes = 0;
      for (const url of new Set(urls))
        bytes += gzipSync(await (await page.request.get(url)).body()).byteLength;
      expect({ path, small: bytes < 300_000, bytes }).toMatchObject({ path, small: true });
    }
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
