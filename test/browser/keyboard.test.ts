import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support.ts';

const site = useSite();
const LANGUAGES = [
  { language: 'Chinese', root: '/' },
  { language: 'English', root: '/en/' },
];
/** No page asks for more steps than this to anything on it. */
const STEPS = 250;
/** A whole walk, on a slow machine. */
const LONG = 120_000;

interface Focus {
  there: boolean;
  what: string;
  ring: number;
  inView: boolean;
}

/** Tab on to what a selector names; at every step the focus has a ring and is in the window (WCAG 2.4.7, 2.4.11). */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press(key);
    const look = (): Promise<Focus> =>
      page.evaluate((wanted) => {
        const e = document.activeElement ?? document.body;
        const style = getComputedStyle(e);
        const { top, bottom, left, right } = e.getBoundingClientRect();
        return {
          there: e.matches(wanted),
          what: e.outerHTML.slice(0, 100),
          ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
          inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        };
      }, selector);
    const focus = await look();
    expect(focus.ring, focus.what).toBeGreaterThanOrEqual(2);
    // The window may still be on its way there.
    if (!focus.inView) await expect.poll(async () => (await look()).inView, { timeout: 10_000 }).toBe(true);
    if (focus.there) return;
  }
  throw new Error(`no focus on ${selector}`);
}

async function open(page: Page, selector: string, address: RegExp): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe.each(LANGUAGES)('by keyboard alone, in $language', ({ root }) => {
  it(
    'one reads: a document, a record beside its text, a provision',
    async () => {
      const page = await site.open(`${root}d/`);
      await open(
        page,
        'a[href$="/d/zhejiang-industry-carbon-peak/"]',
        /\/d\/zhejiang-industry-carbon-peak\/$/u,
      );
      await tabTo(page, 'a.m[href*="#r-"]');
      const mark = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
      await page.keyboard.press('Enter');
      await page.locator('.record-panel[open]').waitFor();
      await expect.poll(() => page.locator('.record-panel :focus').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.locator('.record-panel').waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(mark);
      await open(page, 'a.number-link', /\/d\/zhejiang-industry-carbon-peak\/[^/#]+\/$/u);
    },
    LONG,
  );

  it(
    'one searches: words, a filter, a result, and back',
    async () => {
      const page = await site.open(`${root}search/`);
      await tabTo(page, '#q');
      await page.keyboard.type('余热利用');
      await page.locator('.hit').first().waitFor();
      await tabTo(page, '#facets input[name="level"]');
      await page.keyboard.press('Space');
      await page.waitForURL(/level/u);
      // The answer to it, not the one before.
      await page.locator('#f-level .tag').waitFor();
      const address = page.url();
      await open(page, '.hit__title a', /\/d\/[^/]+\/[^/]+\//u);
      await page.goBack();
      await page.locator('.hit').first().waitFor();
      expect(page.url()).toBe(address);
    },
    LONG,
  );

  it('one stays where one is when results and filters are built anew', async () => {
    const page = await site.open(`${root}search/?q=能耗`);
    const count = (): Promise<string> => page.locator('#count').innerText();
    const focus = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '');
    const first = page.locator('.hit__title a').first();
    await first.waitFor();
    const all = await count();

    // A heading of the filters.
    await page.locator('#facets input[name="level"]').first().check();
    await expect.poll(count).not.toBe(all);
    await page.locator('#f-level .tag').waitFor();
    await page.locator('#f-role').focus();
    await page.goBack();
    await page.locator('#f-level .tag').waitFor({ state: 'detached' });
    expect(await focus()).toBe('f-role');

    // A result that is there again.
    await page.locator('#grouped').check();
    await page.locator('#hits h4').first().waitFor();
    const address = await first.getAttribute('href');
    await first.focus();
    await page.goBack();
    await page.locator('#hits h4').first().waitFor({ state: 'detached' });
    expect(await focus()).toBe(address);

    // A result that is gone: the number of the others says what has changed.
    await page.locator('#q').fill('绿色电力');
    await page.keyboard.press('Enter');
    await expect.poll(count).not.toBe(all);
    await first.focus();
    const gone = await focus();
    await page.goBack();
    await expect.poll(count).toBe(all);
    expect(await page.locator(`.hit a[href="${gone}"]`).count()).toBe(0);
    expect(await focus()).toBe('count');
  });

  it(
    'one compares: the city, a filter, a target, side by side, and back',
    async () => {
      const page = await site.open(`${root}compare/targets/`);
      await open(page, 'a.place[href$="/450200/"]', /\/compare\/targets\/450200\/$/u);
      const rows = page.locator('.targets__row:visible');
      const all = await rows.count();
      await tabTo(page, '#ladder-filters input[name="text"]');
      await page.keyboard.type('能耗');
      await page.waitForURL(/text=/u);
      await expect.poll(() => rows.count()).toBeLessThan(all);
      const address = page.url();
      const shown = await rows.count();
      await open(page, '.promise__value a.strong', /\/d\/[^/]+\/[^/]+\/#r-/u);
      await page.goBack();
      await expect.poll(() => rows.count()).toBe(shown);
      await open(page, '.promise__beside', /\/compare\/[^/]+\/[^/]+\/#rel-/u);
      await page.locator('.related__pair:target').waitFor();
      await page.goBack();
      await expect.poll(() => rows.count()).toBe(shown);
      expect(page.url()).toBe(address);
    },
    LONG,
  );

  it(
    'one cites: a link, a form, a file of references, one sentence, words',
    async () => {
      const page = await site.open(`${root}d/zhejiang-industry-carbon-peak/p2/`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const press = async (selector: string, words: string): Promise<void> => {
        await tabTo(page, selector);
        await page.keyboard.press('Enter');
        await expect.poll(() => copied(page)).toContain(words);
      };
      await press('[data-copy-link]', '/d/zhejiang-industry-carbon-peak/p2/');
      await press('[data-copy="cite-legal"]', '《浙江省工业领域碳达峰实施方案》');
      await press('[data-copy="cite-apa"]', 'Retrieved');
      await tabTo(page, '.cite-files > summary');
      await page.keyboard.press('Enter');
      await press('[data-copy="cite-bibtex"]', '@');
      await tabTo(page, '.cite-files > summary', 'Shift+Tab');
      await page.keyboard.press('Enter');
      expect(await page.locator('.cite-files').getAttribute('open')).toBeNull();

      await tabTo(page, '.cite-parts > summary');
      await page.keyboard.press('Enter');
      await tabTo(page, '[data-part="g2.2"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#g2\.2$/u);
      await page.locator('[data-cite-part]').waitFor();
      await expect.poll(() => page.locator('[data-cite-address]').getAttribute('href')).toContain('#g2.2');

      // With a caret in the text a selection grows by arrows; its offer is the next stop.
      await page.evaluate(() => {
        const text = document.createTreeWalker(
          document.getElementById('g2.2') ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        getSelection()?.setBaseAndExtent(text.nextNode() ?? document.body, 0, text.currentNode, 2);
      });
      for (let sign = 0; sign < 4; sign += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.locator('.word-link').waitFor();
      await tabTo(page, '.word-link');
      await page.keyboard.press('Enter');
      await expect.poll(() => copied(page)).toMatch(/\/p2\/#[\w.-]+:\d+\+6~/u);
    },
    LONG,
  );
});
