import { inContext, type Corpus } from './corpus.ts';
import { createFacets } from './facets.ts';
import { matchQuery, type Candidate, type Matched, type Place } from './match.ts';
import { matchNear, readVocabulary, type Near, type Vocabulary } from './near.ts';
import type { SearchIndex } from './open-index.ts';
import { QUOTES } from './quotes.ts';
import { parseQuery } from './query.ts';
import { averages, scoreCandidate, type Scored } from './rank.ts';
import { createSynonyms } from './synonyms.ts';
import type {
  ClauseView,
  Hit,
  Mark,
  Reason,
  Searcher,
  SearchRequest,
  SearchResponse,
  Sort,
} from './types.ts';

const DEFAULT_LIMIT = 20;
/** With fewer clauses than this the nearest are added, marked as such. */
const FEW = 10;

interface Ranked extends Scored {
  readonly candidate: Candidate;
  readonly approximate: boolean;
}

/**
 * The one search of the page, the worker and the command line. An answer
 * depends on the index and the request alone, never on what was asked before.
 */
export function createSearcher(index: SearchIndex): Searcher {
  const { corpus } = index;
  const mean = averages(corpus);
  const facets = createFacets(corpus);
  const synonymGroups = createSynonyms(corpus.file.synonyms, (text) =>
    corpus.normalize(text).text.replace(QUOTES, ''),
  );
  let vocabulary: Vocabulary | null = null;

  return {
    async search(request: SearchRequest): Promise<SearchResponse> {
      const { q, filters = {}, sort = 'relevance', limit = DEFAULT_LIMIT, offset = 0 } = request;
      const synonyms = request.synonyms === false ? null : synonymGroups;
      const query = parseQuery(q);
      const asked = query.alternatives.length > 0;
      const { candidates, also } = asked ? await matchQuery(index, query, synonyms) : everything(corpus);
      const passes = ({ clause }: Candidate): boolean => facets.passes(clause, filters);
      const rank = (candidate: Candidate, share: number, approximate: boolean): Ranked => {
        const scored = scoreCandidate(corpus, candidate, mean);
        return { ...scored, score: scored.score * share ** 2, candidate, approximate };
      };
      const exact = [...candidates.values()].filter(passes).map((candidate) => rank(candidate, 1, false));
      exact.sort(comparison(corpus, sort));

      let near: Near = { found: [], words: [], also: [] };
      if (asked && (candidates.size === 0 || (sort === 'relevance' && exact.length < FEW))) {
        vocabulary ??= readVocabulary(corpus);
        near = await matchNear(index, query, vocabulary, synonyms, candidates.size > 0);
      }
      const beside = near.found.filter(
        ({ candidate }) => !candidates.has(candidate.clause) && passes(candidate),
      );
      const nearest = beside
        .map(({ candidate, share }) => rank(candidate, share, true))
        .sort(comparison(corpus, sort));
      const shown = candidates.size === 0 ? nearest : nearest.slice(0, Math.max(0, FEW - exact.length));
      const ranked = [...exact, ...shown];
      const counted =
        candidates.size > 0 || !asked
          ? candidates.keys()
          : near.found.map(({ candidate }) => candidate.clause);
      return {
        total: ranked.length,
        exact: exact.length,
        hits: ranked.slice(offset, offset + limit).map((one) => hit(corpus, one)),
        facets: facets.count(counted, filters),
        alsoSearched: candidates.size > 0 ? also : [...near.also],
        approximate: candidates.size === 0 && ranked.length > 0,
        words: shown.length > 0 ? [...near.words] : [],
      };
    },
  };
}

function everything(corpus: Corpus): Matched {
  const all = corpus.clauses.map((_, clause): [number, Candidate] => [
    clause,
    { clause, matches: [], fields: [] },
  ]);
  return { candidates: new Map(all), also: [] };
}

/** Ties, and every order but relevance, fall back on the order of the documents. */
function comparison(corpus: Corpus, sort: Sort): (a: Scored, b: Scored) => number {
  const byOrder = (a: Scored, b: Scored): number => a.clause - b.clause;
  if (sort === 'order') return byOrder;
  if (sort === 'relevance') return (a, b) => b.score - a.score || byOrder(a, b);
  const date = ({ clause }: Scored): string => corpus.clauses[clause]?.document.date ?? '';
  return (a, b) => {
    const [one, other] = [date(a), date(b)];
    return one === other ? byOrder(a, b) : one > other ? -1 : 1;
  };
}

function hit(corpus: Corpus, { candidate, score, signals, approximate }: Ranked): Hit {
  const clause = viewClause(corpus, candidate.clause);
  return {
    clauseId: clause.id,
    approximate,
    score,
    marks: marksOf(corpus, candidate),
    why: { reasons: reasonsOf(corpus, candidate), signals },
    clause,
  };
}

function viewClause(corpus: Corpus, clause: number): ClauseView {
  const entry = corpus.clauses[clause];
  if (entry === undefined) throw new Error(`no clause ${clause}`);
  return {
    id: entry.id,
    documentId: entry.document.id,
    eId: entry.eId,
    documentTitle: entry.document.shortTitle,
    citation: entry.citation,
    heading: entry.heading,
    breadcrumb: corpus.breadcrumb(clause),
    kind: entry.kind,
    text: entry.printed,
    chips: entry.chips,
  };
}

/** Printed spans of everything that matched, merged, rising. */
function marksOf(corpus: Corpus, { clause, matches }: Candidate): Mark[] {
  const normalized = corpus.clauses[clause]?.normalized;
  if (normalized === undefined) return [];
  const spans = matches
    .flatMap(({ places }) => places.get(clause) ?? [])
    .map(({ at, length }) => normalized.span(at, at + length))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: Mark[] = [];
  for (const span of spans) {
    const last = marks.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else marks.push({ ...span });
  }
  return marks;
}

function reasonsOf(corpus: Corpus, { clause, matches, fields }: Candidate): Reason[] {
  const reasons: Reason[] = [];
  for (const { term, places, needle } of matches) {
    const own = places.get(clause) ?? [];
    if (own.length === 0 && inContext(corpus.contextOf(clause), needle) !== null)
      reasons.push({ term: term.text, as: needle, where: 'context', how: 'term', count: 1 });
    const forms = new Map<string, Place[]>();
    for (const place of own) forms.set(place.as, [...(forms.get(place.as) ?? []), place]);
    for (const [as, found] of forms) {
      const where = found.some(({ at }) => inHeading(corpus, clause, at)) ? 'heading' : 'text';
      reasons.push({ term: term.text, as, where, how: found[0]?.how ?? 'term', count: found.length });
    }
  }
  for (const { text, field } of fields)
    reasons.push({ term: text, as: field ?? '', where: 'field', how: 'field', count: 1 });
  return reasons;
}

function inHeading(corpus: Corpus, clause: number, at: number): boolean {
  const entry = corpus.clauses[clause];
  if (entry?.heading == null) return false;
  const start = entry.printed.indexOf(entry.heading);
  const printed = entry.normalized.span(at, at + 1).start;
  return printed >= start && printed < start + entry.heading.length;
}
