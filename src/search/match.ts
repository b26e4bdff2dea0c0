import { above, type Above } from './above.ts';
import { fieldPredicate, type Predicate } from './fields.ts';
import { quantityKey } from './keys.ts';
import type { Occurrence } from './place.ts';
import type { SearchIndex } from './source.ts';
import { joinQuantities, readQuantity } from './quantity-query.ts';
import { QUOTES } from './quotes.ts';
import type { Query, Term } from './query.ts';
import type { Synonyms } from './synonyms.ts';
import type { AlsoSearched } from './types.ts';

/** Where and as what a term stands in a clause. */
export interface Place extends Occurrence {
  readonly how: 'term' | 'synonym' | 'quantity' | 'near';
  readonly as: string;
}

/** A positive term and all clauses in whose own words it stands. */
export interface TermMatch {
  readonly term: Term;
  readonly needle: string;
  readonly places: ReadonlyMap<number, readonly Place[]>;
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
  readonly candidates: Map<number, Candidate>;
  readonly also: AlsoSearched[];
}

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
  const candidates = new Map<number, Candidate>();
  const also: AlsoSearched[] = [];
  for (const terms of query.alternatives)
    for (const candidate of await matchAll(index, terms, synonyms, also)) {
      const known = candidates.get(candidate.clause);
      candidates.set(
        candidate.clause,
        known === undefined
          ? candidate
          : {
              ...known,
              matches: [...known.matches, ...candidate.matches],
              fields: [...known.fields, ...candidate.fields],
            },
      );
    }
  return { candidates, also };
}

async function matchAll(
  index: SearchIndex,
  terms: readonly Term[],
  synonyms: Synonyms | null,
  also: AlsoSearched[],
): Promise<Candidate[]> {
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
  if (seen.size === 0) return [];
  const fields = predicates.map(({ term }) => term);
  const found: Candidate[] = [];
  for (const clause of clausesToTry(matches, index.size)) {
    const inText = matches.filter(({ places }) => places.has(clause));
    if (matches.length > 0 && inText.length === 0) continue;
    const rest = matches.filter((match) => !inText.includes(match));
    if (rest.some((match) => match.term.quoted || match.above(clause) === null)) continue;
    if (without.some(({ places }) => places.has(clause))) continue;
    if (predicates.some(({ holds }) => !holds(clause))) continue;
    found.push({ clause, matches, fields });
  }
  return found;
}

/** Needles asked for ahead; hostile queries have thousands. */
const MOST_AHEAD = 32;

/** Every clause that could fulfil all terms, rising. */
function clausesToTry(matches: readonly TermMatch[], size: number): number[] {
  if (matches.length === 0) return Array.from({ length: size }, (_, clause) => clause);
  // A quoted term, or the only one, must stand in the clause itself.
  const needed = matches.find(({ term }) => term.quoted) ?? (matches.length === 1 ? matches[0] : undefined);
  const sets = needed === undefined ? matches : [needed];
  return [...new Set(sets.flatMap(({ places }) => [...places.keys()]))].sort((a, b) => a - b);
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
  const places = new Map<number, Place[]>();
  const add = (clause: number, place: Place): void => {
    const known = places.get(clause);
    if (known === undefined) places.set(clause, [place]);
    else if (!known.some(({ at, length }) => at < place.at + place.length && place.at < at + length))
      known.push(place);
  };
  const own = await index.find(needle, term.quoted);
  for (const [clause, found] of own.clauses)
    places.set(
      clause,
      found.map(({ at, length, first, last }) => ({ at, length, first, last, how: 'term', as: needle })),
    );
  if (!term.quoted) {
    for (const variant of synonyms?.variants(needle) ?? []) {
      const found = await index.find(variant, false);
      let clauses = 0;
      for (const [clause, synonymPlaces] of found.clauses) {
        const before = places.get(clause)?.length ?? 0;
        for (const place of synonymPlaces) add(clause, { ...place, how: 'synonym', as: variant });
        if ((places.get(clause)?.length ?? 0) > before) clauses += 1;
      }
      if (clauses > 0) also.push({ term: term.text, synonym: variant, clauses });
    }
    const quantity = synonyms === null ? null : readQuantity(needle, index.units);
    if (quantity !== null)
      for (const [clause, found] of await index.records(quantityKey(quantity)))
        for (const place of found) add(clause, { ...place, how: 'quantity', as: needle });
  }
  return { term, needle, places, above: above(index, needle, own) };
}
