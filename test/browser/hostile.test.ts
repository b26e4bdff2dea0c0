// A site built from texts that try everything: no output may run, open or turn round any of it.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { root } from '../../scripts/steps.ts';
import { hasControls } from '../../src/text/controls.ts';
import { HOSTILE, writeHostileCollection } from '../support/hostile.ts';
import { expand } from '../support/schema-org.ts';
import { parseXml } from '../support/xml.ts';

const room = mkdtempSync(join(tmpdir(), 'ceheng-hostile-'));
const site = join(room, 'site');

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CEHENG_CORPUS: join(room, 'corpus'),
      CEHENG_DATA: join(site, 'data'),
      CEHENG_CACHE: join(room, 'cache'),
      CEHENG_SITE: 'https://example.org',
      CEHENG_BASE: '/',
      SOURCE_DATE_EPOCH: '1700000000',
    },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

beforeAll(() => {
  writeHostileCollection(join(room, 'corpus'), join(root, 'corpus'));
  run('node', ['src/cli/main.ts', 'build', '--out', join(site, 'data')]);
  run('astro', ['build', '--silent', '--outDir', site]);
}, 600_000);
afterAll(() => {
  rmSync(room, { recursive: true, force: true });
});

const files = (pattern: string): string[] => globSync(pattern, { cwd: site }).sort();
const text = (path: string): string => readFileSync(join(site, path), 'utf8');
/** Pages in which words of the texts stand. */
const pages = (): string[] =>
  files('**/*.html').filter((path) => /globalThis|attacker|cmd\|/u.test(text(path)));

type Element = DefaultTreeAdapterTypes.Element;

/** Elements of a page as a browser that runs no script sees them. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      walk('content' in child ? child.content : child);
    }
  };
  walk(parse(html));
  return found;
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

describe('pages', () => {
  it('hold the words as words', () => {
    const all = pages();
    expect(all.length).toBeGreaterThan(100);
    for (const path of all) {
      const html = text(path);
      expect(hasControls(html) ? path : '').toBe('');
      for (const element of elements(html)) {
        const fault = (what: string): string => `${path}: <${element.tagName}> ${what}`;
        const handlers = element.attrs.filter((a) => a.name.startsWith('on')).map((a) => fault(a.name));
        expect(handlers).toEqual([]);
        for (const name of ['href', 'src', 'action'])
          expect(/^\s*(?:javascript|data):/iu.test(attribute(element, name) ?? '') ? fault(name) : '').toBe(
            '',
          );
        if (element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json')
          expect(attribute(element, 'src') ?? fault('of its own')).toMatch(/^\/[\w./-]+\.js$/u);
        if (['img', 'iframe', 'object', 'embed', 'base'].includes(element.tagName))
          expect(fault('')).toBe('');
      }
    }
  });

  it('give JSON-LD that a processor expands whole', async () => {
    // Earlier versions (`@2022-06`) have none: the latest speaks for the document.
    const some = files('d/hostile-*/**/index.html')
      .filter((path) => !path.includes('@'))
      .slice(0, 12);
    expect(some.length).toBe(12);
    for (const path of some) {
      const data = elements(text(path)).find((e) => attribute(e, 'type') === 'application/ld+json');
      const [child] = data?.childNodes ?? [];
      if (child === undefined || !('value' in child)) throw new Error(`${path} has no JSON-LD`);
      expect(await expand(JSON.parse(child.value) as object)).toHaveLength(1);
    }
  });
});

describe('files for programs', () => {
  it('are XML: feeds, sitemap, OpenSearch', () => {
    const all = files('{feeds/**/*.atom,*.xml}');
    expect(all).toContain('feeds/all.atom');
    expect(all).toContain('sitemap.xml');
    for (const path of all) {
      parseXml(text(path));
      expect(hasControls(text(path)) ? path : '').toBe('');
    }
    expect(text('feeds/all.atom')).toContain('&lt;script&gt;');
  });

  it('are calendars in which nothing stands but events', () => {
    const all = files('feeds/**/*.ics');
    expect(all.length).toBeGreaterThan(2);
    for (const path of all) {
      const calendar = new ICAL.Component(ICAL.parse(text(path)) as unknown[]);
      const events = calendar.getAllSubcomponents();
      expect(events.length).toBeGreaterThan(0);
      for (const event of events) {
        expect(event.name).toBe('vevent');
        expect(event.getAllProperties('attach')).toEqual([]);
        expect(hasControls(event.toString()) ? path : '').toBe('');
      }
    }
  });

  it('are oEmbed documents with one frame each', () => {
    const all = files('oembed/**/*.json');
    expect(all.length).toBeGreaterThan(40);
    for (const path of all) {
      const { html } = JSON.parse(text(path)) as { html: string };
      const names = elements(html).map((e) => e.tagName);
      expect(names).toEqual(['html', 'head', 'body', 'iframe']);
    }
  });

  it('are pictures', () => {
    const all = files('og/**/*.png');
    expect(all.length).toBeGreaterThan(40);
    for (const path of all) {
      const png = readFileSync(join(site, path));
      expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        'PNG',
        1200,
        630,
      ]);
    }
  });
});

describe('tables to open in a spreadsheet', () => {
  it('have no cell that runs: CSV', () => {
    const all = files('{data/*.csv,**/view.csv}');
    expect(all.length).toBeGreaterThan(20);
    let guarded = 0;
    for (const path of all) {
      const rows: string[][] = parseCsv(text(path), {
        bom: true,
        // A view may hold several tables, one below the other.
        relax_column_count: path.endsWith('view.csv'),
      });
      for (const cell of rows.flat()) {
        expect(hasControls(cell) ? `${path}: ${cell}` : '').toBe('');
        // A lone comparator and a number are no formulas.
        const runs = /^[=+\-@\t\r＝＋－＠]./su.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell);
        expect(runs ? `${path}: ${cell}` : '').toBe('');
        if (/^'[=+@]/u.test(cell)) guarded += 1;
      }
    }
    expect(guarded).toBeGreaterThan(0);
  });

  it('have no formula and no link to elsewhere: XLSX and DOCX', () => {
    const all = files('**/view.{xlsx,docx}');
    expect(all.length).toBeGreaterThan(4);
    for (const path of all)
      for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(site, path))))) {
        if (!/\.(?:xml|rels)$/u.test(name)) continue;
        const xml = strFromU8(bytes);
        parseXml(xml);
        expect(
          /<f[ >]|<w:instrText|TargetMode="External"[^>]*attacker|attacker[^>]*TargetMode/u.exec(xml),
        ).toBeNull();
        expect(hasControls(xml) ? `${path} ${name}` : '').toBe('');
      }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve(0, site);
    browser = await chromium.launch({ executablePath: inject('chromium'), args: CHROMIUM_ARGUMENTS });
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  it('nothing of it runs, and no other host is asked', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(served.url))
        faults.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()} ${message.text()}`);
    });
    const city = 'hostile-city';
    for (const path of [
      ...[
        '',
        'd/',
        `d/${city}/`,
        `d/${city}/p1/`,
        `d/${city}/p1-s1/`,
        `d/${city}/p2-i5/`,
        `embed/d/${city}/p1/`,
      ],
      ...[
        `en/d/${city}/p1/`,
        'targets/',
        'compare/',
        `compare/hostile-province/${city}/`,
        'compare/targets/330300/',
      ],
      ...['organizations/', 'data/', 'data/feeds/', `search/?q=${encodeURIComponent('推进改造')}`],
      `search/?q=${encodeURIComponent(HOSTILE.image)}`,
    ]) {
      const response = await page.goto(served.url + path);
      expect(`${path} ${response?.status() ?? 0}`).toBe(`${path} 200`);
      await page.waitForLoadState('networkidle');
      // The answer of a search, hits or none, comes from its worker.
      if (path.startsWith('search/'))
        await expect.poll(() => page.locator('#count').textContent()).toMatch(/找到|没有完全相符/u);
      for (const link of await page.locator('details > summary').all())
        if (await link.isVisible()) await link.click();
      expect(await page.evaluate(() => (globalThis as unknown as { ran?: number }).ran ?? null)).toBeNull();
    }
    expect(faults).toEqual([]);
  });
});
