import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { DIST } from './browser.ts';
import { brotli, kilobytes, percentile } from './figures.ts';
import { serveFolder } from './server.ts';

/** The built page of search: bytes until it is ready, time of a keystroke, long tasks. */
export async function pageFigures(browser: Browser, queries: readonly string[]): Promise<string[]> {
  const served = await serveFolder(DIST, '/none/', new Map());
  const page = await browser.newPage();
  const fetched = new Set<string>();
  page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const long: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { long });
  });
  await page.goto(`${served.url}search/`);
  await page.waitForFunction(() => document.querySelector('#count')?.textContent.includes('找到'));
  const bytes = [...fetched]
    .filter((path) => /\.(js|json|bin)$/u.test(path))
    .map((path) => ({ path, bytes: brotli(readFileSync(join(DIST, path))) }));
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1)
      times.push(
        await page.evaluate(
          (typed) =>
            new Promise<number>((resolve) => {
              const count = document.querySelector('#count');
              const input = document.querySelector('#q');
              if (!(input instanceof HTMLInputElement) || count === null) throw new Error('no search');
              const observer = new MutationObserver(() => {
                observer.disconnect();
                // The results stand in the page when the task that put them there is over.
                queueMicrotask(() => {
                  resolve(performance.now() - from);
                });
              });
              observer.observe(count, { childList: true, characterData: true, subtree: true });
              input.value = typed;
              const from = performance.now();
              input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }),
          query.slice(0, length),
        ),
      );
    // Facets follow in a task of their own.
    await page.waitForTimeout(60);
  }
  const long = await page.evaluate(() => (window as unknown as { long: number[] }).long);
  await page.close();
  await served.stop();
  return [
    `page ready: ${kilobytes(bytes.reduce((sum, one) => sum + one.bytes, 0))} of script and data (brotli)`,
    ...bytes.map(({ path, bytes: own }) => `  ${kilobytes(own).padStart(9)} ${path}`),
    `${times.length} keystrokes to results: median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`,
    `tasks over 50 ms on the main thread: ${long.length}${long.length === 0 ? '' : ` (longest ${Math.max(...long).toFixed(0)} ms)`}`,
  ];
}
