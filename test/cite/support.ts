import { createFinder, DOCUMENTS_PART, namedDocuments, type Finder } from '../../src/cite/index.ts';
import { buildSearchIndex, type BuildOptions, type IndexInput } from '../../src/search/build-index.ts';
import { openIndex } from '../../src/search/index.ts';
import { segment } from '../search/support/corpus.ts';
import { partsOf } from '../search/support/small.ts';

/** A finder over an index built in memory. */
export async function finderOf(input: IndexInput, options: BuildOptions = {}): Promise<Finder> {
  const { parts } = buildSearchIndex(input, segment, options);
  const fetchPart = partsOf(
    new Map([...parts, [DOCUMENTS_PART, JSON.stringify(namedDocuments(input.documents))]]),
  );
  return createFinder(await openIndex(fetchPart), fetchPart);
}
