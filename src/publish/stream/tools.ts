/** What a thread makes ready of the ground for its tasks. */
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

export const makeTools = (root: string, { vocabulary, traditional }: Ground): Tools => ({
  root,
  reader: createReader(vocabulary),
  traditional: new Map(traditional),
  families: familyTables(vocabulary),
});
