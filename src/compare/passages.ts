/** Sentences of a clause as vectors: a counterpart may be one sentence of a long clause. */
import { countPieces, shareable, unit, type PieceNumbers, type Vector } from './pieces.ts';
import { topicsIn, type TopicIndex } from './topics.ts';

export interface Passage {
  readonly wording: Vector;
  readonly topics: Vector;
}

/** How pieces and topics are numbered and weighed over all texts. */
export interface PassageWeights {
  readonly numbers: PieceNumbers;
  readonly weight: (piece: number) => number;
  /** In how many clauses each piece stands. */
  readonly counts: ReadonlyMap<number, number>;
  readonly index: TopicIndex;
  readonly topicWeight: (topic: number) => number;
}

const END = /[。；！？]/u;
/** Shorter ones (a heading of two signs, 附则) say too little to be told by. */
const SHORTEST = 6;

/** Sentences of a folded text; the whole of it where none is long enough. Linear. */
export function passagesOf(text: string, by: PassageWeights): Passage[] {
  const sentences = text.split(END).filter((sentence) => sentence.length >= SHORTEST);
  return (sentences.length === 0 ? [text] : sentences).map((sentence): Passage => {
    const wording = countPieces(sentence, by.numbers);
    for (const [piece, times] of wording) wording.set(piece, times * by.weight(piece));
    const topics = topicsIn(sentence, by.index);
    for (const topic of topics.keys()) topics.set(topic, by.topicWeight(topic));
    return { wording: shareable(unit(wording), by.counts), topics: unit(topics) };
  });
}
