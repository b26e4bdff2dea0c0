/**
 * Quotations cut at random from the corpus, varied, and looked up by the
 * site's own worker in Chromium: how often the right provision comes first,
 * and how long an answer takes from the page's question to its reading.
 *
 *     npm run bench:cite [-- COUNT]     (after npm run build)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadavg } from 'node:os';
import type { FromCiteWorker } from '../../site/client/cite-messages.ts';
import { quotations, VARIANTS, type Quotation } from './cite/quotations.ts';
import { DIST, startBrowser } from './search/browser.ts';
import { serveFolder } from './search/server.ts';

interface Answered {
  /** First clause, or "" where nothing was found. */
  readonly first: string;
  readonly milliseconds: number;
}

function parts(): Map<string, Uint8Array> {
  const folder = join(DIST, 'data', 'search');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}

function workerPath(): string {
  const name = readdirSync(join(DIST, '_astro')).find((file) => /^cite\.worker.*\.js$/u.test(file));
  if (name === undefined)
    throw new Error('dist/ has no worker that finds quotations: run npm run build first');
  return `/_astro/${name}`;
}

/** All questions one after the other in one worker, as a page asks them. */
async function ask(texts: readonly string[]): Promise<{ opening: number; answers: Answered[] }> {
  const served = await serveFolder(DIST, '/data/search/', parts());
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}404.html`);
    return await page.evaluate(
      ([path, all]) =>
        new Promise<{ opening: number; answers: { first: string; milliseconds: number }[] }>(
          (resolve, reject) => {
            const worker = new Worker(path, { type: 'module' });
            const answers: { first: string; milliseconds: number }[] = [];
            const start = performance.now();
            let [opening, from] = [0, 0];
            const next = (): void => {
              const text = all[answers.length];
              if (text === undefined) {
                worker.terminate();
                resolve({ opening, answers });
                return;
              }
              from = performance.now();
              worker.postMessage({ type: 'find', id: answers.length + 1, text });
            };
            worker.onmessage = ({ data }: MessageEvent<FromCiteWorker>) => {
              if (data.type === 'error') reject(new Error(data.message));
              else if (data.type === 'ready') opening = performance.now() - start;
              else
                answers.push({
                  first: data.answer.passages[0]?.matches[0]?.clauseId ?? '',
                  milliseconds: performance.now() - from,
                });
              if (data.type !== 'error') next();
            };
            worker.postMessage({ type: 'open', base: `${location.origin}/data/search/` });
          },
        ),
      [workerPath(), texts] as const,
    );
  } finally {
    await browser.close();
    await served.stop();
  }
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? '200');
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${process.argv[2] ?? ''}: give a whole number from 1`);
  const clauses = JSON.parse(readFileSync(join(DIST, 'data', 'clauses.json'), 'utf8')) as {
    id: string;
    text: string;
  }[];
  const asked = quotations(clauses, count, 20261120);
  const { opening, answers } = await ask(asked.map(({ text }) => text));
  const row = (name: string, test: (one: Quotation) => boolean): void => {
    const own = asked.flatMap((one, i) => {
      const answer = answers[i];
      return test(one) && answer !== undefined ? [{ one, answer }] : [];
    });
    const right = own.filter(({ one, answer }) => one.holders.includes(answer.first)).length;
    const times = own.map(({ answer }) => answer.milliseconds);
    console.log(
      `| ${name} | ${own.length} | ${((100 * right) / Math.max(1, own.length)).toFixed(1)} % | ${ms(percentile(times, 0.5))} | ${ms(percentile(times, 0.95))} | ${ms(Math.max(...times))} |`,
    );
  };
  console.log(
    `${clauses.length} clauses, ${count} quotations in ${VARIANTS.length} variants, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  console.log(`index fetched and open after ${ms(opening)}\n`);
  console.log('| quotations | asked | right clause first | median | p95 | longest |');
  console.log('|---|---|---|---|---|---|');
  for (const variant of VARIANTS)
    row(`${variant}, 10 characters or more`, (one) => one.variant === variant && one.length >= 10);
  row('all variants, 10 or more', ({ length }) => length >= 10);
  row('all variants, 5 to 9', ({ length }) => length < 10);
}

await main();
