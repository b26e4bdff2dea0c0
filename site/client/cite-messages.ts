/** What the page that finds quotations and its worker say to each other. */
import type { CiteAnswer } from '../../src/cite/types.ts';

export type ToCiteWorker =
  /** First: where the parts of the search index lie; ends with a slash. */
  { type: 'open'; base: string } | { type: 'find'; id: number; text: string };

export type FromCiteWorker =
  | { type: 'ready' }
  | { type: 'answer'; id: number; answer: CiteAnswer; milliseconds: number }
  /** `id` null: the index could not be opened. */
  | { type: 'error'; id: number | null; message: string };
