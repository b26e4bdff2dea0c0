import type { Vocabulary } from '../../model/index.ts';
import type { FamilyTables } from '../../search/build-segment.ts';

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');

/** The families of a vocabulary, whether the collection has them or not: the same for every segment. */
export const familyTables = ({ indicators, organizations }: Vocabulary): FamilyTables => ({
  families: unique(indicators.map(({ family }) => family)),
  departmentFamilies: unique(organizations.map(({ family }) => family)),
});
