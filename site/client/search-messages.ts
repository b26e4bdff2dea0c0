/** What the page and its search worker say to each other. */
import type { Language } from '../lib/language.ts';
import type { SearchRequest, SearchResponse } from '../../src/search/index.ts';

export type ExportFormat = 'csv' | 'xlsx';

export type ToWorker =
  /** First: where the parts of the index lie, ending with a slash; the language of the page. */
  | { type: 'open'; base: string; language: Language }
  | { type: 'search'; id: number; request: SearchRequest }
  /** The whole result as a file. `site`: address of the home page; ends with a slash. */
  | { type: 'export'; id: number; request: SearchRequest; format: ExportFormat; site: string };

export type FromWorker =
  /** `cut`: every search may fetch parts of the index. */
  | { type: 'ready'; cut: boolean }
  | { type: 'result'; id: number; response: SearchResponse; milliseconds: number }
  | { type: 'file'; id: number; file: Blob }
  /** `id` null: the index could not be opened. */
  | { type: 'error'; id: number | null; message: string };
