import type { Vocabulary } from '../model/index.ts';
import { readForce, readGlossary, readIndicatorFamilies, readSubjects } from './vocabulary.ts';

/** The words of comparison and of readers, which the site's pages share with whoever repeats it. */
export function wordFiles(root: string, vocabulary: Vocabulary): Map<string, string> {
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
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
