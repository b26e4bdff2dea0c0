/** What a searcher asks and what it gets; the same in the page, the worker and the command line. */

/** Facets by which a result is narrowed; each is a key of `SearchRequest.filters`. */
export const FACETS = [
  'level',
  'region',
  'document',
  'kind',
  'role',
  'indicator',
  'year',
  'department',
] as const;
export type FacetName = (typeof FACETS)[number];

export const SORTS = ['relevance', 'order', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** Values of one facet are alternatives, facets narrow one another. */
export type Filters = Partial<Record<FacetName, string[]>>;

export interface SearchRequest {
  /** Query as typed; see `query.ts` for its grammar. Empty: every clause that the filters leave. */
  q: string;
  filters?: Filters;
  /** Default `relevance`; without a query the order of the documents. */
  sort?: Sort;
  /** True: the clauses of a document stand together, in the place of its first. */
  grouped?: boolean;
  /** Hits to return, default 20. */
  limit?: number;
  offset?: number;
  /** False: only the words as typed, no synonyms and no other ways to write a quantity. Default true. */
  synonyms?: boolean;
}

/** Half-open UTF-16 offsets into the printed text of the clause. */
export interface Mark {
  start: number;
  end: number;
}

/** A commitment or dated aim in the clause, to be shown as a chip: `text.slice(start, end)`. */
export interface Chip extends Mark {
  role: 'target' | 'milestone';
}

/** What a result needs to be shown. */
export interface ClauseView {
  id: string;
  documentId: string;
  eId: string;
  documentTitle: string;
  /** As printed: 三、（二）1. */
  citation: string;
  heading: string | null;
  /** Headings (or labels) of the clauses above it, outermost first. */
  breadcrumb: string[];
  kind: string;
  text: string;
  chips: Chip[];
}

/** Where a term of the query was found, and as what. */
export interface Reason {
  /** Term as typed. */
  term: string;
  /** What stands in the clause: the term, a synonym, a quantity, or a field's value. */
  as: string;
  /** `context`: not in the clause but in its document's title, its region or the headings above it. */
  where: 'heading' | 'text' | 'context' | 'field';
  how: 'term' | 'synonym' | 'quantity' | 'field' | 'near';
  count: number;
}

export interface Why {
  reasons: Reason[];
  /** What moved it besides the words: a commitment about it, terms side by side, a companion text. */
  signals: ('target' | 'adjacent' | 'companion')[];
}

export interface Hit {
  clauseId: string;
  /** True: it does not fulfil the query, but has its words or most of them. */
  approximate: boolean;
  score: number;
  marks: Mark[];
  why: Why;
  clause: ClauseView;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  /** Value of the same facet that contains this one (regions). */
  parent: string | null;
}

/** Synonyms that were searched besides a term; `clauses`: how many hold the synonym. */
export interface AlsoSearched {
  term: string;
  synonym: string;
  clauses: number;
}

export interface SearchResponse {
  /** Clauses that fulfil the query and pass the filters. */
  total: number;
  /** Clauses besides them that hold most of its words; they come after the others, marked `approximate`. */
  nearest: number;
  /** One page of both. */
  hits: Hit[];
  /** Counts over what fulfils the query, or over the nearest where nothing does. */
  facets: Record<FacetName, FacetValue[]>;
  alsoSearched: AlsoSearched[];
  /** True: no clause fulfils the query; the hits are the nearest by its words. */
  approximate: boolean;
  /** Words by which the nearest were sought; empty where there are none. */
  words: string[];
}

/**
 * All that a page, a worker or a command asks of search: a query with filters
 * in, ranked clause ids with marks, facet counts and what was searched besides
 * out. Requests and answers are plain JSON. The static index is its one
 * implementation (`createSearcher`); a server behind one address that takes a
 * request and gives an answer is another.
 */
export interface Searcher {
  search(request: SearchRequest): Promise<SearchResponse>;
}
