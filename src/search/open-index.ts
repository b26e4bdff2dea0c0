import type { Corpus } from './corpus.ts';
import { MAIN_PART, type IndexFile } from './format.ts';
import { scanOccurrences, type Occurrences } from './occurrences.ts';
import { readCorpus } from './read-corpus.ts';

/** Gives a part of the published index by its file name. */
export type FetchPart = (name: string) => Promise<string | Uint8Array>;

/** What searching needs of an index, whole in memory or fetched part by part. */
export interface SearchIndex {
  readonly corpus: Corpus;
  /**
   * Every clause in which the normalised needle stands, with all its places. Complete and exact.
   * Unless `literal`, quotation marks in the text are passed over.
   */
  occurrences(needle: string, literal: boolean): Promise<Occurrences>;
}

/** Needles whose places are kept, so that typing and filtering repeat no work. */
const KEPT = 256;

/** Opens the index. Rejects where a part is missing, broken or of another version. */
export async function openIndex(fetchPart: FetchPart): Promise<SearchIndex> {
  const part = await fetchPart(MAIN_PART);
  const json = typeof part === 'string' ? part : new TextDecoder().decode(part);
  const corpus = readCorpus(JSON.parse(json) as IndexFile);
  const kept = new Map<string, Occurrences>();
  return {
    corpus,
    occurrences(needle, literal) {
      const key = `${literal ? '=' : '~'}${needle}`;
      let found = kept.get(key);
      if (found === undefined) {
        found = scanOccurrences(corpus, needle, literal);
        if (kept.size >= KEPT) kept.clear();
        kept.set(key, found);
      }
      return Promise.resolve(found);
    },
  };
}
