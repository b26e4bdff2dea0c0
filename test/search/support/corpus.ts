import { makeDataset } from '../../../src/publish/whole.ts';
import { createSegmenter } from '../../../src/publish/segment/index.ts';
import { readVocabulary } from '../../../src/publish/vocabulary.ts';
import { buildSearchIndex, type BuildOptions, type IndexInput } from '../../../src/search/build-index.ts';
import { createSearcher, openIndex, type Searcher } from '../../../src/search/index.ts';

import { partsOf } from './small.ts';

const ROOT = new URL('../../../corpus', import.meta.url).pathname;

/** The shipped corpus as the search index takes it. */
export function corpusInput(): IndexInput {
  const { dataset } = makeDataset(ROOT, () => undefined);
  const { synonyms, regions, units } = readVocabulary(ROOT);
  return { ...dataset, synonyms, regions, units };
}

export const segment = createSegmenter(ROOT);

export async function searcherOf(input: IndexInput, options: BuildOptions = {}): Promise<Searcher> {
  const { parts } = buildSearchIndex(input, segment, options);
  return createSearcher(await openIndex(partsOf(parts)));
}
