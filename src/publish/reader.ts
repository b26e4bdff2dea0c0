import { createIndicatorMatcher } from '../extract/indicator/index.ts';
import type { IndicatorLookup } from '../extract/indicator-lookup.ts';
import type { Vocabulary } from '../model/index.ts';
import { createRegionIndex, type RegionIndex } from '../text/regions.ts';

/** The vocabularies made ready for reading many texts. */
export interface Reader {
  vocabulary: Vocabulary;
  regions: RegionIndex;
  indicators: IndicatorLookup;
}

/** Make the indexes of the vocabularies once. */
export function createReader(vocabulary: Vocabulary): Reader {
  return {
    vocabulary,
    regions: createRegionIndex(vocabulary.regions),
    indicators: createIndicatorMatcher(vocabulary.indicators),
  };
}
