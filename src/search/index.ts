/** Search in clauses: what the page, the worker and the command line use. Building: `build-index.ts`. */
export { createSearcher } from './searcher.ts';
export { openIndex } from './open-index.ts';
export type { FetchPart, SearchIndex } from './source.ts';
export {
  paramsFromState,
  requestFromState,
  stateFromParams,
  PAGE_SIZE,
  type SearchState,
} from './url-state.ts';
export * from './types.ts';
