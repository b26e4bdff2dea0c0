import { describe, expect, it } from 'vitest';
import { inspect } from '../../scripts/axe/inspect.ts';
import { KINDS, settled, useSite } from './support.ts';

const site = useSite();
const BOTH = KINDS.flatMap((path) => [path, `/en${path}`]);

const VIEWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

describe.each(BOTH)('%s', (path) => {
  it.each(VIEWS)('moves nothing while it loads and overflows nowhere, from $width on', async (viewport) => {
    const page = await site.open('/404.html', { viewport });
    await page.addInitScript(watchShifts);
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    await settled(page);
    expect(await page.evaluate(() => (globalThis as unknown as Shifting).shifts)).toEqual([]);
    // 320 px is what is left of 1280 at four times the size: WCAG 1.4.10.
    for (const width of viewport.width < 500 ? [390, 320] : [1440, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, over: await page.evaluate(cutOff) }).toEqual({ width, over: [] });
    }
  });

  it('axe finds nothing, light, dark, with more contrast and with forced colours', async () => {
    const page = await site.open(path);
    await settled(page);
    expect(await inspect(page)).toEqual([]);
  });
});

interface Shifting {
  shifts: string[];
}

/** Note what moves without a reader's doing, from before the first line of the page. */
function watchShifts(): void {
  const here = globalThis as unknown as Shifting;
  here.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    })[]) {
      // Less than a ten-thousandth is a part of a pixel.
      if (entry.hadRecentInput || entry.value < 0.0001) continue;
      const [first] = entry.sources;
      const what = first?.node instanceof Element ? first.node.outerHTML.slice(0, 100) : '';
      here.shifts.push(`${entry.value.toFixed(4)} ${what}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * What can't be reached at this width: a page wider than the window, words
 * beside it that no box scrolls to, words cut by a box that doesn't scroll.
 */
function cutOff(): string[] {
  const root = document.documentElement;
  const found: string[] = [];
  if (root.scrollWidth > root.clientWidth) found.push(`page ${root.scrollWidth}`);
  const scrolls = (e: Element): boolean => /auto|scroll/u.test(getComputedStyle(e).overflowX);
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    const own = [...e.childNodes].some(
      (n) => n.nodeType === Node.TEXT_NODE && (n.textContent ?? '').trim() !== '',
    );
    if (!own || e.closest('svg, .visually-hidden, thead, .skip, select') !== null) continue;
    const box = e.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (box.right <= root.clientWidth + 1 && box.left >= -1) continue;
    let up: Element | null = e;
    while (up !== null && !scrolls(up)) up = up.parentElement;
    if (up === null) found.push(e.outerHTML.slice(0, 100));
  }
  return found;
}

describe('links', () => {
  it('of every kind of page lead somewhere', async () => {
    const page = await site.open('/');
    const seen = new Set<string>();
    for (const path of KINDS) {
      await page.goto(site.url(path));
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href.replace(/#.*$/u, '')));
      for (const link of links) if (link.startsWith(site.url('/'))) seen.add(link);
    }
    const dead: string[] = [];
    for (const link of seen) {
      const response = await page.request.get(link);
      if (!response.ok()) dead.push(`${response.status()} ${link}`);
    }
    expect(dead).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  }, 600_000);
});
