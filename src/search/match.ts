import { above, type Above } from './above.ts';
import { fieldPredicate, type Predicate } from './fields.ts';
import { quantityKey } from './keys.ts';
import { rowOf, union } from './occurrences.ts';
import type { SearchIndex } from './source.ts';
import { joinQuantities, readQuantity } from './quantity-query.ts';
import { QUOTES } from './quotes.ts';
import type { Query, Term } from './query.ts';
import type { Synonyms } from './synonyms.ts';
import { addLayer, TermPlaces, type Layer } from './term-places.ts';
import type { AlsoSearched } from './types.ts';

/** A positive term and all clauses in whose own words it stands. */
export interface TermMatch {
  readonly term: Term;
  readonly needle: string;
  readonly places: TermPlaces;
  readonly above: Above;
}

/** The terms of one alternative that a clause fulfils. */
export interface Candidate {
  readonly clause: number;
  readonly matches: readonly TermMatch[];
  /** Fields that it fulfils, as typed. */
  readonly fields: readonly Term[];
}

export interface Matched {
  /** Rising. */
  readonly clauses: Uint32Array;
  /** Of one of the clauses. */
  candidate(clause: number): Candidate;
  readonly also: AlsoSearched[];
}

/** What fulfils one alternative. */
type Alternative = Omit<Candidate, 'clause'> & { readonly clauses: Uint32Array };

/**
 * Clauses that fulfil the query. A term stands in the clause's own words;
 * beside another term that does, an unquoted one may stand in what is printed
 * above the clause (title, region, headings). Complete and exact.
 */
export async function matchQuery(
  index: SearchIndex,
  query: Query,
  synonyms: Synonyms | null,
): Promise<Matched> {
  const also: AlsoSearched[] = [];
  const found: Alternative[] = [];
  for (const terms of query.alternatives) found.push(await matchAll(index, terms, synonyms, also));
  const all = found.map(({ clauses }) => clauses);
  const [only] = found;
  return {
    clauses: all.length === 0 ? new Uint32Array(0) : union(all, index.size),
    candidate(clause) {
      if (found.length === 1 && only !== undefined)
        return { clause, matches: only.matches, fields: only.fields };
      const own = found.filter(({ clauses }) => rowOf(clauses, clause) !== -1);
      return {
        clause,
        matches: own.flatMap(({ matches }) => matches),
        fields: own.flatMap(({ fields }) => fields),
      };
    },
    also,
  };
}

async function matchAll(
  index: SearchIndex,
  terms: readonly Term[],
  synonyms: Synonyms | null,
  also: AlsoSearched[],
): Promise<Alternative> {
  const predicates: { term: Term; holds: Predicate }[] = [];
  const matches: TermMatch[] = [];
  const without: TermMatch[] = [];
  const seen = new Set<string>();
  const needles = joinQuantities(terms, index.units).map((term) => {
    const normal = index.normalize(term.text).text.trim();
    return { term, needle: term.quoted ? normal : normal.replace(QUOTES, '') };
  });
  await lookUp(
    index,
    needles
      .filter(({ term }) => term.field === null)
      .map(({ term, needle }) => ({ needle, literal: term.quoted })),
    synonyms,
  );
  for (const { term, needle } of needles) {
    const key = `${term.field}:${term.negated}:${term.quoted}:${needle}`;
    if (needle === '' || seen.has(key)) continue;
    seen.add(key);
    if (term.field !== null) {
      const values = [needle, ...(term.quoted || synonyms === null ? [] : synonyms.variants(needle))];
      const holds = await fieldPredicate(index, term.field, values);
      predicates.push({ term, holds: term.negated ? (clause) => !holds(clause) : holds });
    } else if (term.negated) without.push(await matchTerm(index, term, needle, null, []));
    else matches.push(await matchTerm(index, term, needle, synonyms, also));
  }
  const fields = predicates.map(({ term }) => term);
  if (seen.size === 0) return { clauses: new Uint32Array(0), matches, fields };
  const holds = (clause: number): boolean => {
    if (matches.length > 1) {
      let inText = 0;
      for (const { places } of matches) if (places.has(clause)) inText += 1;
      if (inText === 0) return false;
      if (inText < matches.length)
        for (const { term, places, above: where } of matches)
          if (!places.has(clause) && (term.quoted || where(clause) === null)) return false;
    }
    return !without.some(({ places }) => places.has(clause)) && predicates.every((one) => one.holds(clause));
  };
  const clauses = clausesToTry(matches, index.size);
  const isPlain = matches.length === 1 && without.length + predicates.length === 0;
  return { clauses: isPlain ? clauses : clauses.filter(holds), matches, fields };
}

/** Needles asked for ahead; hostile queries have thousands. */
const MOST_AHEAD = 32;

/** Every clause that could fulfil all terms, rising. */
function clausesToTry(matches: readonly TermMatch[], size: number): Uint32Array {
  if (matches.length === 0) return Uint32Array.from({ length: size }, (_, clause) => clause);
  // A quoted term, or the only one, must stand in the clause itself.
  const needed = matches.find(({ term }) => term.quoted) ?? (matches.length === 1 ? matches[0] : undefined);
  const sets = needed === undefined ? matches : [needed];
  return union(
    sets.map(({ places }) => places.clauses),
    size,
  );
}

/**
 * Asks for all needles at once, so that nothing waits for the one before. An
 * index keeps what it found.
 */
export async function lookUp(
  index: SearchIndex,
  needles: readonly { needle: string; literal: boolean }[],
  synonyms: Synonyms | null,
): Promise<void> {
  const wanted = needles
    .slice(0, MOST_AHEAD)
    .flatMap(({ needle, literal }) => [
      { needle, literal },
      ...(literal || synonyms === null
        ? []
        : synonyms.variants(needle).map((variant) => ({ needle: variant, literal }))),
    ]);
  await Promise.all(wanted.map(({ needle, literal }) => index.find(needle, literal)));
}

/** The places of one term, of its synonyms, and of the same quantity written otherwise. */
export async function matchTerm(
  index: SearchIndex,
  term: Term,
  needle: string,
  synonyms: Synonyms | null,
  also: AlsoSearched[],
): Promise<TermMatch> {
  const own = await index.find(needle, term.quoted);
  const layers: Layer[] = [{ found: own.clauses, how: 'term', as: needle, kept: null }];
  if (!term.quoted) {
    for (const variant of synonyms?.variants(needle) ?? []) {
      const found = await index.find(variant, false);
      const clauses = addLayer(layers, found.clauses, 'synonym', variant);
      if (clauses > 0) also.push({ term: term.text, synonym: variant, clauses });
    }
    const quantity = synonyms === null ? null : readQuantity(needle, index.units);
    if (quantity !== null) addLayer(layers, await index.records(quantityKey(quantity)), 'quantity', needle);
  }
  const places = new TermPlaces(layers, index.size);
  return { term, needle, places, above: above(index, needle, own) };
}
