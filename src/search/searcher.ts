import { createFacets } from './facets.ts';
import { hitOf } from './hit.ts';
import { matchQuery, type Candidate, type Matched } from './match.ts';
import { matchNear, type Near } from './near.ts';
import { QUOTES } from './quotes.ts';
import { parseQuery } from './query.ts';
import { averages, scoreCandidate, type Scored } from './rank.ts';
import type { SearchIndex } from './source.ts';
import { createSynonyms } from './synonyms.ts';
import type { Searcher, SearchRequest, SearchResponse, Sort } from './types.ts';

const DEFAULT_LIMIT = 20;
/** With fewer clauses than this the nearest are added, marked as such. */
const FEW = 10;
const NONE_NEAR: Near = { found: [], words: [], also: [] };

interface Ranked extends Scored {
  readonly candidate: Candidate;
  readonly approximate: boolean;
}

/**
 * The one search of the page, the worker and the command line. An answer
 * depends on the index and the request alone, never on what was asked before.
 */
export function createSearcher(index: SearchIndex): Searcher {
  const mean = averages(index);
  const synonymGroups = createSynonyms(index.tables.synonyms, (text) =>
    index.normalize(text).text.replace(QUOTES, ''),
  );

  return {
    async search(request: SearchRequest): Promise<SearchResponse> {
      const { q, filters = {}, sort = 'relevance', limit = DEFAULT_LIMIT, offset = 0 } = request;
      const order = <R extends Scored>(ranked: R[]): R[] =>
        request.grouped === true ? byDocument(index, ranked) : ranked;
      const synonyms = request.synonyms === false ? null : synonymGroups;
      const query = parseQuery(q);
      const asked = query.alternatives.length > 0;
      const { candidates, also } = asked ? await matchQuery(index, query, synonyms) : everything(index);
      const facets = await createFacets(index, filters);
      await index.prepare(candidates.size === index.size ? null : candidates.keys());
      const compare = await comparison(index, sort);
      const rank = (candidate: Candidate, share: number, approximate: boolean): Ranked => {
        const scored = scoreCandidate(index, candidate, mean);
        return { ...scored, score: scored.score * share ** 2, candidate, approximate };
      };
      const exact = [...candidates.values()]
        .filter(({ clause }) => facets.passes(clause))
        .map((candidate) => rank(candidate, 1, false))
        .sort(compare);

      let near = NONE_NEAR;
      if (asked && (candidates.size === 0 || (sort === 'relevance' && exact.length < FEW))) {
        near = await matchNear(index, query, synonyms, candidates.size > 0);
        await index.prepare(near.found.map(({ candidate }) => candidate.clause));
      }
      const nearest = near.found
        .filter(({ candidate: { clause } }) => !candidates.has(clause) && facets.passes(clause))
        .map(({ candidate, share }) => rank(candidate, share, true))
        .sort(compare)
        .slice(0, candidates.size === 0 ? Infinity : Math.max(0, FEW - exact.length));
      const shown = [...order(exact), ...order(nearest)].slice(offset, offset + limit);
      const counted =
        candidates.size > 0 || !asked
          ? candidates.keys()
          : near.found.map(({ candidate }) => candidate.clause);
      const [texts, counts] = await Promise.all([
        index.shown(shown.map(({ clause }) => clause)),
        facets.count(counted),
      ]);
      return {
        total: exact.length,
        nearest: nearest.length,
        hits: shown.flatMap((one, i) => {
          const text = texts[i];
          return text === undefined ? [] : [hitOf(one.candidate, one, one.approximate, text)];
        }),
        facets: counts,
        alsoSearched: candidates.size > 0 ? also : [...near.also],
        approximate: candidates.size === 0 && nearest.length > 0,
        words: nearest.length > 0 ? [...near.words] : [],
      };
    },
  };
}

/** The clauses of each document together, documents by their first. */
function byDocument<R extends Scored>(index: SearchIndex, ranked: readonly R[]): R[] {
  const groups = new Map<number, R[]>();
  for (const one of ranked) {
    const document = index.documentOf(one.clause);
    const group = groups.get(document);
    if (group === undefined) groups.set(document, [one]);
    else group.push(one);
  }
  return [...groups.values()].flat();
}

function everything({ size }: SearchIndex): Matched {
  const candidates = new Map<number, Candidate>();
  for (let clause = 0; clause < size; clause += 1)
    candidates.set(clause, { clause, matches: [], fields: [] });
  return { candidates, also: [] };
}

/** Ties, and every order but relevance, fall back on the order of the documents. */
async function comparison(index: SearchIndex, sort: Sort): Promise<(a: Scored, b: Scored) => number> {
  const byOrder = (a: Scored, b: Scored): number => a.clause - b.clause;
  if (sort === 'order') return byOrder;
  if (sort === 'relevance') return (a, b) => b.score - a.score || byOrder(a, b);
  const dates = await index.dates();
  const date = ({ clause }: Scored): string => dates[index.documentOf(clause)] ?? '';
  return (a, b) => {
    const [one, other] = [date(a), date(b)];
    return one === other ? byOrder(a, b) : one > other ? -1 : 1;
  };
}
