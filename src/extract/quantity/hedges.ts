/** How far 力争, 原则上 and their like reach. */
import type { Segment } from './segments.ts';
import { HEDGES_LONG, HEDGES_SHORT } from './words.ts';

/** 力争 is carried over commas, 鼓励 and 原则上 are not. */
export interface HedgeState {
  readonly carried: boolean;
}

const LONG = new RegExp(HEDGES_LONG, 'gu');
const SHORT = new RegExp(HEDGES_SHORT, 'gu');
/** What takes a part out of the reach of a hedge before it: a time or a verb of obligation of its own. */
const RESTART =
  /^(?:每年|到|至|20[0-9]{2}|“?十[一二三四五六七八九]五|确保|必须|应当|应|须|要|不得|严禁|务必|保证|加快|全面|完成|实现)/u;
const BARE = /^[^，；。]{0,4}(?:力争|争取|努力)(?:到|在|至)?[^，；。]{0,14}$/u;

/** Hedge offsets in a part, and whether it carries into the next part. */
export function readHedges(
  text: string,
  segment: Segment,
  before: HedgeState,
): { readonly inherited: boolean; readonly at: readonly number[]; readonly after: HedgeState } {
  const part = text.slice(segment.start, Math.min(segment.end, segment.start + 400));
  const inherited = segment.opener === '，' && before.carried && !RESTART.test(part);
  const long = [...part.matchAll(LONG)].map((m) => segment.start + m.index);
  const short = [...part.matchAll(SHORT)].map((m) => segment.start + m.index);
  return {
    inherited,
    at: [...long, ...short],
    after: { carried: inherited || long.length > 0 },
  };
}

/** A part that is nothing but 力争 and a date reaches on whatever follows. */
export const isBareHedge = (part: string): boolean => BARE.test(part);
