import type { Vocabulary } from '../model/index.ts';
import { publishedPlaces } from './counties.ts';
import { readForce, readGlossary, readIndicatorFamilies, readSubjects } from './vocabulary.ts';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The regions, and of the counties those with `codes`: the file that takes the place of the one in `wordFiles`. */
export const placesFile = (vocabulary: Vocabulary, codes: Iterable<string | null>): [string, string] => [
  'regions.json',
  line(publishedPlaces(vocabulary, codes)),
];

/** The words of comparison and of readers, which the site's pages share with whoever repeats it. */
export function wordFiles(root: string, vocabulary: Vocabulary): Map<string, string> {
  return new Map([
    ['subjects.json', line(readSubjects(root))],
    ['force.json', line(readForce(root))],
    ['units.json', line(vocabulary.units)],
    ['regions.json', line(vocabulary.regions)],
    // Names and explanations for readers: lines of government, groups of indicators, terms.
    ['families.json', line(vocabulary.organizations)],
    ['indicator-families.json', line(readIndicatorFamilies(root))],
    ['glossary.json', line(readGlossary(root))],
  ]);
}
