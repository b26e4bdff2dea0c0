/**
 * The page's side of search: asks the worker, drops answers that a newer
 * question has overtaken. No markup, no framework.
 */
import type { SearchRequest, SearchResponse } from '../../src/search/types.ts';
import type { FromWorker, ToWorker } from './search-messages.ts';

// Not the whole library: the page needs the types and the address, the worker has the rest.
export * from '../../src/search/types.ts';
export * from '../../src/search/url-state.ts';

export interface SearchClient {
  /** Resolves when the index is open; rejects where it can't be. */
  readonly ready: Promise<void>;
  /** The answer, or null where a newer search was asked before it came. */
  search(request: SearchRequest): Promise<SearchResponse | null>;
  close(): void;
}

interface Pending {
  id: number;
  resolve: (response: SearchResponse | null) => void;
  reject: (error: Error) => void;
}

/** `base`: address of the index's directory, ending with a slash. */
export function createSearchClient(worker: Worker, base: string): SearchClient {
  let last = 0;
  let pending: Pending | null = null;
  let opened = (): void => undefined;
  let refused: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    opened = resolve;
    refused = reject;
  });
  const fail = (error: Error): void => {
    refused(error);
    pending?.reject(error);
    pending = null;
  };
  const send = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'ready') opened();
    else if (data.type === 'error' && data.id === null) fail(new Error(data.message));
    else if (pending !== null && data.id === pending.id) {
      const { resolve, reject } = pending;
      pending = null;
      if (data.type === 'result') resolve(data.response);
      else reject(new Error(data.message));
    }
  });
  worker.addEventListener('error', (event) => {
    fail(new Error(event.message || 'search worker failed'));
  });
  send({ type: 'open', base });
  return {
    ready,
    search(request) {
      pending?.resolve(null);
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        pending = { id, resolve, reject };
        send({ type: 'search', id, request });
      });
    },
    close() {
      pending?.resolve(null);
      pending = null;
      worker.terminate();
    },
  };
}
