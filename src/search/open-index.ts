import { MAIN_PART, type IndexFile } from './format.ts';
import { checkVersion } from './read-corpus.ts';
import type { FetchPart, SearchIndex } from './source.ts';
import { wholeIndex } from './whole-index.ts';

/** Opens the index, whole or cut. Rejects where a part is missing, broken or of another version. */
export async function openIndex(fetchPart: FetchPart): Promise<SearchIndex> {
  const part = await fetchPart(MAIN_PART);
  const json = typeof part === 'string' ? part : new TextDecoder().decode(part);
  const file = JSON.parse(json) as IndexFile;
  checkVersion(file);
  if (file.form === 'whole') return wholeIndex(file);
  // A small collection's page need not load what reads a cut index.
  const { openCutIndex } = await import('./cut-index.ts');
  return openCutIndex(fetchPart);
}
