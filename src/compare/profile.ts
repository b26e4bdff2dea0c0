/** What alignment knows of a clause: its wording, heading, subjects, topics and targets, as weights. */
import type { Clause, Quantity, Subject } from '../model/index.ts';
import { fold } from '../text/fold.ts';
import { passagesOf, type Passage } from './passages.ts';
import {
  countPieces,
  forPieces,
  rarity,
  shareable,
  timesSeen,
  unit,
  type PieceNumbers,
  type Vector,
} from './pieces.ts';
import { headingsAbove, isBareHeading, scoreSubjects, type RankedSubject } from './subjects.ts';
import { topicIndexOf, topicsIn } from './topics.ts';
import { wordingOf } from './wording.ts';

/** Keys with their share of the whole; the shares add up to 1 unless there are none. */
export type Shares = readonly (readonly [key: number, share: number])[];

export interface Profile {
  readonly clause: Clause;
  /** Signs of its words, without those that name who answers for it. */
  readonly length: number;
  readonly wording: Vector;
  readonly heading: Vector;
  readonly subject: Vector;
  readonly topics: Vector;
  /** Pieces and topics of what the clause says of itself: its heading, or how its first sentence begins. */
  readonly title: Shares;
  readonly titleTopics: Shares;
  /** Sentences in which a piece stands, one bit each; what comes after the 30th shares the last bit. */
  readonly sentences: ReadonlyMap<number, number>;
  /** Its sentences, each by itself. */
  readonly passages: readonly Passage[];
  /** Other clauses stand under it: it leads them in. */
  readonly leadIn: boolean;
  readonly subjectIds: readonly string[];
  readonly indicatorIds: readonly string[];
}

const APART = new Set<Clause['kind']>(['front', 'contents', 'final']);
/** Headings above help a short heading (汽车) to be understood. */
const ABOVE = 0.35;
/** How much a topic in the heading counts beside one in the text. */
const HEADING_TOPIC = 4;
/** Signs of the first sentence that stand for a heading where there is none. */
const OPENING = 40;
const MOST_SENTENCES = 30;
/** As folded. */
const SENTENCE_END = new Set(['。', '；', '！', '？']);

/** True for clauses that have a counterpart to look for: no title block, sign-off or bare heading. */
export function isAlignable(clause: Clause): boolean {
  return !APART.has(clause.kind) && !isBareHeading(clause);
}

const GENERAL = new Set<Clause['kind']>(['preamble', 'principle', 'goal']);

/**
 * Subjects for alignment. Principles and aims all stand under one subject, which
 * says nothing of which answers to which: of these only their own words count.
 */
function ownSubjects(
  clause: Clause,
  subjects: readonly Subject[],
  above: readonly string[],
  text: string,
): RankedSubject[] {
  if (!GENERAL.has(clause.kind)) return scoreSubjects(clause, subjects, above, text);
  const further = subjects.filter((subject) => subject.kinds?.[clause.kind] === undefined);
  return scoreSubjects(clause, further, [], text);
}

function sharesOf(keys: Iterable<number>, weight: (key: number) => number): Shares {
  const weighted = Array.from(keys, (key): [number, number] => [key, weight(key)]);
  const sum = weighted.reduce((total, [, w]) => total + w, 0);
  return sum === 0 ? [] : weighted.map(([key, w]): [number, number] => [key, w / sum]);
}

/** Pieces of a text: how often each stands, and in which sentences. */
function readPieces(
  text: string,
  numbers: PieceNumbers,
): { counted: Map<number, number>; sentences: Map<number, number> } {
  const [counted, sentences] = [new Map<number, number>(), new Map<number, number>()];
  let [bit, at] = [0, 0];
  forPieces(text, numbers, (piece, end) => {
    for (; at < end; at += 1) if (SENTENCE_END.has(text.charAt(at)) && bit < MOST_SENTENCES) bit += 1;
    counted.set(piece, (counted.get(piece) ?? 0) + 1);
    sentences.set(piece, (sentences.get(piece) ?? 0) | (1 << bit));
  });
  return { counted, sentences };
}

function targetsByClause(quantities: readonly Quantity[]): Map<string, Set<string>> {
  const targets = new Map<string, Set<string>>();
  for (const q of quantities) {
    if (q.role !== 'target' || q.indicator.id === null) continue;
    const ids = targets.get(q.clauseId) ?? new Set<string>();
    targets.set(q.clauseId, ids.add(q.indicator.id));
  }
  return targets;
}

/**
 * Profiles of the alignable clauses. What is common among `clauses` weighs
 * little, so give all texts that will be aligned, not two. Linear.
 */
export function profilesOf(
  clauses: readonly Clause[],
  subjects: readonly Subject[],
  quantities: readonly Quantity[],
): Profile[] {
  const above = headingsAbove(clauses);
  const parents = new Set(clauses.map((clause) => clause.parentId));
  const places = new Map(subjects.map(({ id }, i) => [id, i]));
  const index = topicIndexOf(subjects);
  const numbers: PieceNumbers = new Map();
  const targets = targetsByClause(quantities);
  const read = clauses.filter(isAlignable).map((clause) => {
    const { text } = wordingOf(clause);
    const heading = fold(clause.heading ?? '').text;
    const title = heading === '' ? text.slice(0, OPENING).split('。', 1).join('') : heading;
    const at = heading === '' ? -1 : text.indexOf(heading);
    const body = at === -1 ? text : `${text.slice(0, at)}。${text.slice(at + heading.length)}`;
    return {
      ...{ clause, text, heading, title },
      ...readPieces(text, numbers),
      ofTitle: topicsIn(title, index),
      ofHeading: topicsIn(heading, index),
      ofBody: topicsIn(body, index),
    };
  });
  const counts = timesSeen(read.map(({ counted }) => counted));
  const weight = rarity(counts, read.length);
  const topicWeight = rarity(
    timesSeen(read.map(({ ofBody, ofHeading }) => new Map([...ofBody, ...ofHeading]))),
    read.length,
  );

  return read.map((one): Profile => {
    const { clause, text, heading, title, counted, ofTitle, ofHeading, ofBody } = one;
    const wording = new Map<number, number>();
    for (const [piece, times] of counted) wording.set(piece, (1 + Math.log(times)) * weight(piece));
    const headings = above.get(clause.id) ?? [];
    const headingPieces = new Map<number, number>();
    [heading, fold(headings[0] ?? '').text].forEach((line, level) => {
      for (const [piece, times] of countPieces(line, numbers)) {
        const more = times * weight(piece) * (level === 0 ? 1 : ABOVE);
        headingPieces.set(piece, (headingPieces.get(piece) ?? 0) + more);
      }
    });
    const topics = new Map<number, number>();
    for (const [topic, times] of ofBody) topics.set(topic, (1 + Math.log(times)) * topicWeight(topic));
    for (const topic of ofHeading.keys())
      topics.set(topic, (topics.get(topic) ?? 0) + HEADING_TOPIC * topicWeight(topic));
    const ranked = ownSubjects(clause, subjects, headings, text);
    const most = ranked[0]?.score ?? 0;
    return {
      clause,
      length: text.length,
      wording: shareable(unit(wording), counts),
      heading: unit(headingPieces),
      subject: unit(new Map(ranked.map(({ id, score }) => [places.get(id) ?? -1, score]))),
      topics: unit(topics),
      title: sharesOf(countPieces(title, numbers).keys(), weight),
      titleTopics: sharesOf(ofTitle.keys(), topicWeight),
      sentences: one.sentences,
      passages: passagesOf(text, { numbers, weight, counts, index, topicWeight }),
      leadIn: parents.has(clause.id),
      subjectIds: ranked.filter(({ score }) => score >= 0.3 * most).map(({ id }) => id),
      indicatorIds: [...(targets.get(clause.id) ?? [])],
    };
  });
}
