import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { run } from '../support/ceheng.ts';
import { holdBack, useSite } from './support.ts';

const site = useSite();

/** The last search that the page asked of its worker and the last that was answered. */
interface Watched {
  asked: number;
  answered: number;
  faults: string[];
}

/** Keep count of searches, from before the first line of the page. */
function watchWorker(): void {
  const watched: Watched = { asked: 0, answered: 0, faults: [] };
  Object.assign(globalThis, { watched });
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string; id: number }>) => {
        if (data.type === 'error') watched.faults.push(JSON.stringify(data));
        if (data.type === 'result') watched.answered = data.id;
      });
    }

    override postMessage(message: { type: string; id: number }): void {
      if (message.type === 'search') watched.asked = message.id;
      super.postMessage(message);
    }
  };
}

describe('search', () => {
  it('finds as one types, marks what it found and says how many', async () => {
    const page = await site.open('/search/');
    await page.locator('#q').pressSequentially('余热利用');
    // The answer to all of it: the first of the words are answered too.
    await expect.poll(() => page.locator('.hit mark').allTextContents()).toContain('余热利用');
    expect(await page.locator('#count').textContent()).toMatch(/找到\s*\d+\s*条/u);
    const marks = await page.locator('.hit mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    // A screen reader is told once typing rests.
    const said = page.locator('[role="status"][aria-live="polite"]');
    await expect
      .poll(async () => (await said.textContent()) === (await page.locator('#count').textContent()))
      .toBe(true);
    await expect.poll(() => page.url()).toContain(`q=${encodeURIComponent('余热利用')}`);
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

  it('keeps what is typed before the scripts have come', async () => {
    const page = await site.open('/404.html');
    const come = await holdBack(page, '**/_astro/*.js');
    await page.goto(site.url('/search/?q=%E4%BD%99%E7%83%AD&level=city'), { waitUntil: 'commit' });
    await page.locator('#q').fill('光伏');
    come();
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('#q').inputValue()).toBe('光伏');
    expect(await page.locator('.hit mark').allTextContents()).toContain('光伏');
    expect(await page.locator('input[name="level"][value="city"]').isChecked()).toBe(true);
  });

  it('takes choices that follow each other before an answer has come', async () => {
    const page = await site.open('/search/?q=%E4%BD%99%E7%83%AD&level=city');
    await page.locator('#chosen button').waitFor();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#chosen button')?.click();
      document.querySelector<HTMLElement>('#facets input[name="region"]')?.click();
    });
    const params = new URL(page.url()).searchParams;
    expect(params.has('level')).toBe(false);
    expect(params.has('region')).toBe(true);
  });

  it('gives the same clauses in the same order as the command line', async () => {
    for (const query of ['产能比例', '绿色工厂', '碳达峰 目标', '年份:2025 能耗']) {
      const page = await site.open(`/search/?q=${encodeURIComponent(query)}`);
      await page.locator('.hit').first().waitFor();
      const ids = await page
        .locator('.hit__title a')
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

  it('keeps the nearest clauses apart, and gives none for quoted queries', async () => {
    const page = await site.open(`/search/?q=${encodeURIComponent('余热利用')}`);
    await page.locator('#near .hit').first().waitFor();
    expect(await page.getByRole('heading', { name: '相近的条款' }).isVisible()).toBe(true);
    const total = Number(/找到 (\d+) 条/u.exec((await page.locator('#count').textContent()) ?? '')?.[1]);
    expect(await page.locator('#hits .hit').count()).toBe(total);
    expect(await page.locator('#near .hit .tag', { hasText: '相近' }).count()).toBe(
      await page.locator('#near .hit').count(),
    );
    await page.locator('#q').fill('"余热利用"');
    await expect.poll(() => page.locator('#near').isVisible()).toBe(false);
    expect(await page.locator('#count').textContent()).toBe(`找到 ${total} 条`);
  });

  it('says what else it searched, and one click leaves it out', async () => {
    const page = await site.open(`/search/?q=${encodeURIComponent('双碳')}`);
    await page.getByText('一并检索了近义说法').waitFor();
    const before = await page.locator('#count').textContent();
    await page.getByRole('button', { name: '只查原词' }).click();
    await page.waitForURL(/synonyms=0/u);
    await expect.poll(() => page.locator('#count').textContent()).not.toBe(before);
    expect(await page.getByText('一并检索了近义说法').count()).toBe(0);
  });

  it('gives advice where nothing is found', async () => {
    const page = await site.open(`/search/?q=${encodeURIComponent('"月球采矿" 光伏')}`);
    await page.getByText('可以试试').waitFor();
    expect(await page.locator('#count').textContent()).toBe('找到 0 条');
    await page.getByRole('button', { name: '有其中一个词即可' }).click();
    await page.locator('.hit').first().waitFor();
  });

  it('says why, copies the address of a result, groups by document', async () => {
    const page = await site.open(`/search/?q=${encodeURIComponent('绿色工厂')}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const first = page.locator('.hit').first();
    await first.getByText('为何有这一条').click();
    expect(await first.locator('.why li').first().textContent()).toContain('“绿色工厂”');
    await first.getByRole('button', { name: /^复制链接/u }).click();
    await first.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      new URL((await first.locator('.hit__title a').getAttribute('href')) ?? '', page.url()).href,
    );
    await page.locator('#grouped').check();
    await page.waitForURL(/group=document/u);
    await page.locator('.hit-group').first().waitFor();
    const titles = await page.locator('.hit-group > h3 a').allTextContents();
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(1);
  });

  it('sorts by what is asked and writes it into the address', async () => {
    const page = await site.open(`/search/?q=${encodeURIComponent('能源')}`);
    await page.locator('.hit').first().waitFor();
    const ids = (): Promise<(string | null)[]> =>
      page.locator('.hit__title a').evaluateAll((links) => links.map((a) => a.getAttribute('href')));
    const before = await ids();
    await page.locator('#sort').selectOption('date');
    await page.waitForURL(/sort=date/u);
    await expect.poll(ids).not.toEqual(before);
  });

  it('exports the whole result with citations and addresses', async () => {
    const page = await site.open(`/search/?q=${encodeURIComponent('能源')}`);
    await page.locator('.hit').first().waitFor();
    const total = Number(/\d+/u.exec((await page.locator('#count').textContent()) ?? '')?.[0]);
    expect(total).toBeGreaterThan(20);
    const save = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const csv = (await save('导出 CSV')).toString('utf8');
    expect(csv.startsWith('\ufeff序号,文件,位置,')).toBe(true);
    const address = new URL('/d/', page.url()).href;
    expect(csv.split(address).length - 1).toBe(total);
    expect(csv).toContain('。,http');
    const xlsx = unzipSync(await save('导出 XLSX'));
    const sheet = strFromU8(xlsx['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<row /gu)).toHaveLength(total + 1);
    expect(sheet).not.toContain('<f>');
  });

  it('is done by keyboard alone', async () => {
    const page = await site.open('/search/');
    await page.locator('#browse').waitFor();
    await page.keyboard.press('/');
    expect(await page.locator('#q').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('能源');
    await page.locator('.hit').first().waitFor();
    const focused = (): Promise<number> =>
      page
        .locator('.hit__title a')
        .evaluateAll((links) => links.findIndex((a) => a === document.activeElement));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(0);
    await page.keyboard.press('j');
    expect(await focused()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(2);
    await page.keyboard.press('k');
    expect(await focused()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('#q').evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    const address = await page.locator('.hit__title a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address ?? ''}`);
  });

  it('is not impressed by hostile queries', async () => {
    const page = await site.open('/404.html');
    await page.addInitScript(watchWorker);
    await page.goto(site.url('/search/'));
    const watched = (): Promise<Watched> =>
      page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
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
      const { asked } = await watched();
      await expect.poll(async () => (await watched()).answered).toBe(asked);
    }
    expect((await watched()).faults).toEqual([]);
    expect(await page.locator('#count').textContent()).toMatch(/找到|没有完全相符/u);
    expect(await page.locator('#hits img').count()).toBe(0);
  });

  it('leads somewhere useful without JavaScript', async () => {
    const page = await site.open('/search/?q=%E4%BD%99%E7%83%AD', { javaScriptEnabled: false });
    expect(await page.locator('noscript, .note').first().isVisible()).toBe(true);
    expect(await page.locator('#browse a[href*="/d/"]').count()).toBeGreaterThan(100);
  });
});
