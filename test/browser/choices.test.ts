import { describe, expect, it } from 'vitest';
import { holdBack, PHONE, useSite } from './support.ts';

const site = useSite();
const DOCUMENT = '/d/zhejiang-industry-carbon-peak/';
const SENTENCE = '/d/zhejiang-industry-carbon-peak/p2/#g1.2';

describe('choices of reading', () => {
  it('keep the size of the text, from the first paint of the next page on', async () => {
    const page = await site.open(DOCUMENT);
    const size = (): Promise<number> =>
      page.locator('.policy').evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
    const before = await size();
    await page.locator('.text-size__larger').click();
    const chosen = await size();
    expect(chosen).toBeGreaterThan(before * 1.3);
    await page.goto(site.url(SENTENCE));
    expect(await size()).toBe(chosen);
    expect(await page.getByRole('radio', { name: '特大' }).isChecked()).toBe(true);
    await page.locator('.text-size__standard').click();
    expect(await size()).toBe(before);
  });

  it('hold when they are made before the other scripts have come', async () => {
    const page = await site.open('/404.html');
    const come = await holdBack(page, '**/_astro/*.js');
    await page.goto(site.url(DOCUMENT), { waitUntil: 'commit' });
    await page.getByLabel('隐藏标记').check();
    await page.locator('.text-size__larger').click();
    const held = async (): Promise<unknown[]> => [
      await page.locator('html').getAttribute('data-marks'),
      await page.locator('html').getAttribute('data-text'),
      await page.getByLabel('隐藏标记').isChecked(),
      await page.getByRole('radio', { name: '特大' }).isChecked(),
    ];
    expect(await held()).toEqual(['off', 'larger', true, true]);
    come();
    await page.waitForLoadState();
    expect(await held()).toEqual(['off', 'larger', true, true]);
    await page.reload();
    expect(await held()).toEqual(['off', 'larger', true, true]);
  });

  it('keep the marks away, in the other language too', async () => {
    const page = await site.open(DOCUMENT);
    const border = (): Promise<string> =>
      page
        .locator('.policy .m-target')
        .first()
        .evaluate((e) => getComputedStyle(e).borderBlockEndColor);
    const shown = await border();
    await page.getByLabel('隐藏标记').check();
    expect(await border()).not.toBe(shown);
    await page.goto(site.url(`/en${DOCUMENT}`));
    expect(await page.getByLabel('Hide marks').isChecked()).toBe(true);
    await page.getByLabel('Hide marks').uncheck();
    expect(await border()).toBe(shown);
  });

  it('can put marks away without a script', async () => {
    const page = await site.open(DOCUMENT, { javaScriptEnabled: false });
    const border = (): Promise<string> =>
      page
        .locator('.policy .m-target')
        .first()
        .evaluate((e) => getComputedStyle(e).borderBlockEndColor);
    const shown = await border();
    await page.getByLabel('隐藏标记').check();
    expect(await border()).not.toBe(shown);
    expect(await page.locator('.text-size').isVisible()).toBe(false);
  });
});

describe('contents on a phone', () => {
  it('stay in view, tell where the reader is, open and go away again', async () => {
    const page = await site.open(DOCUMENT, { viewport: PHONE });
    const fold = page.locator('.contents--fold');
    await page.locator('[id="p3-s6-i1"]').evaluate((e) => {
      e.scrollIntoView({ behavior: 'instant' });
    });
    await expect.poll(() => fold.locator('[data-here]').textContent()).toContain('（六）');
    expect(await fold.evaluate((e) => e.getBoundingClientRect().top)).toBeLessThan(2);
    await fold.locator('summary').click();
    await fold.locator('a[href="#p4"]').click();
    await expect.poll(() => fold.evaluate((e) => (e as HTMLDetailsElement).open)).toBe(false);
    const top = (): Promise<number> =>
      page.locator('[id="p4"]').evaluate((e) => e.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    // Not under the line that stays.
    const line = await fold.evaluate((e) => e.getBoundingClientRect().bottom);
    expect(await page.locator('[id="p4"] h2').evaluate((e) => e.getBoundingClientRect().top)).toBeGreaterThan(
      line,
    );
  });
});

describe('the switch of language', () => {
  it.each([
    ['/search/?q=%E4%BD%99%E7%83%AD', '/en/search/?q=%E4%BD%99%E7%83%AD'],
    [SENTENCE, `/en${SENTENCE}`],
    ['/en/d/zhejiang-industry-carbon-peak/#p2', '/d/zhejiang-industry-carbon-peak/#p2'],
  ])('keeps query and anchor: %s', async (from, to) => {
    const page = await site.open(from);
    await page.locator('a.language').click();
    await expect.poll(() => page.url()).toBe(site.url(to));
  });

  it('leads to the twin without a script', async () => {
    const page = await site.open(DOCUMENT, { javaScriptEnabled: false });
    await page.locator('a.language').click();
    await expect.poll(() => page.url()).toBe(site.url(`/en${DOCUMENT}`));
  });
});

describe('an English page', () => {
  it('opens a record beside the text in English', async () => {
    const page = await site.open(`/en${DOCUMENT}`);
    await page.locator('.policy .m-target').first().click();
    const panel = page.locator('.record-panel');
    await panel.locator('table').waitFor();
    expect(await panel.textContent()).toMatch(/Target.*Firm|Firm.*Target/su);
    expect(await panel.getAttribute('aria-label')).toBe('Records read from the text');
  });

  it('searches in English: names, filters and advice', async () => {
    const page = await site.open('/en/search/?q=%E4%BD%99%E7%83%AD');
    await page.locator('.hit').first().waitFor();
    await expect.poll(() => page.locator('#count').textContent()).toMatch(/^\d+ found/u);
    await expect.poll(() => page.locator('#facets').textContent()).toContain('Zhejiang');
    const unmarked = await page.locator('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode() !== null) {
        const text = walker.currentNode.nodeValue ?? '';
        const lang = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        if (/\p{Script=Han}/u.test(text) && !lang.startsWith('zh')) found.push(text.trim());
      }
      return found;
    });
    expect(unmarked).toEqual([]);
    await page.locator('#q').fill('hydrogen power');
    await expect.poll(() => page.locator('#notes').textContent()).toContain('glossary');
  });
});
