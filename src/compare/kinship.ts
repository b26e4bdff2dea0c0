/** How surely one clause is the counterpart of another. */
import type { Clause } from '../model/index.ts';
import { likeness } from './pieces.ts';
import type { Profile, Shares } from './profile.ts';

/**
 * What each sign of kinship adds to the log odds. Fitted by logistic regression
 * to clauses judged by hand (test/compare/judged-alignments.json and -tuned),
 * rounded; figures in docs/comparison.md.
 */
const WEIGHT = {
  wording: 5.3,
  heading: 2.9,
  subject: 4.4,
  topics: 5.5,
  titleTopics: 1,
  titleSaid: 1.5,
  targets: 0.4,
  /** A clause of its own against one that only leads in others. */
  leadIn: -2.7,
  /** Both are of one kind that answers only to its own kind. */
  ownKind: 2.6,
  /** Only one is of such a kind, or they are of two. */
  otherKind: -1.8,
  none: -6,
};
/** Kinds that answer only to their own kind. */
const OWN_KIND = new Set<Clause['kind']>(['preamble', 'principle', 'goal', 'definition']);

/** A pair of clauses with the signs of their kinship, each in [0, 1]. */
export interface Kin {
  readonly profile: Profile;
  /** Chance that they are counterparts, in [0, 1]. */
  readonly score: number;
  readonly wording: number;
  readonly heading: number;
  readonly subject: number;
  readonly topics: number;
  readonly indicatorIds: readonly string[];
}

const bySentence = new Float64Array(32);

/** Share of `title` that stands in one sentence of a clause, at most. */
function saidInOneSentence(title: Shares, sentences: ReadonlyMap<number, number>): number {
  bySentence.fill(0);
  let most = 0;
  for (const [piece, share] of title) {
    for (let bits = sentences.get(piece) ?? 0; bits !== 0; bits &= bits - 1) {
      const sentence = 31 - Math.clz32(bits & -bits);
      const sum = (bySentence[sentence] ?? 0) + share;
      bySentence[sentence] = sum;
      if (sum > most) most = sum;
    }
  }
  return most;
}

/** What wording and headings alone add to the log odds; candidates are chosen by it. */
export function nearness(wording: number, heading: number): number {
  return WEIGHT.wording * Math.sqrt(wording) + WEIGHT.heading * Math.sqrt(heading);
}

/**
 * Kinship of clause `a` to clause `b`, of the cosines of their wording and their
 * headings; `single`: both are the only ones of their kind in their documents.
 */
export function kinship(a: Profile, b: Profile, single: boolean, wording: number, heading: number): Kin {
  const [kindA, kindB] = [a.clause.kind, b.clause.kind];
  const alone = single && kindA === kindB;
  const subject = alone ? 1 : likeness(a.subject, b.subject);
  const topics = likeness(a.topics, b.topics);
  const indicatorIds = a.indicatorIds.filter((id) => b.indicatorIds.includes(id));
  let titleTopics = 0;
  for (const [topic, share] of a.titleTopics) if (b.topics.has(topic)) titleTopics += share;
  const own = OWN_KIND.has(kindA) || OWN_KIND.has(kindB);
  const odds =
    WEIGHT.none +
    nearness(wording, heading) +
    WEIGHT.subject * subject +
    WEIGHT.topics * topics +
    WEIGHT.titleTopics * titleTopics +
    WEIGHT.titleSaid * saidInOneSentence(a.title, b.sentences) +
    (indicatorIds.length > 0 ? WEIGHT.targets : 0) +
    (b.leadIn && !a.leadIn ? WEIGHT.leadIn : 0) +
    (!own ? 0 : kindA === kindB ? WEIGHT.ownKind : WEIGHT.otherKind);
  return { profile: b, score: 1 / (1 + Math.exp(-odds)), wording, heading, subject, topics, indicatorIds };
}
