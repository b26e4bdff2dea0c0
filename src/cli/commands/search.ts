import { createSearcher, FACETS, openIndex, type FacetName, type Filters } from '../../search/index.ts';
import { readArguments } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { publishedParts } from '../index-parts.ts';

export const usage = 'ceheng search "QUERY" [--filter level=city]… [--limit N]';

function readFilters(given: readonly string[]): Filters {
  const filters: Filters = {};
  for (const filter of given) {
    const [name = '', ...rest] = filter.split('=');
    const value = rest.join('=');
    if (!(FACETS as readonly string[]).includes(name) || value === '') {
      throw new Failure(
        `--filter ${filter}: give one of ${FACETS.join(', ')} and a value, such as level=city`,
      );
    }
    (filters[name as FacetName] ??= []).push(value);
  }
  return filters;
}

/** A file, or exactly the bytes of a half-open range of it. */
/** Print the ranked clause ids (a JSON array) that the site's search gives, from the same index. */
export async function run(argv: readonly string[]): Promise<number> {
  const args = readArguments(
    argv,
    { filter: { type: 'string', multiple: true }, limit: { type: 'string' } },
    usage,
  );
  const [q, ...others] = args.positionals;
  if (q === undefined || others.length > 0)
    throw new Failure(`give one query in quotation marks; usage: ${usage}`);
  const limit = Number(args.one('limit') ?? '20');
  if (!Number.isInteger(limit) || limit < 1)
    throw new Failure(`--limit ${args.one('limit') ?? ''}: give a whole number from 1`);
  const filters = readFilters(args.many('filter'));
  const index = await openIndex(publishedParts());
  const found = await createSearcher(index).search({ q, filters, limit });
  console.error(`${found.total} clauses${found.nearest > 0 ? `, and the ${found.nearest} nearest` : ''}`);
  for (const also of found.alsoSearched) console.error(`also searched: ${also.synonym} (for ${also.term})`);
  console.log(JSON.stringify(found.hits.map((hit) => hit.clauseId)));
  return 0;
}
