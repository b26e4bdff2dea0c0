/** What a thread makes ready of the ground for its tasks. */
import type { Figure, ForceEntry, Subject } from '../../model/index.ts';
import type { FamilyTables } from '../../search/build-segment.ts';
import { createReader, type Reader } from '../reader.ts';
import { familyTables } from './families.ts';
import type { Ground } from './ground.ts';

export interface Tools {
  root: string;
  reader: Reader;
  traditional: ReadonlyMap<string, string>;
  families: FamilyTables;
}

export interface CompareTools extends Tools {
  subjects: readonly Subject[];
  force: readonly ForceEntry[];
  figures: readonly Figure[];
}

export const makeTools = (
  root: string,
  { vocabulary, traditional, subjects, force, figures }: Ground,
): CompareTools => ({
  ...{ root, subjects, force, figures },
  reader: createReader(vocabulary),
  traditional: new Map(traditional),
  families: familyTables(vocabulary),
});
