import { createIndicatorMatcher } from '../extract/indicator/index.ts';
import type { IndicatorLookup } from '../extract/indicator-lookup.ts';
import type { Vocabulary } from '../model/index.ts';
import type { RegionEntry } from '../model/index.ts';
import { createRegionIndex, type RegionIndex } from '../text/regions.ts';
import { allPlaces, createCountyIndex, type CountyIndex } from './counties.ts';

/** The places made ready: all that a document's record takes from the vocabularies. */
export interface PlaceReader {
  regions: RegionIndex;
  counties: CountyIndex;
  /** Regions and counties. */
  places: readonly RegionEntry[];
}

/** The vocabularies made ready for reading many texts. */
export interface Reader extends PlaceReader {
  vocabulary: Vocabulary;
  indicators: IndicatorLookup;
}

/** Make the indexes of the places once. */
export function createPlaceReader(vocabulary: Pick<Vocabulary, 'regions' | 'counties'>): PlaceReader {
  const { regions, counties } = vocabulary;
  return {
    regions: createRegionIndex(regions),
    counties: createCountyIndex(counties, regions),
    places: allPlaces(vocabulary),
  };
}

/** Make the indexes of the vocabularies once. */
export function createReader(vocabulary: Vocabulary): Reader {
  return {
    vocabulary,
    ...createPlaceReader(vocabulary),
    indicators: createIndicatorMatcher(vocabulary.indicators),
  };
}
