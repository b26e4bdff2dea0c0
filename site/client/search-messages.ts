/** What the page and its search worker say to each other. */
import type { SearchRequest, SearchResponse } from '../../src/search/index.ts';

export type ToWorker =
  /** First: where the parts of the index lie; ends with a slash. */
  { type: 'open'; base: string } | { type: 'search'; id: number; request: SearchRequest };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'result'; id: number; response: SearchResponse; milliseconds: number }
  /** `id` null: the index could not be opened. */
  | { type: 'error'; id: number | null; message: string };
