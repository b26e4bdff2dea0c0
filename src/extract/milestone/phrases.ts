/** Phrases of a clause that stand under a time and state no number. */
import type { Period, Quantity } from '../../model/index.ts';
import type { ClauseWalk } from '../quantity/document.ts';
import type { Reading, Segment } from '../quantity/segments.ts';
import { isUndated, type TimeMention, type TimeState } from '../quantity/timeline.ts';
import {
  ADVERBIAL,
  BACKGROUND,
  CONDITION,
  PURPOSE,
  QUOTING,
  RESULT,
  SAYING,
  TAIL,
  UNREAD,
  WORDINGS,
  type WordingRule,
} from './wording.ts';

/** A commitment phrase; folded offsets. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly deadlines: readonly string[];
  readonly periods: readonly Period[];
  readonly firm: boolean;
  readonly generic: boolean;
  readonly rule: string;
}

const NO_COMMITMENTS = new Set(['front', 'contents', 'final', 'attachment']);
/** A part that is nothing but a date, with 力争 or 到. */
const BARE_DATE = /^(?:力争|争取|努力)?(?:到|至|在|于|截至)?[^，；。]{0,24}$/u;

/** Parts of the clause in which a number states the commitment. */
function numbered(one: ClauseWalk, quantities: readonly Quantity[]): Set<Segment> {
  const taken = new Set<Segment>();
  const { segments, folded } = one.reading;
  const commitments = quantities.filter((q) => q.role !== 'threshold' && q.role !== 'other');
  let k = 0;
  for (const segment of segments) {
    for (; k < commitments.length; k += 1) {
      const at = commitments[k]?.numberStart ?? Infinity;
      if (at >= (folded.offsets[segment.end] ?? Infinity)) break;
      taken.add(segment);
    }
  }
  return taken;
}

/** One part under a time. */
interface Part {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly firm: boolean;
  readonly wording: WordingRule;
  readonly state: TimeState;
  /** The date that the part itself names or that stands alone before it. */
  readonly own: TimeMention | null;
}

/** Phrases of one clause, in order. */
export function readPhrases(one: ClauseWalk, quantities: readonly Quantity[]): Phrase[] {
  const kind = one.reading.clause.kind;
  if (NO_COMMITMENTS.has(kind)) return [];
  return merge(readParts(one, quantities), one.reading.text, kind === 'goal');
}

function readParts(one: ClauseWalk, quantities: readonly Quantity[]): Part[] {
  const { reading, walk, times } = one;
  const { text } = reading;
  const taken = numbered(one, quantities);
  const quoted = quotedSentences(reading);
  const parts: Part[] = [];
  let t = 0;
  let bare: { start: number; own: TimeMention } | null = null;
  let stopped = -1;
  let told = -1;
  reading.segments.forEach((segment, i) => {
    const mentions: TimeMention[] = [];
    for (let next = times[t]; next !== undefined && next.start < segment.end; next = times[++t])
      mentions.push(next);
    const state = walk.states[i];
    if (state === undefined) return;
    if (segment.opener !== '，') bare = null;
    const words = text.slice(segment.start, Math.min(segment.end, segment.start + 300));
    const own = mentions.find((m) => m.marked && (m.use === 'deadline' || m.use === 'period')) ?? null;
    if (own !== null && own.end >= segment.end - 1 && BARE_DATE.test(words)) {
      if (BACKGROUND.test(words)) stopped = segment.sentence;
      else bare = { start: segment.start, own };
      return;
    }
    // 2025年底前，按照…要求，: how or on what ground; its date passes on to what follows.
    const adverbial = segment.end < endOfSentence(reading, segment) && isAdverbial(words, own, segment);
    if (adverbial) {
      if (own !== null) bare = { start: segment.start, own };
      return;
    }
    const opened = bare;
    bare = null;
    if (own !== null || opened !== null) stopped = -1;
    if (SAYING.test(words)) told = segment.sentence;
    if (told === segment.sentence || quoted.has(segment.sentence)) return;
    if (CONDITION.test(words)) stopped = segment.sentence;
    if (stopped === segment.sentence || state.past || taken.has(segment)) return;
    const dated = own ?? opened?.own ?? null;
    const inSentence =
      state.marked && state.at >= (reading.sentences[segment.sentence]?.start ?? segment.start);
    if (dated === null && !inSentence) return;
    if (isUndated(state)) return;
    if (BACKGROUND.test(words)) return;
    const end = trimEnd(text, segment);
    const wording = wordingOf(text.slice(segment.start, Math.min(end, segment.start + 300)));
    const goal = reading.clause.kind === 'goal';
    const result = RESULT.test(text.slice(segment.start, Math.min(end, segment.start + 120)));
    if (dated === null && segment.opener === '；' && !wording.checkable && !goal && !result) return;
    if (holdsUnread(text.slice(segment.start, end), segment.start, one, quantities)) return;
    if (end <= segment.start) return;
    parts.push({
      segment,
      start: opened?.start ?? segment.start,
      end,
      firm: !(walk.soft[i] ?? false),
      wording,
      state,
      own: dated,
    });
  });
  return parts;
}

/** A part that only says how: 通过…, 按照…要求. */
function isAdverbial(words: string, own: TimeMention | null, segment: Segment): boolean {
  const from = own === null || own.start > segment.start + 3 ? 0 : own.end - segment.start;
  return words.length <= 60 && ADVERBIAL.test(words.slice(from));
}

const endOfSentence = ({ sentences }: Reading, { sentence, end }: Segment): number =>
  (sentences[sentence]?.end ?? end) - 1;

/** Sentences that tell of a goal as of a decision of others: …目标，是党中央作出的重大战略决策. */
function quotedSentences({ text, segments }: Reading): Set<number> {
  return new Set(
    segments
      .filter((s) => s.opener === '，' && QUOTING.test(text.slice(s.start, Math.min(s.end, s.start + 60))))
      .map((s) => s.sentence),
  );
}

/** A number that was not read states what the phrase commits to, not its words. */
function holdsUnread(
  words: string,
  start: number,
  one: ClauseWalk,
  quantities: readonly Quantity[],
): boolean {
  const match = UNREAD.exec(words);
  if (match === null) return false;
  const { folded } = one.reading;
  const from = folded.offsets[start + match.index] ?? 0;
  return !quantities.some((q) => q.numberStart <= from && from < q.numberEnd);
}

function wordingOf(words: string): WordingRule {
  const rule = WORDINGS.find((r) => r.pattern.test(words)) ?? WORDINGS.at(-1);
  if (rule === undefined) throw new Error('WORDINGS is empty');
  return rule;
}

/** End of a part without the full stop and a bracket of responsible units that closes it. */
function trimEnd(text: string, segment: Segment): number {
  const tail = text.slice(Math.max(segment.start, segment.end - 460), segment.end);
  const bracket = /（[^（）]{0,400}(?:负责|责任单位|牵头|落实)[^（）]{0,60}）。?$/u.exec(tail);
  const end = bracket === null ? segment.end : segment.end - bracket[0].length;
  return /[。！？]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/**
 * Vague aims side by side are one phrase, and so is what merely goes on with a
 * phrase; a checkable result stands alone.
 */
function merge(parts: readonly Part[], text: string, goal: boolean): Phrase[] {
  const out: { parts: Part[]; generic: boolean }[] = [];
  for (const part of parts) {
    const generic = goal && part.wording.aimInGoals;
    const last = out.at(-1);
    const before = last?.parts.at(-1);
    const adjoins =
      before?.segment.sentence === part.segment.sentence &&
      before.end + 1 === part.start &&
      part.own === null;
    const tail = TAIL.test(text.slice(part.start, part.start + 8));
    const vague =
      last?.generic === true
        ? generic
        : before !== undefined &&
          part.segment.opener !== '；' &&
          !part.wording.checkable &&
          !before.wording.checkable;
    if (last !== undefined && adjoins && (tail || vague)) last.parts.push(part);
    else if (!PURPOSE.test(text.slice(part.start, part.start + 4))) out.push({ parts: [part], generic });
  }
  return out.flatMap(({ parts: own, generic }) => {
    const first = own[0];
    const end = own.at(-1)?.end;
    if (first === undefined || end === undefined) return [];
    return {
      start: first.start,
      end,
      sentence: first.segment.sentence,
      deadlines: first.state.deadlines,
      periods: first.state.periods,
      firm: generic ? first.firm : own.every((p) => p.firm),
      generic,
      rule: first.wording.id,
    };
  });
}
