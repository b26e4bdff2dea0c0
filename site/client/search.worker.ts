/** Holds the index and answers searches off the main thread. */
import { createSearcher, openIndex, type Searcher } from '../../src/search/index.ts';
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
  const index = await openIndex(async (name) => {
    const response = await fetch(base + name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  return createSearcher(index);
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

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    searcher = open(data.base);
    searcher.then(
      () => {
        say({ type: 'ready' });
      },
      (error: unknown) => {
        say({ type: 'error', id: null, message: reason(error) });
      },
    );
    return;
  }
  waiting = data;
  if (!running) void run();
});
