import { createFinder } from '../../cite/index.ts';
import { CONTRACT_VERSION } from '../../model/index.ts';
import { openIndex } from '../../search/index.ts';
import { readArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { publishedParts } from '../index-parts.ts';

export const usage = 'ceheng cite "WORDS OR REFERENCE"';

/**
 * Print as JSON where words come from, or what a reference names: the answer
 * that the site's page gives, from the same index. Exit 0 also where nothing
 * is near.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv, {}, usage);
  const [text, ...others] = args.positionals;
  if (text === undefined || text.trim() === '' || others.length > 0)
    throw new Failure(`give the words in quotation marks; usage: ${usage}`);
  const fetchPart = publishedParts();
  const index = await openIndex(fetchPart);
  const finder = await createFinder(index, fetchPart);
  const answer = await finder.find(text);
  const found =
    answer.reference?.matches.length ?? answer.passages.filter((p) => p.matches.length > 0).length;
  console.error(
    answer.reference !== null
      ? `reference: ${found} provisions`
      : `${found} of ${answer.passages.length} passages found`,
  );
  console.log(JSON.stringify({ contractVersion: CONTRACT_VERSION, ...answer }, null, 1));
  return 0;
}
