import type { Vocabulary } from '../model/index.ts';
import { createRegionIndex, type RegionIndex } from '../text/regions.ts';
import { readVocabulary } from './vocabulary.ts';

/** What is needed to read texts that are not in the corpus. */
export interface Reader {
  vocabulary: Vocabulary;
  regions: RegionIndex;
}

/** @throws {CorpusError} where a vocabulary is faulty */
export function createReader(corpusRoot: string): Reader {
  const vocabulary = readVocabulary(corpusRoot);
  return { vocabulary, regions: createRegionIndex(vocabulary.regions) };
}
