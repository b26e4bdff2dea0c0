import { describe, expect, it } from 'vitest';
import { holdBack, PHONE, useSite } from './support.ts';

const site = useSite();
const provision = 'zhejiang-industry-carbon-peak/p3-s1-i1';

describe('a provision', () => {
  it('has a page of its own with its words, its records and its neighbours', async () => {
    const page = await site.open(`/d/${provision}/`);
    expect(await page.locator('h1').textContent()).toContain('大力发展战略性新兴产业');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('力争全省战略性新兴产业增加值年均增长8%以上');
    expect(text).toContain('省发展改革委');
    const next = page.locator('a[rel="next"]').first();
    await next.click();
    await page.waitForURL(/p3-s1-i2/u);
  });

  it('opens at the clause on the page of its document', async () => {
    const page = await site.open('/d/zhejiang-industry-carbon-peak/#p3-s6-i1');
    const top = (): Promise<number> =>
      page.locator('[id="p3-s6-i1"]').evaluate((e) => e.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(400);
    expect(await top()).toBeGreaterThanOrEqual(-2);
    expect(await page.locator('[id="p3-s6-i1"]').textContent()).toContain('钢铁行业');
  });

  it('opens at a sentence', async () => {
    const page = await site.open('/d/zhejiang-industry-carbon-peak/p2/#g2.2');
    const sentence = page.locator('[id="g2.2"]').first();
    expect(await sentence.textContent()).toContain('到2025年');
    const top = (): Promise<number> => sentence.evaluate((e) => e.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(900);
    expect(await top()).toBeGreaterThanOrEqual(-2);
  });

  it('copies its link', async () => {
    const page = await site.open(`/d/${provision}/`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-copy-link]').first().click();
    await expect.poll(() => page.locator('[data-copy-status]').textContent()).toContain('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/d/${provision}/`);
  });
});

describe('a document', () => {
  it.each([
    ['with', true],
    ['without', false],
  ])('reads %s JavaScript: contents, clauses, marks, units, source', async (_, javaScriptEnabled) => {
    const page = await site.open('/d/wenzhou-energy-saving-retrofit/', { javaScriptEnabled });
    expect(await page.locator('nav a[href$="#p3-s2"]').count()).toBeGreaterThan(0);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of ['每年组织实施节能改造项目350个以上', '有效期至', '来源'])
      expect(text).toContain(words);
    expect(await page.locator('.m-target').count()).toBeGreaterThan(10);
  });

  it('says what is not in the source, what is abridged, what is no commitment', async () => {
    const plan = (await (await site.open('/d/china-carbon-peak-2030/')).locator('main').textContent()) ?? '';
    expect(plan).toContain('国发〔2021〕23号');
    expect(plan).toContain('有删减');
    const news =
      (await (await site.open('/d/news-dual-carbon-blueprint/')).locator('main').textContent()) ?? '';
    expect(news).toContain('不计');
  });

  it('shows the record that was asked for last, whichever comes first, and none after Escape', async () => {
    const page = await site.open('/d/wenzhou-energy-saving-retrofit/');
    const marks = page.locator('.policy a.m[href*="#r-"]');
    const hrefs = await marks.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const paths = hrefs.map((href) => new URL(href).pathname);
    const other = paths.findIndex((path) => path !== paths[0]);
    const [first = '', second = ''] = [paths[0], paths[other]];
    const panel = page.locator('.record-panel');
    const full = panel.getByRole('link', { name: '打开条款' });
    /** Until an answer that was held back has come and been read. */
    const arrived = async (path: string, come: () => void): Promise<void> => {
      const late = page.waitForResponse((response) => response.url().endsWith(path));
      come();
      await (await late).finished();
      // What is asked after it has come is answered after it.
      await page.evaluate(async (address) => (await fetch(address)).text(), path);
    };

    const come = await holdBack(page, `**${first}`);
    await marks.first().click();
    await marks.nth(other).click();
    await panel.locator('table').waitFor();
    await arrived(first, come);
    expect(await full.getAttribute('href')).toBe(hrefs[other]);

    await page.reload();
    const again = await holdBack(page, `**${second}`);
    await marks.nth(other).click();
    await page.keyboard.press('Escape');
    await arrived(second, again);
    expect(await panel.isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe('/d/wenzhou-energy-saving-retrofit/');
  });

  it('can be read on a phone', async () => {
    const page = await site.open('/d/liuzhou-industry-carbon-peak/', { viewport: PHONE });
    const size = await page
      .locator('.policy p')
      .first()
      .evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
  });
});
