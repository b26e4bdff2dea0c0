import { buildSearchIndex, type BuildOptions, type IndexInput } from '../../../src/search/build-index.ts';
import { createSearcher, openIndex, type FetchPart, type Searcher } from '../../../src/search/index.ts';
import type { Clause, Quantity } from '../../../src/model/index.ts';
import { makeClause } from '../../support/clause.ts';
import { makeDocument } from '../../support/document.ts';

/** A target stated by a phrase of the clause. */
export function makeQuantity(
  clause: Clause | undefined,
  phrase: string,
  over: Partial<Quantity> & Pick<Quantity, 'unit' | 'value'>,
): Quantity {
  const start = clause?.text.indexOf(phrase) ?? -1;
  if (clause === undefined || start === -1)
    throw new Error(`${phrase} is not in ${clause?.id ?? 'the clause'}`);
  return {
    id: `${clause.id}#${start}`,
    clauseId: clause.id,
    sentenceId: 'g1.1',
    start,
    end: start + phrase.length,
    numberStart: start,
    numberEnd: start + phrase.length,
    role: 'target',
    indicator: { text: phrase, id: null },
    scope: '',
    value2: null,
    comparator: '=',
    change: '',
    annual: false,
    baseline: null,
    by: null,
    period: null,
    firm: true,
    rule: 'test',
    review: 'machine',
    ...over,
  };
}

/** One word for every two characters: search may not depend on good words. */
export const pairs = (text: string): string[] => text.match(/[\s\S]{1,2}/gu) ?? [];

/** Clauses of one document, one for each text, numbered p1, p2 … */
export function makeClauses(documentId: string, texts: readonly string[]): Clause[] {
  return texts.map((text, i) =>
    makeClause(text, { id: `${documentId}/p${i + 1}`, documentId, eId: `p${i + 1}`, order: i }),
  );
}

/** Parts as a server gives them. */
export function partsOf(parts: ReadonlyMap<string, string | Uint8Array>): FetchPart {
  return (name, range) => {
    const part = parts.get(name);
    if (part === undefined) return Promise.reject(new Error(`no part ${name}`));
    return Promise.resolve(range === undefined ? part : part.slice(range.from, range.to));
  };
}

/** Options under which even the smallest index is cut, and every kind of part comes into being. */
export const CUT_SMALL: BuildOptions = {
  cutAbove: 0,
  ownFrom: 20,
  followFrom: 20,
  featuresUpTo: 0.3,
  charactersPerBucket: 30,
  clausesPerFile: 3,
  documentsPerFile: 2,
  documentsPerSegment: 1,
};

export async function searcherFor(
  input: Partial<IndexInput>,
  segment = pairs,
  options: BuildOptions = {},
): Promise<Searcher> {
  const { parts } = buildSearchIndex(
    {
      documents: [],
      clauses: [],
      quantities: [],
      milestones: [],
      responsibilities: [],
      indicators: [],
      synonyms: [],
      ...input,
    },
    segment,
    options,
  );
  return createSearcher(await openIndex(partsOf(parts)));
}

/** A searcher over one document made of these texts. */
export function searcherForTexts(
  texts: readonly string[],
  over: Partial<IndexInput> = {},
): Promise<Searcher> {
  const documents = [makeDocument({ id: 'one' })];
  return searcherFor({ documents, clauses: makeClauses('one', texts), ...over });
}

/** Ids of the clauses that fulfil a query, in order. */
export async function exactFor(searcher: Searcher, q: string): Promise<string[]> {
  const { hits, total } = await searcher.search({ q, limit: 100_000 });
  return hits.slice(0, total).map((hit) => hit.clauseId.replace('one/', ''));
}

/** Ids of all clauses that a query finds, the nearest included, in order. */
export async function idsFor(searcher: Searcher, q: string, over: object = {}): Promise<string[]> {
  const { hits } = await searcher.search({ q, limit: 100_000, ...over });
  return hits.map((hit) => hit.clauseId.replace('one/', ''));
}
