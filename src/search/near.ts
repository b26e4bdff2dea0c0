import { AT, type Corpus } from './corpus.ts';
import type { Candidate, Matched, Place, TermMatch } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { informativeness } from './rank.ts';
import type { Query } from './query.ts';
import { wordsOf } from './words.ts';

/** Words considered of a query nothing matches, and clauses given. */
const MOST_WORDS = 24;
const MOST_CLAUSES = 50;
/** Share of the query's weight that a clause must hold, and of the best clause's. */
const LEAST_SHARE = 0.3;
const LEAST_OF_BEST = 0.6;
const LONGEST_WORD = 12;

/** Words of the corpus, for cutting queries as the texts are cut. */
export type Vocabulary = ReadonlySet<string>;

export function readVocabulary(corpus: Corpus): Vocabulary {
  const words = new Set<string>();
  for (const { normalized, offset } of corpus.clauses) {
    const boundary = corpus.flags
      .subarray(offset, offset + normalized.text.length + 1)
      .map((bits) => bits & AT.boundary);
    for (const word of wordsOf(normalized.text, boundary)) words.add(word);
  }
  return words;
}

/**
 * Cuts a term by the longest word that the corpus has; where it has none, into
 * pairs of characters.
 */
export function cutTerm(term: string, vocabulary: Vocabulary): string[] {
  const words: string[] = [];
  let at = 0;
  let loose = '';
  const flush = (): void => {
    if (loose.length === 1) words.push(loose);
    for (let i = 0; i + 1 < loose.length; i += 1) words.push(loose.slice(i, i + 2));
    loose = '';
  };
  while (at < term.length) {
    let length = Math.min(LONGEST_WORD, term.length - at);
    while (length > 1 && !vocabulary.has(term.slice(at, at + length))) length -= 1;
    if (length > 1) {
      flush();
      words.push(term.slice(at, at + length));
    } else if (/[\p{L}\p{N}]/u.test(term.charAt(at))) loose += term.charAt(at);
    else flush();
    at += Math.max(1, length);
  }
  flush();
  return words;
}

/** The clauses that hold most of the query's words, where none fulfils the query. */
export async function matchNear(
  index: SearchIndex,
  query: Query,
  vocabulary: Vocabulary,
): Promise<Matched & { words: string[] }> {
  const { corpus } = index;
  const texts = query.alternatives
    .flat()
    .filter((term) => !term.negated && term.field === null && !term.quoted);
  const words = [
    ...new Set(texts.flatMap((term) => cutTerm(corpus.normalize(term.text).text, vocabulary))),
  ].slice(0, MOST_WORDS);
  const matches: TermMatch[] = [];
  for (const word of words) {
    const found = await index.occurrences(word);
    const places = new Map(
      [...found].map(([clause, positions]): [number, Place[]] => [
        clause,
        positions.map((at) => ({ at, length: word.length, how: 'near', as: word })),
      ]),
    );
    const term = { text: word, quoted: false, negated: false, field: null };
    if (places.size > 0) matches.push({ term, needle: word, places });
  }
  const weights = matches.map(({ places }) => informativeness(places.size, corpus.clauses.length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares: { clause: number; share: number }[] = [];
  for (const clause of new Set(matches.flatMap(({ places }) => [...places.keys()]))) {
    let share = 0;
    matches.forEach(({ places, needle }, i) => {
      const held = places.has(clause) ? 1 : corpus.contextOf(clause).includes(needle) ? 0.7 : 0;
      share += (held * (weights[i] ?? 0)) / whole;
    });
    shares.push({ clause, share });
  }
  shares.sort((a, b) => b.share - a.share || a.clause - b.clause);
  const least = Math.max(LEAST_SHARE, LEAST_OF_BEST * (shares[0]?.share ?? 0));
  const candidates = new Map<number, Candidate>(
    shares
      .filter(({ share }) => share >= least)
      .slice(0, MOST_CLAUSES)
      .map(({ clause }) => [clause, { clause, matches, fields: [] }]),
  );
  return { candidates, also: [], words: matches.map(({ needle }) => needle) };
}
