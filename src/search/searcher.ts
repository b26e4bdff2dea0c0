import { createFacets } from './facets.ts';
import { firstOf } from './first-of.ts';
import { hitOf } from './hit.ts';
import { matchQuery, type Candidate, type Matched } from './match.ts';
import { matchNear, type Near } from './near.ts';
import { rowOf } from './occurrences.ts';
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
      const grouped = request.grouped === true;
      const synonyms = request.synonyms === false ? null : synonymGroups;
      const query = parseQuery(q);
      const asked = query.alternatives.length > 0;
      const matched = asked ? await matchQuery(index, query, synonyms) : everything(index);
      const { clauses } = matched;
      const facets = await createFacets(index, filters);
      await index.prepare(clauses.length === index.size ? null : clauses);
      const compare = await comparison(index, sort);
      const rank = (candidate: Candidate, share: number, approximate: boolean): Ranked => {
        const scored = scoreCandidate(index, candidate, mean);
        return { ...scored, score: scored.score * share ** 2, candidate, approximate };
      };
      const passing = clauses.filter((clause) => facets.passes(clause));
      // Scores of all only where they decide.
      const scores = new Float64Array(sort === 'relevance' ? passing.length : 0);
      for (let i = 0; i < scores.length; i += 1)
        scores[i] = scoreCandidate(index, matched.candidate(passing[i] ?? 0), mean).score;
      const end = offset + limit;
      const first = firstOf(passing.length, grouped ? Infinity : end, (a, b) =>
        compare(passing[a] ?? 0, scores[a] ?? 0, passing[b] ?? 0, scores[b] ?? 0),
      );
      const inOrder = Array.from(first, (i) => ({ clause: passing[i] ?? 0 }));
      const places = grouped ? byDocument(index, inOrder) : inOrder;

      let near = NONE_NEAR;
      if (asked && (clauses.length === 0 || (sort === 'relevance' && passing.length < FEW))) {
        near = await matchNear(index, query, synonyms, clauses.length > 0);
        await index.prepare(near.found.map(({ candidate }) => candidate.clause));
      }
      const nearest = near.found
        .filter(({ candidate: { clause } }) => rowOf(clauses, clause) === -1 && facets.passes(clause))
        .map(({ candidate, share }) => rank(candidate, share, true))
        .sort((a, b) => compare(a.clause, a.score, b.clause, b.score))
        .slice(0, clauses.length === 0 ? Infinity : Math.max(0, FEW - passing.length));
      const left = Math.max(0, end - passing.length);
      const shown = [
        ...places.slice(offset, end).map(({ clause }) => rank(matched.candidate(clause), 1, false)),
        ...(grouped ? byDocument(index, nearest) : nearest).slice(Math.max(0, offset - passing.length), left),
      ];
      const counted =
        clauses.length > 0 || !asked ? clauses : near.found.map(({ candidate }) => candidate.clause);
      const [texts, counts] = await Promise.all([
        index.shown(shown.map(({ clause }) => clause)),
        facets.count(counted),
      ]);
      return {
        total: passing.length,
        nearest: nearest.length,
        hits: shown.flatMap((one, i) => {
          const text = texts[i];
          return text === undefined ? [] : [hitOf(one.candidate, one, one.approximate, text)];
        }),
        facets: counts,
        alsoSearched: clauses.length > 0 ? matched.also : [...near.also],
        approximate: clauses.length === 0 && nearest.length > 0,
        words: nearest.length > 0 ? [...near.words] : [],
      };
    },
  };
}

/** The clauses of each document together, documents by their first. */
function byDocument<R extends Pick<Scored, 'clause'>>(index: SearchIndex, ranked: readonly R[]): R[] {
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
  return {
    clauses: Uint32Array.from({ length: size }, (_, clause) => clause),
    candidate: (clause) => ({ clause, matches: [], fields: [] }),
    also: [],
  };
}

/** Below zero where clause `a` comes before `b`. */
type Order = (a: number, scoreOfA: number, b: number, scoreOfB: number) => number;

/** Ties, and every order but relevance, fall back on the order of the documents. */
async function comparison(index: SearchIndex, sort: Sort): Promise<Order> {
  if (sort === 'order') return (a, _, b) => a - b;
  if (sort === 'relevance') return (a, scoreOfA, b, scoreOfB) => scoreOfB - scoreOfA || a - b;
  const dates = await index.dates();
  return (a, _, b) => {
    const [one, other] = [dates[index.documentOf(a)] ?? '', dates[index.documentOf(b)] ?? ''];
    return one === other ? a - b : one > other ? -1 : 1;
  };
}
