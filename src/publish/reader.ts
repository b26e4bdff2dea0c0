import { createIndicatorMatcher } from '../extract/indicator/index.ts';
import type { IndicatorLookup } from '../extract/indicator-lookup.ts';
import type { Vocabulary } from '../model/index.ts';
import { createRegionIndex, type RegionIndex } from '../text/regions.ts';

/** The regions made ready: all that a document's record takes from the vocabularies. */
export interface PlaceReader {
  vocabulary: Pick<Vocabulary, 'regions'>;
  regions: RegionIndex;
}

/** The vocabularies made ready for reading many texts. */
export interface Reader extends PlaceReader {
  vocabulary: Vocabulary;
  indicators: IndicatorLookup;
}

/** Make the index of the regions once. */
export function createPlaceReader(regions: Vocabulary['regions']): PlaceReader {
  return { vocabulary: { regions }, regions: createRegionIndex(regions) };
}

/** Make the indexes of the vocabularies once. */
export function createReader(vocabulary: Vocabulary): Reader {
  return {
    vocabulary,
    regions: createRegionIndex(vocabulary.regions),
    indicators: createIndicatorMatcher(vocabulary.indicators),
  };
}
