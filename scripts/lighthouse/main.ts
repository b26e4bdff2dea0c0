// Lighthouse on a phone profile, the median of several runs: `npm run lighthouse -- [--runs N] [--page NAME] [--notes]`.
import { loadavg, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../browser.ts';
import { serve } from '../serve.ts';
import { MEASURED } from './pages.ts';

type Report = RunnerResult['lhr'];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FLOOR: Readonly<Record<(typeof CATEGORIES)[number], number>> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'speed-index',
] as const;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    page: { type: 'string' },
    notes: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a number from 1 on`);
const pages = MEASURED.filter(
  ({ name, path }) => values.page === undefined || values.page === name || values.page === path,
);
if (pages.length === 0)
  throw new Error(
    `--page ${values.page ?? ''}: one of ${[...new Set(MEASURED.map((m) => m.name))].join(', ')}`,
  );

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
const score = (report: Report, category: string): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100);
const value = (report: Report, audit: string): number => report.audits[audit]?.numericValue ?? Number.NaN;

/** What kept a category from full marks: ids of audits with their explanation. */
function lost(report: Report): string[] {
  return CATEGORIES.flatMap((category) =>
    (report.categories[category]?.auditRefs ?? [])
      .filter(
        ({ id, weight }) =>
          weight > 0 && (report.audits[id]?.score ?? 1) < (category === 'performance' ? 0.9 : 1),
      )
      .map(({ id }) => `${category}: ${id} ${report.audits[id]?.displayValue ?? ''}`),
  );
}

const site = await serve(0);
const chrome = await launch({
  chromePath: ensureChromium(),
  chromeFlags: ['--headless=new', ...CHROMIUM_ARGUMENTS],
  logLevel: 'error',
});
const missed: string[] = [];
try {
  console.log(
    `Lighthouse, phone profile, median of ${runs}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start\n`,
  );
  console.log(
    '| page | language | performance | accessibility | best practices | SEO | FCP s | LCP s | TBT ms | SI s | CLS |',
  );
  console.log('| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const { name, language, path } of pages) {
    const reports: Report[] = [];
    for (let run = 0; run < runs; run += 1) {
      const result = await lighthouse(site.url + path, {
        port: chrome.port,
        logLevel: 'error',
        onlyCategories: [...CATEGORIES],
      });
      if (result === undefined) throw new Error(`no report of ${path}`);
      if (result.lhr.runtimeError !== undefined)
        throw new Error(`${path}: ${result.lhr.runtimeError.message}`);
      reports.push(result.lhr);
    }
    const scores = CATEGORIES.map((category) => median(reports.map((report) => score(report, category))));
    const times = TIMES.map((audit) => median(reports.map((report) => value(report, audit))));
    const shift = Math.max(...reports.map((report) => value(report, 'cumulative-layout-shift')));
    CATEGORIES.forEach((category, at) => {
      if ((scores[at] ?? 0) < FLOOR[category])
        missed.push(`${name} ${language}: ${category} ${scores[at] ?? '?'}`);
    });
    if (shift > 0) missed.push(`${name} ${language}: layout shift ${shift}`);
    const shown = TIMES.map((audit, at) =>
      audit === 'total-blocking-time' ? (times[at] ?? 0).toFixed(0) : ((times[at] ?? 0) / 1000).toFixed(2),
    );
    console.log(`| ${[name, language, ...scores, ...shown, shift.toFixed(3)].join(' | ')} |`);
    if (values.notes) for (const line of new Set(reports.flatMap(lost))) console.log(`  ${line}`);
  }
} finally {
  chrome.kill();
  await site.stop();
}
console.log(missed.length === 0 ? '\nall reached' : `\nmissed:\n${missed.join('\n')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
