import { lookUp, matchQuery, matchTerm, type Candidate, type TermMatch } from './match.ts';
import { firstOf } from './first-of.ts';
import { rowOf, union } from './occurrences.ts';
import type { SearchIndex } from './source.ts';
import type { Query } from './query.ts';
import { QUOTES } from './quotes.ts';
import { informativeness } from './rank.ts';
import type { Synonyms } from './synonyms.ts';
import type { AlsoSearched } from './types.ts';
import { LONGEST_WORD } from './words.ts';

/** Words considered of a query, and clauses given. */
const MOST_WORDS = 24;
const MOST_CLAUSES = 50;
/** Longer queries are texts: they have no nearest clauses. */
const LONGEST_QUERY = 120;
/** Without any clause that fulfils the query: share of its words, and of the best clause's share. */
const LEAST_SHARE = 0.3;
/** Beside clauses that fulfil the query: share of its words. */
const BESIDE = 0.45;
const LEAST_OF_BEST = 0.6;
/** Bytes that the words of the nearest clauses may fetch: beyond, the most frequent are left out, which tell least. */
const MOST_BYTES = 90_000;
/** What a word counts that stands only above the clause. */
const ABOVE = 0.7;

/**
 * Cuts a term by the longest word that the corpus has; where it has none, into
 * pairs of characters. A term that is one long word is cut into its parts
 * (屋顶光伏: 屋顶, 光伏). `known`: no such rest was left.
 */
export function cutTerm(term: string, vocabulary: ReadonlySet<string>): { words: string[]; known: boolean } {
  const words: string[] = [];
  let known = true;
  let at = 0;
  let loose = '';
  const flush = (): void => {
    if (loose !== '') known = false;
    if (loose.length === 1) words.push(loose);
    for (let i = 0; i + 1 < loose.length; i += 1) words.push(loose.slice(i, i + 2));
    loose = '';
  };
  while (at < term.length) {
    let length = Math.min(LONGEST_WORD, term.length - at, Math.max(2, term.length - 2));
    while (length > 1 && !vocabulary.has(term.slice(at, at + length))) length -= 1;
    if (length > 1) {
      flush();
      words.push(term.slice(at, at + length));
    } else if (/[\p{L}\p{N}]/u.test(term.charAt(at))) loose += term.charAt(at);
    else flush();
    at += length;
  }
  flush();
  return { words, known };
}

export interface Near {
  /** The share of the query's words that each holds, by how much they tell: 0 to 1. */
  readonly found: readonly { candidate: Candidate; share: number }[];
  readonly words: readonly string[];
  readonly also: readonly AlsoSearched[];
}

const NOTHING: Near = { found: [], words: [], also: [] };

/**
 * The clauses that hold most of a query's words, though they don't fulfil it.
 * Beside clauses that do (`whole`) only for a query made of several words that
 * the corpus knows.
 */
export async function matchNear(
  index: SearchIndex,
  query: Query,
  synonyms: Synonyms | null,
  whole: boolean,
): Promise<Near> {
  const all = query.alternatives.flat();
  const terms = all.filter((term) => !term.negated && term.field === null);
  const bounds = all.filter((term) => term.negated || term.field !== null);
  // Quotes, bounds and alternatives say exactly what is wanted.
  if (terms.some(({ quoted }) => quoted)) return NOTHING;
  if (query.alternatives.length > 1 && bounds.length > 0) return NOTHING;
  if (whole && (bounds.length > 0 || query.alternatives.length > 1)) return NOTHING;

  const needles = terms.map((term) => index.normalize(term.text).text.replace(QUOTES, ''));
  if (needles.reduce((sum, needle) => sum + needle.length, 0) > LONGEST_QUERY) return NOTHING;
  const cuts: ReturnType<typeof cutTerm>[] = [];
  for (const needle of needles) cuts.push(cutTerm(needle, await index.words(needle)));
  const cut = [...new Set(cuts.flatMap((one) => one.words))].slice(0, MOST_WORDS);
  const words = await withinReach(index, cut, synonyms);
  if (whole && (cut.length < 2 || cuts.some(({ known }) => !known))) return NOTHING;

  await lookUp(
    index,
    words.map((needle) => ({ needle, literal: false })),
    synonyms,
  );
  const also: AlsoSearched[] = [];
  const matches: TermMatch[] = [];
  for (const text of words) {
    const term = { text, quoted: false, negated: false, field: null };
    const match = await matchTerm(index, term, text, synonyms, also);
    if (match.places.size > 0) matches.push(match);
  }
  const allowed =
    bounds.length === 0 ? null : (await matchQuery(index, { alternatives: [bounds] }, synonyms)).clauses;
  const found = greatest(index, matches, allowed);
  const least = whole ? BESIDE : Math.max(LEAST_SHARE, LEAST_OF_BEST * (found[0]?.share ?? 0));
  return {
    found: found.filter(({ share }) => share >= least),
    words: matches.map(({ needle }) => needle),
    also,
  };
}

/** The words that can be looked up within `MOST_BYTES`, rarest first taken, in their order; one at least. */
async function withinReach(
  index: SearchIndex,
  words: readonly string[],
  synonyms: Synonyms | null,
): Promise<string[]> {
  const costs = await Promise.all(
    words.map(async (word, i) => {
      const needles = [word, ...(synonyms?.variants(word) ?? [])];
      const bytes = await Promise.all(needles.map((needle) => index.reach(needle)));
      return { i, cost: bytes.reduce((sum, one) => sum + one, 0) };
    }),
  );
  costs.sort((a, b) => a.cost - b.cost || a.i - b.i);
  const kept = new Set<number>();
  let sum = 0;
  for (const { i, cost } of costs) {
    sum += cost;
    if (sum <= MOST_BYTES || kept.size === 0) kept.add(i);
  }
  return words.filter((_, i) => kept.has(i));
}

/** The clauses (of those allowed) that hold the greatest shares of the words, greatest first. */
function greatest(
  index: SearchIndex,
  matches: readonly TermMatch[],
  allowed: Uint32Array | null,
): { candidate: Candidate; share: number }[] {
  const weights = matches.map(({ places }) => informativeness(places.size, index.size));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const held = union([new Uint32Array(0), ...matches.map(({ places }) => places.clauses)], index.size);
  const clauses = allowed === null ? held : held.filter((clause) => rowOf(allowed, clause) !== -1);
  const shares = new Float64Array(clauses.length);
  matches.forEach(({ places, above }, i) => {
    let at = 0;
    clauses.forEach((clause, n) => {
      while ((places.clauses[at] ?? Infinity) < clause) at += 1;
      const part = places.clauses[at] === clause ? 1 : above(clause) !== null ? ABOVE : 0;
      shares[n] = (shares[n] ?? 0) + (part * (weights[i] ?? 0)) / sum;
    });
  });
  const first = firstOf(clauses.length, MOST_CLAUSES, (a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  return Array.from(first, (n) => ({
    candidate: { clause: clauses[n] ?? 0, matches, fields: [] },
    share: shares[n] ?? 0,
  }));
}
