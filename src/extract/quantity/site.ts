/** A number in its surroundings: what the rules look at. All stretches are short, so rules stay linear. */
import type { Measure } from './measures.ts';
import type { Segment } from './segments.ts';
import type { TimeState } from './timeline.ts';

/** Numbers side by side (10%、5%; 25%和20%以上) share what stands before and after them. */
export interface Site {
  readonly measure: Measure;
  readonly segment: Segment;
  /** Numbers of one coordination, in order, this one among them. */
  readonly group: readonly Measure[];
  readonly index: number;
  /** Folded offset at which the statement of the number begins. */
  readonly leftStart: number;
  /** Text before the coordination back to the last boundary; at most 160 characters. */
  readonly left: string;
  /** Text after the coordination to the next number or boundary; at most 100 characters. */
  readonly right: string;
  /** Another number follows in the same part. */
  readonly followed: boolean;
  /** The whole part between ，；。; at most 300 characters around the number. */
  readonly part: string;
  /** The sentence so far, before this part; at most 240 characters. */
  readonly lead: string;
  /** What follows this part in its sentence; at most 120 characters. */
  readonly rest: string;
  readonly time: TimeState;
  readonly baseline: number | null;
  /** 每年 or 年均 governs the value. */
  readonly annual: boolean;
  readonly firm: boolean;
  readonly clauseKind: string;
}
