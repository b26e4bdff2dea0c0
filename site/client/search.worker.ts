/** Holds the index and answers searches off the main thread. */
import { createSearcher, openIndex, type Searcher } from '../../src/search/index.ts';
import { fetchParts } from './fetch-part.ts';
import { readLanguageFrom } from '../lib/language.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const say = (message: FromWorker): void => {
  scope.postMessage(message);
};
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

let searcher: Promise<Searcher> | null = null;
/** While one search runs only the newest request waits: typing outruns searching on slow devices. */
let waiting: Extract<ToWorker, { type: 'search' }> | null = null;
let running = false;

async function open(base: string): Promise<Searcher> {
  const index = await openIndex(fetchParts(base));
  const opened = createSearcher(index);
  say({ type: 'ready', cut: index.cut });
  return opened;
}

async function run(): Promise<void> {
  running = true;
  while (waiting !== null && searcher !== null) {
    const { id, request } = waiting;
    waiting = null;
    try {
      const from = performance.now();
      const response = await (await searcher).search(request);
      say({ type: 'result', id, response, milliseconds: performance.now() - from });
    } catch (error) {
      say({ type: 'error', id, message: reason(error) });
    }
    // Lets the messages in that came meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  running = false;
}

async function exportAll({ request, format, site }: Extract<ToWorker, { type: 'export' }>): Promise<Blob> {
  if (searcher === null) throw new Error('no index is open');
  const { hits } = await (await searcher).search({ ...request, offset: 0, limit: Infinity });
  const { exportFile } = await import('./search-export.ts');
  return exportFile(hits, format, site);
}

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    // A worker has no page to read it from.
    readLanguageFrom(() => data.language);
    searcher = open(data.base);
    searcher.catch((error: unknown) => {
      say({ type: 'error', id: null, message: reason(error) });
    });
  } else if (data.type === 'export') {
    const { id } = data;
    exportAll(data).then(
      (file) => {
        say({ type: 'file', id, file });
      },
      (error: unknown) => {
        say({ type: 'error', id, message: reason(error) });
      },
    );
  } else {
    waiting = data;
    if (!running) void run();
  }
});
