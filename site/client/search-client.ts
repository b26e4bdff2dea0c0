/**
 * The page's side of search: asks the worker, drops answers that a newer
 * question has overtaken. No markup, no framework.
 */
import type { SearchRequest, SearchResponse } from '../../src/search/types.ts';
import { language } from '../lib/language.ts';
import type { ExportFormat, FromWorker, ToWorker } from './search-messages.ts';

// Not the whole library: the page needs the types and the address, the worker has the rest.
export * from '../../src/search/types.ts';
export * from '../../src/search/url-state.ts';
export type { ExportFormat } from './search-messages.ts';

export interface SearchClient {
  /** Resolves when the index is open: whether it is cut into parts. Rejects where it can't be. */
  readonly ready: Promise<{ cut: boolean }>;
  /** The answer, or null where a newer search was asked before it came. */
  search(request: SearchRequest): Promise<SearchResponse | null>;
  /** Every clause that the request finds, as a file. */
  export(request: SearchRequest, format: ExportFormat, site: string): Promise<Blob>;
  close(): void;
}

interface Pending<T> {
  resolve: (answer: T) => void;
  reject: (error: Error) => void;
}

/** `base`: address of the index's directory, ending with a slash. */
export function createSearchClient(worker: Worker, base: string): SearchClient {
  let last = 0;
  let search: (Pending<SearchResponse | null> & { id: number }) | null = null;
  const files = new Map<number, Pending<Blob>>();
  let opened: (how: { cut: boolean }) => void = () => undefined;
  let refused: (error: Error) => void = () => undefined;
  const ready = new Promise<{ cut: boolean }>((resolve, reject) => {
    opened = resolve;
    refused = reject;
  });
  const fail = (error: Error): void => {
    refused(error);
    search?.reject(error);
    search = null;
    for (const { reject } of files.values()) reject(error);
    files.clear();
  };
  const send = (message: ToWorker): void => {
    worker.postMessage(message);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'ready') opened({ cut: data.cut });
    else if (data.type === 'error' && data.id === null) fail(new Error(data.message));
    else if (data.type === 'file') {
      files.get(data.id)?.resolve(data.file);
      files.delete(data.id);
    } else if (data.id === search?.id) {
      const { resolve, reject } = search;
      search = null;
      if (data.type === 'result') resolve(data.response);
      else reject(new Error(data.message));
    } else if (data.type === 'error') {
      const id = data.id ?? 0;
      files.get(id)?.reject(new Error(data.message));
      files.delete(id);
    }
  });
  worker.addEventListener('error', (event) => {
    fail(new Error(event.message || 'search worker failed'));
  });
  send({ type: 'open', base, language: language() });
  return {
    ready,
    search(request) {
      search?.resolve(null);
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        search = { id, resolve, reject };
        send({ type: 'search', id, request });
      });
    },
    export(request, format, site) {
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        files.set(id, { resolve, reject });
        send({ type: 'export', id, request, format, site });
      });
    },
    close() {
      search?.resolve(null);
      search = null;
      worker.terminate();
    },
  };
}
