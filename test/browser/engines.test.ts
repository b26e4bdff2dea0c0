import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { random } from '../../scripts/bench/search/scale.ts';
import { serveFolder, type Served } from '../../scripts/bench/search/server.ts';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { launchFirefox, type Firefox } from '../../scripts/firefox.ts';
import { root } from '../../scripts/steps.ts';
import { buildSearchIndex, type IndexInput } from '../../src/search/build-index.ts';
import { corpusInput, segment } from '../search/support/corpus.ts';

/** What a test asks of a browser, whichever it is. */
interface Engine {
  evaluate(expression: string): Promise<unknown>;
}

const DIST = join(root, 'dist');
const FORMS = { whole: { cutAbove: Infinity }, cut: { cutAbove: 0, ownFrom: 60, charactersPerBucket: 2000 } };

let input: IndexInput;
const served: Partial<Record<keyof typeof FORMS, Served>> = {};
let browser: Browser;
let firefox: Firefox;

beforeAll(async () => {
  input = corpusInput();
  for (const form of ['whole', 'cut'] as const)
    served[form] = await serveFolder(
      DIST,
      '/data/search/',
      buildSearchIndex(input, segment, FORMS[form]).parts,
    );
  browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
  firefox = await launchFirefox(inject('firefox'));
}, 180_000);
afterAll(async () => {
  await firefox.close();
  await browser.close();
  for (const one of Object.values(served)) await one.stop();
});

async function openIn(engine: string, url: string): Promise<Engine> {
  if (engine === 'Firefox') {
    const page = await firefox.open();
    await page.goto(url);
    return page;
  }
  const page = await browser.newPage();
  await page.goto(url);
  return { evaluate: (expression) => page.evaluate(expression) };
}

/** Asks the site's own worker, one query after the other: the ids that fulfil each. */
const asking = (worker: string, queries: readonly string[]): string => `(async () => {
  const worker = new Worker(${JSON.stringify(worker)}, { type: 'module' });
  const queries = ${JSON.stringify(queries)};
  const found = [];
  await new Promise((resolve, reject) => {
    const next = () => {
      const q = queries[found.length];
      if (q === undefined) resolve();
      else worker.postMessage({ type: 'search', id: found.length + 1, request: { q, limit: 100000 } });
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      if (data.type === 'error') reject(new Error(data.message));
      if (data.type === 'result')
        found.push(data.response.hits.filter((hit) => !hit.approximate).map((hit) => hit.clauseId));
      if (data.type !== 'error') next();
    };
    worker.postMessage({ type: 'open', base: location.origin + '/data/search/' });
  });
  worker.terminate();
  return found;
})()`;

function worker(): string {
  const name = readdirSync(join(DIST, '_astro')).find((file) => /^search\.worker.*\.js$/u.test(file));
  if (name === undefined) throw new Error('the site has no search worker');
  return `/_astro/${name}`;
}

/** Substrings of runs of letters and digits, seeded. */
function substrings(count: number): string[] {
  const next = random(7);
  const runs = input.clauses.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  return Array.from({ length: count }, () => {
    const run = runs[Math.floor(next() * runs.length)] ?? '';
    const start = Math.floor(next() * run.length);
    return run.slice(start, start + 1 + Math.floor(next() * 8));
  });
}

describe.each(['Chromium', 'Firefox'])('%s', (engine) => {
  describe.each(['whole', 'cut'] as const)('%s index', (form) => {
    it('finds every clause that holds the words, quoted only these', async () => {
      const page = await openIn(engine, `${served[form]?.url ?? ''}404.html`);
      const words = substrings(120);
      const queries = words.flatMap((word) => [word, `"${word}"`]);
      const found = (await page.evaluate(asking(worker(), queries))) as string[][];
      const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
      words.forEach((word, i) => {
        const holding = input.clauses.filter(({ text }) => text.includes(word)).map(({ id }) => id);
        expect(holding.length).toBeGreaterThan(0);
        if (word !== 'OR') expect(found[2 * i], word).toEqual(expect.arrayContaining(holding));
        expect(found[2 * i + 1], word).toEqual(expect.arrayContaining(holding));
        for (const id of found[2 * i + 1] ?? [])
          expect(plain(input.clauses.find((clause) => clause.id === id)?.text ?? '')).toContain(plain(word));
      });
    });
  });
});

describe('the page in Firefox', () => {
  it.each(['whole', 'cut'] as const)('types, walks the results, opens one: %s index', async (form) => {
    const page = await firefox.open();
    const before = page.faults.length;
    await page.goto(`${served[form]?.url ?? ''}search/`);
    await page.evaluate(`document.querySelector('#q').focus()`);
    await page.press('余热利用');
    await page.until(`document.querySelectorAll('#hits .hit').length > 0`);
    await page.until(`/找到 \\d+ 条/u.test(document.querySelector('#said').textContent)`);
    await page.press('ArrowDown', 'j');
    expect(
      await page.evaluate(`[...document.querySelectorAll('.hit__title a')].indexOf(document.activeElement)`),
    ).toBe(1);
    await page.press('Escape', 'ArrowDown', 'Enter');
    await page.until(`location.pathname.startsWith('/d/')`);
    expect(page.faults.slice(before)).toEqual([]);
  });
});
