/** How far 力争, 原则上 and their like reach. */
import type { Segment } from './segments.ts';
import { HEDGES_LONG, HEDGES_SHORT } from './words.ts';

/** Whether a hedge that opens a part before reaches into this one. */
export interface HedgeState {
  readonly carried: boolean;
}

export interface Hedges {
  /** The part stands under a hedge from before it. */
  readonly inherited: boolean;
  /** Folded offsets of the hedges in the part. */
  readonly at: readonly number[];
  readonly after: HedgeState;
}

/** Most parts have none. */
const ANY = new RegExp(`${HEDGES_LONG}|${HEDGES_SHORT}`, 'u');
const LONG = new RegExp(HEDGES_LONG, 'gu');
const SHORT = new RegExp(HEDGES_SHORT, 'gu');
/** What takes a part out of the reach of a hedge before it: a time or a verb of obligation of its own. */
const RESTART =
  /^(?:每年|到|至|20[0-9]{2}|“?十[一二三四五六七八九]五|确保|必须|应当|应|须|要|不得|严禁|务必|保证|加快|全面|完成|实现)/u;
/** Before a hedge that opens its part: nothing, or a date. After a subject it is an adverb of that part alone. */
const OPENING =
  /^(?:到|至|在)?(?:[0-9]{4}年?(?:[底末]|[0-9]{1,2}月底?)?前?|“十[一二三四五六七八九]五”(?:期间|时期|末)?|经过努力|并|也|同时)?$/u;

/**
 * Hedges of one part. One that opens its part (力争新增…, 力争到2025年…) is
 * carried over ， until a part has a time or a verb of obligation of its own;
 * `dated` tells that a part names a time; one that follows a subject (产量力争达到…), and 鼓励 or 原则上, is not.
 */
export function readHedges(text: string, segment: Segment, before: HedgeState, dated: boolean): Hedges {
  const part = text.slice(segment.start, Math.min(segment.end, segment.start + 400));
  const inherited = segment.opener === '，' && before.carried && !dated && !RESTART.test(part);
  if (!ANY.test(part)) return { inherited, at: [], after: { carried: inherited } };
  const long = [...part.matchAll(LONG)];
  const short = [...part.matchAll(SHORT)];
  const opens = long.some((m) => m.index <= 24 && OPENING.test(part.slice(0, m.index)));
  return {
    inherited,
    at: [...long, ...short].map((m) => segment.start + m.index),
    after: { carried: inherited || opens },
  };
}
