/** Clauses of another document that come near each clause of one, with the signs of their kinship. */
import type { Clause } from '../model/index.ts';
import { kinship, nearness, type Kin } from './kinship.ts';
import type { Vector } from './pieces.ts';
import { likenesses, postingsOf, type Postings } from './postings.ts';
import type { Profile } from './profile.ts';

/** Clauses that are looked at closely, of those that share wording or heading. */
const CANDIDATES = 16;
/** Kinds of which a document mostly has one: alone of their kind in both, two clauses are of one subject. */
const SINGLE = new Set<Clause['kind']>(['preamble', 'goal']);

/** One document as others are aligned with it. */
export interface Side {
  readonly profiles: readonly Profile[];
  readonly wording: Postings;
  readonly heading: Postings;
  /** Of every sentence, in order, and the clause that each belongs to. */
  readonly passageWording: Postings;
  readonly passageTopics: Postings;
  readonly owners: readonly number[];
  /** Kinds of which it has one clause. */
  readonly single: ReadonlySet<Clause['kind']>;
}

/** Prepare a document for alignment. Linear in its text. */
export function sideOf(profiles: readonly Profile[]): Side {
  const alone = [...SINGLE].filter((kind) => profiles.filter((p) => p.clause.kind === kind).length === 1);
  const passages = profiles.flatMap((p) => p.passages);
  return {
    profiles,
    wording: postingsOf(profiles.map((p) => p.wording)),
    heading: postingsOf(profiles.map((p) => p.heading)),
    passageWording: postingsOf(passages.map((p) => p.wording)),
    passageTopics: postingsOf(passages.map((p) => p.topics)),
    owners: profiles.flatMap((p, i) => p.passages.map(() => i)),
    single: new Set(alone),
  };
}

/** For each clause of `b`, the greatest likeness between one of its sentences and one of `a`'s. */
function nearestSentences(vectors: readonly Vector[], postings: Postings, b: Side): Float64Array {
  const most = new Float64Array(b.profiles.length);
  for (const vector of vectors) {
    const all = likenesses(vector, postings, b.owners.length);
    for (let i = 0; i < all.length; i += 1) {
      const [owner, here] = [b.owners[i] ?? 0, all[i] ?? 0];
      if (here > (most[owner] ?? 0)) most[owner] = here;
    }
  }
  return most;
}

/** How a clause of `b` stands to a row of `a`'s beside the best of `a`'s other rows. */
function standings(rows: readonly Float64Array[], size: number): (row: number, column: number) => number {
  const [best, second] = [new Float64Array(size), new Float64Array(size)];
  for (const row of rows)
    row.forEach((value, i) => {
      if (value > (best[i] ?? 0)) {
        second[i] = best[i] ?? 0;
        best[i] = value;
      } else if (value > (second[i] ?? 0)) second[i] = value;
    });
  return (row, column) => {
    const own = rows[row]?.[column] ?? 0;
    const rival = own === best[column] ? (second[column] ?? 0) : (best[column] ?? 0);
    return Math.min(MOST_STANDING, Math.sqrt(own / Math.max(LEAST_RIVAL, rival)));
  };
}
/** A clause that no other comes near is no surer a counterpart than one that is twice as near as the next. */
const MOST_STANDING = 2;
const LEAST_RIVAL = 1e-4;

/**
 * For each clause of `a` the clauses of `b` by their kinship, the nearest first:
 * at most `CANDIDATES`, or more that are as near. Visits only clauses and
 * sentences that share a piece of wording, heading or a topic.
 */
export function candidatesOf(a: Side, b: Side): Kin[][] {
  const size = b.profiles.length;
  const rows = a.profiles.map((p) => likenesses(p.wording, b.wording, size));
  const standing = standings(rows, size);
  return a.profiles.map((one, row): Kin[] => {
    const wording = rows[row] ?? new Float64Array(size);
    const heading = likenesses(one.heading, b.heading, size);
    const sentence = nearestSentences(
      one.passages.map((p) => p.wording),
      b.passageWording,
      b,
    );
    const matter = nearestSentences(
      one.passages.map((p) => p.topics),
      b.passageTopics,
      b,
    );
    const near = wording.map((value, i) => nearness(value, heading[i] ?? 0));
    const floor = size <= CANDIDATES ? 0 : (near.toSorted()[size - CANDIDATES] ?? 0);
    const kin: Kin[] = [];
    b.profiles.forEach((other, i) => {
      const here = near[i] ?? 0;
      if (here === 0 || here < floor) return;
      const { kind } = one.clause;
      kin.push(
        kinship(one, other, {
          wording: wording[i] ?? 0,
          heading: heading[i] ?? 0,
          sentence: sentence[i] ?? 0,
          matter: matter[i] ?? 0,
          standing: standing(row, i),
          single: kind === other.clause.kind && a.single.has(kind) && b.single.has(kind),
        }),
      );
    });
    return kin.sort((x, y) => y.score - x.score || x.profile.clause.order - y.profile.clause.order);
  });
}
