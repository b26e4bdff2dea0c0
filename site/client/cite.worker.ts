/** Finds quotations off the main thread. */
import { createFinder, type Finder } from '../../src/cite/index.ts';
import { openIndex } from '../../src/search/index.ts';
import type { FromCiteWorker, ToCiteWorker } from './cite-messages.ts';
import { fetchParts } from './fetch-part.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const say = (message: FromCiteWorker): void => {
  scope.postMessage(message);
};
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

let finder: Promise<Finder> | null = null;

async function open(base: string): Promise<Finder> {
  const fetchPart = fetchParts(base);
  const opened = await createFinder(await openIndex(fetchPart), fetchPart);
  say({ type: 'ready' });
  return opened;
}

async function find(id: number, text: string): Promise<void> {
  try {
    if (finder === null) throw new Error('no index is open');
    const ready = await finder;
    const from = performance.now();
    const answer = await ready.find(text);
    say({ type: 'answer', id, answer, milliseconds: performance.now() - from });
  } catch (error) {
    say({ type: 'error', id, message: reason(error) });
  }
}

scope.addEventListener('message', ({ data }: MessageEvent<ToCiteWorker>) => {
  if (data.type === 'find') {
    void find(data.id, data.text);
    return;
  }
  finder = open(data.base);
  finder.catch((error: unknown) => {
    say({ type: 'error', id: null, message: reason(error) });
  });
});
