import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { launchFirefox, type Firefox } from '../../scripts/firefox.ts';
import type { CiteAnswer } from '../../src/cite/index.ts';
import { run } from '../support/ceheng.ts';
import { holdBack, useSite } from './support.ts';

const site = useSite();
const provision = '/d/china-carbon-peak-2030/p3-s1-i1/';
let browser: Browser;
let firefox: Firefox;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
  firefox = await launchFirefox(inject('firefox'));
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await firefox.close();
  await browser.close();
});

interface Page {
  evaluate(expression: string): Promise<unknown>;
  until(expression: string): Promise<void>;
}

async function openIn(engine: string, path: string): Promise<Page> {
  const url = site.url(path);
  if (engine === 'Firefox') {
    const page = await firefox.open();
    await page.goto(url);
    return page;
  }
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  return {
    evaluate: (expression) => page.evaluate(expression),
    // Not waitForFunction: the site's policy forbids what it needs.
    until: async (expression) => {
      await expect.poll(() => page.evaluate(expression)).toBe(true);
    },
  };
}

/** Selects from the nth sign of one element's first text to the nth of another's; gives the selected words. */
const select = (from: string, start: number, to: string, end: number): string => `(() => {
  const text = (id) => document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(text(${JSON.stringify(from)}), ${start});
  range.setEnd(text(${JSON.stringify(to)}), ${end});
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range.toString().replace(/\\s/g, '');
})()`;
/** What a click on the offer puts on the clipboard. */
const take = `(() => {
  let taken = null;
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => { taken = text; return Promise.resolve(); } } });
  document.querySelector('.word-link').click();
  return taken;
})()`;
const marked = `[...document.querySelectorAll('mark.linked')].map((m) => m.textContent).join('').replace(/\\s/g, '')`;
const inView = `(() => { const { top, bottom } = document.querySelector('mark.linked').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`;
const layout = `JSON.stringify([...document.querySelectorAll('[data-words] p, h1')].map((e) => { const r = e.getBoundingClientRect(); return [Math.round(r.height), Math.round(r.width)]; }))`;

describe.each(['Chromium', 'Firefox'])('links to words in %s', (engine) => {
  it.each([
    ['within a sentence', provision, 'g1.3', 3, 'g1.3', 12],
    ['over two sentences', provision, 'g1.3', 3, 'g1.4', 8],
    ['on the page of the document', '/d/china-carbon-peak-2030/', 'p3-s2-i1', 1, 'p3-s2-i2', 2],
  ])('%s: offered, opened, marked, without moving anything', async (_, path, from, start, to, end) => {
    const page = await openIn(engine, path);
    const words = await page.evaluate(select(from, start, to, end));
    await page.until(`document.querySelector('.word-link') !== null`);
    const link = String(await page.evaluate(take));
    expect(link).toMatch(/#[\w.-]+:\d+\+\d+~[0-9a-z]+$/u);
    const before = await (await openIn(engine, path)).evaluate(layout);
    const opened = await openIn(engine, new URL(link).pathname + new URL(link).hash);
    await opened.until(`document.querySelector('mark.linked') !== null`);
    expect(await opened.evaluate(marked)).toBe(words);
    expect(await opened.evaluate(inView)).toBe(true);
    expect(await opened.evaluate(layout)).toBe(before);
  });

  it('opens a sentence marked', async () => {
    const page = await openIn(engine, `${provision}#g1.4`);
    expect(await page.evaluate(`document.querySelector(':target').id`)).toBe('g1.4');
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector(':target')).backgroundColor`),
    ).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('finds words that have moved, and says so where they are gone', async () => {
    const page = await openIn(engine, provision);
    const words = await page.evaluate(select('g1.3', 3, 'g1.3', 12));
    await page.until(`document.querySelector('.word-link') !== null`);
    const hash = new URL(String(await page.evaluate(take))).hash;
    const moved = await openIn(engine, provision + hash.replace('g1.3:3+', 'g1.1:0+'));
    await moved.until(`document.querySelector('mark.linked') !== null`);
    expect(await moved.evaluate(marked)).toBe(words);
    const gone = await openIn(engine, provision + hash.replace(/~.*/u, '~1'));
    await gone.until(`!document.querySelector('.word-note').hidden`);
    expect(await gone.evaluate(`document.querySelector('.word-note').textContent`)).toContain('已改动');
    expect(await gone.evaluate(`document.querySelectorAll('.linked--changed').length`)).toBeGreaterThan(0);
    const nowhere = await openIn(engine, provision + hash.replace('g1.3:', 'g9.9:').replace(/~.*/u, '~1'));
    await nowhere.until(`!document.querySelector('.word-note').hidden`);
    expect(await nowhere.evaluate(`document.querySelectorAll('mark.linked').length`)).toBe(0);
  });
});

it('a link is offered to words that were selected before the scripts came', async () => {
  const page = await site.open('/404.html');
  const come = await holdBack(page, '**/_astro/*.js');
  await page.goto(site.url(provision), { waitUntil: 'commit' });
  await page.locator('[id="g1.4"]').waitFor();
  await page.evaluate(select('g1.3', 3, 'g1.4', 8));
  come();
  await page.locator('.word-link').waitFor();
});

describe('the citation card', () => {
  it('copies every form, with an absolute address and the day', async () => {
    const page = await site.open(provision, { permissions: ['clipboard-read', 'clipboard-write'] });
    const address = site.url(provision);
    const clip = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.locator('[data-copy="cite-apa"]').click();
    await expect.poll(clip).toMatch(/^国务院\. \(2021\)\./u);
    expect(await clip()).toContain(address);
    await page.locator('[data-copy="cite-gb"]').click();
    await expect
      .poll(clip)
      .toMatch(
        /^国务院\. 2030年前碳达峰行动方案: 国发〔2021〕23号\[EB\/OL\]\. 第三部分第（一）条第1项\(2021-10-24\)\[\d{4}-\d\d-\d\d\]\. /u,
      );
    expect(await clip()).toContain(address);
    await page.locator('[data-copy="cite-legal"]').click();
    await expect
      .poll(clip)
      .toBe(
        '国务院：《2030年前碳达峰行动方案》，国发〔2021〕23号，2021年10月24日发布，第三部分第（一）条第1项。',
      );
    await page.locator('.cite-files summary').click();
    const download = page.waitForEvent('download');
    await page.locator('[data-save="cite-ris"]').click();
    expect((await download).suggestedFilename()).toBe('china-carbon-peak-2030_p3-s1-i1.ris');
  });

  it('cites the sentence or the target that the address names', async () => {
    const page = await site.open(`${provision}#g1.3`);
    const words = (): Promise<string> => page.locator('#cite-words').innerText();
    expect((await words()).replace(/\s/gu, '')).toBe(
      (await page.locator('[id="g1.3"]').innerText()).replace(/\s/gu, ''),
    );
    expect(await page.locator('#cite-legal').textContent()).toContain('第1项第2句');
    expect(await page.locator('#cite-bibtex').textContent()).toContain('p3-s1-i1_g1.3');
    const hash = await page.locator('[data-cite-hash]').getAttribute('title');
    expect(hash).toMatch(/^[0-9a-f]{32}$/u);
    await page.locator('.cite-parts summary').click();
    await page.locator('.cite-parts [data-part^="r-"]').first().click();
    await expect.poll(words).toBe('“十四五”时期严格合理控制煤炭消费增长');
    await page.locator('[data-cite-whole]').click();
    await expect.poll(words).toContain('推进煤炭消费替代');
  });

  it('can be read without scripts', async () => {
    const page = await site.open(provision, { javaScriptEnabled: false });
    expect(await page.locator('#cite-gb').innerText()).toContain('第三部分第（一）条第1项(2021-10-24).');
    expect(await page.locator('#cite-bibtex').textContent()).toMatch(
      /^@techreport\{china-carbon-peak-2030_p3-s1-i1,\n\tauthor/u,
    );
    expect(await page.locator('.cite-parts li').count()).toBeGreaterThan(4);
  });
});

describe('the page that finds quotations', () => {
  const find = async (text: string, path = '/cite/') => {
    const page = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#cite-text').fill(text);
    await page.locator('#cite-find button[type=submit]').click();
    await page.locator('#cite-find[data-milliseconds]').waitFor({ state: 'attached' });
    return page;
  };

  it('finds words and opens the provision at them', async () => {
    const page = await find('新建机组煤耗标准要达到国际先进水平，有序淘汰煤电落后产能');
    expect(await page.locator('.cite-match .tag').first().textContent()).toContain('1 个字');
    expect(await page.locator('.cite-match del').first().textContent()).toContain('要');
    await page.locator('.cite-match a').first().click();
    await page.waitForURL(/p3-s1-i1/u);
    await expect
      .poll(() => page.locator('mark.linked').first().textContent())
      .toContain('新建机组煤耗标准达到国际先进水平');
  });

  it('resolves a reference, in English words too', async () => {
    const page = await find('国发〔2021〕23号第三部分第（二）条', '/en/cite/');
    expect(await page.locator('.cite-match a').first().getAttribute('href')).toContain(
      '/en/d/china-carbon-peak-2030/p3-s2/',
    );
    expect(await page.locator('#cite-said').textContent()).toBe('A reference to:');
  });

  it('answers as the command line does', async () => {
    const text = '新建机组煤耗标准要达到国际先进水平，有序淘汰煤电落后产能';
    const { status, stdout } = spawnSync('node', [run.main, 'cite', text], { encoding: 'utf8' });
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as CiteAnswer;
    const page = await find(text);
    const shown = page.locator('.cite-match h3 a');
    const told = answer.passages.flatMap(({ matches }) => matches.map(({ address }) => address));
    expect(await shown.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
      told.map((address) => new URL(site.url(address)).pathname + new URL(site.url(address)).hash),
    );
  });

  it('takes what is pasted for words, whatever it is, and sends none of it', async () => {
    const text =
      '<img src=x onerror="document.title=1"><script>document.title=2</script>=HYPERLINK("x")\u202e绿色低碳';
    const page = await site.open('/cite/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.locator('#cite-text').fill(text);
    await page.locator('#cite-find button[type=submit]').click();
    await page.locator('#cite-find[data-milliseconds]').waitFor({ state: 'attached' });
    expect(await page.title()).toContain('策衡');
    expect(await page.locator('#cite-results img, #cite-results script').count()).toBe(0);
    for (const one of asked) expect(decodeURIComponent(one)).not.toMatch(/绿色|HYPERLINK|onerror/u);
  });

  it('says when nothing is near', async () => {
    const page = await find('今天天气很好，大家一起去公园里散步看花。');
    expect(await page.locator('#cite-said').textContent()).toBe('没有找到相近的条款。');
    expect(await page.locator('.cite-match').count()).toBe(0);
  });
});
