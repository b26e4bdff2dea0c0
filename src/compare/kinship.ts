/** How surely one clause is the counterpart of another. */
import type { Clause } from '../model/index.ts';
import { likeness } from './pieces.ts';
import type { Profile, Shares } from './profile.ts';

/**
 * Signs of kinship, each in [0, 1] but `standing` in [0, 2], with what one adds
 * to the log odds. Fitted to clauses judged by hand and rounded
 * (`scripts/bench/kinship.ts`); figures in docs/comparison.md.
 */
export const WEIGHTS = {
  /** Square roots of the cosines of wording and of headings. */
  wording: 2.2,
  heading: 1.9,
  subject: 5.4,
  topics: 3.5,
  /** Topics of a's title in b; share of a's title in one sentence of b. */
  titleTopics: 1.4,
  titleSaid: 1.6,
  /** The two sentences that are most alike: square root of their cosine, likeness of their topics. */
  sentence: 4.1,
  matter: 3,
  /** How near a comes to b beside the nearest other clause of a's document. */
  standing: 2.2,
  targets: 1.9,
  /** A clause of its own against one that only leads in others. */
  leadIn: -5,
  /** Both are of one kind that answers only to its own kind. */
  ownKind: 2.7,
  /** Only one is of such a kind, or they are of two. */
  otherKind: -3.4,
  /** Both, or only one, say how a plan is carried out. */
  safeguards: 3.6,
  safeguard: 1.5,
  /** Added always: none is likelier than any one clause. */
  none: -11.5,
};
export type Sign = keyof typeof WEIGHTS;
export const SIGNS = Object.keys(WEIGHTS) as Sign[];
/** Kinds that answer only to their own kind. */
const OWN_KIND = new Set<Clause['kind']>(['preamble', 'principle', 'goal', 'definition']);

/** What is known of a pair of clauses from the whole of both documents; see `candidatesOf`. */
export interface Likeness {
  readonly wording: number;
  readonly heading: number;
  readonly sentence: number;
  readonly matter: number;
  readonly standing: number;
  /** Both are the only ones of their kind in their documents. */
  readonly single: boolean;
}

/** A pair of clauses with the signs of their kinship. */
export interface Kin {
  readonly profile: Profile;
  /** Chance that they are counterparts, in [0, 1]. */
  readonly score: number;
  readonly signs: Readonly<Record<Sign, number>>;
  readonly wording: number;
  readonly heading: number;
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

/** What wording and headings alone tell of kinship; candidates are chosen by it. */
export function nearness(wording: number, heading: number): number {
  return 2 * Math.sqrt(wording) + Math.sqrt(heading);
}

/** Kinship of clause `a` to clause `b`. */
export function kinship(a: Profile, b: Profile, of: Likeness): Kin {
  const [kindA, kindB] = [a.clause.kind, b.clause.kind];
  const indicatorIds = a.indicatorIds.filter((id) => b.indicatorIds.includes(id));
  let titleTopics = 0;
  for (const [topic, share] of a.titleTopics) if (b.topics.has(topic)) titleTopics += share;
  const own = OWN_KIND.has(kindA) || OWN_KIND.has(kindB);
  const carriedOut = Number(kindA === 'safeguard') + Number(kindB === 'safeguard');
  const signs: Record<Sign, number> = {
    wording: Math.sqrt(of.wording),
    heading: Math.sqrt(of.heading),
    subject: of.single ? 1 : likeness(a.subject, b.subject),
    topics: likeness(a.topics, b.topics),
    titleTopics,
    titleSaid: saidInOneSentence(a.title, b.sentences),
    sentence: Math.sqrt(of.sentence),
    matter: of.matter,
    standing: of.standing,
    targets: Number(indicatorIds.length > 0),
    leadIn: Number(b.leadIn && !a.leadIn),
    ownKind: Number(own && kindA === kindB),
    otherKind: Number(own && kindA !== kindB),
    safeguards: Number(carriedOut === 2),
    safeguard: Number(carriedOut === 1 && !own),
    none: 1,
  };
  let odds = 0;
  for (const sign of SIGNS) odds += WEIGHTS[sign] * signs[sign];
  const score = 1 / (1 + Math.exp(-odds));
  return { profile: b, score, signs, wording: of.wording, heading: of.heading, indicatorIds };
}
