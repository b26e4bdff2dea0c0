/** A number in its surroundings: what the rules look at. All stretches are short, so rules stay linear. */
import type { Group } from './groups.ts';
import type { Measure } from './measure.ts';
import { withoutBlanks, type Reading, type Segment } from './segments.ts';
import type { TimeState } from './timeline.ts';

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
  /** The clause tells how things stand (发展现状). */
  readonly background: boolean;
}

/** What governs the numbers of a group. */
export type Governors = Pick<Site, 'time' | 'baseline' | 'annual' | 'firm' | 'background'>;

/** Site of the `index`-th number of a group. */
export function siteOf(
  reading: Reading,
  segment: Segment,
  group: Group,
  index: number,
  governors: Governors,
): Site {
  const { text } = reading;
  const [first] = group.measures;
  const last = group.measures.at(-1) ?? first;
  const sentence = reading.sentences[segment.sentence];
  const sentenceStart = sentence?.start ?? segment.start;
  const sentenceEnd = sentence?.end ?? segment.end;
  const right = text.slice(last.numEnd, Math.min(group.rightEnd, segment.end, last.numEnd + 100));
  return {
    measure: group.measures[index] ?? first,
    segment,
    group: group.measures,
    index,
    leftStart: group.leftStart,
    left: text.slice(Math.max(group.leftStart, first.numStart - 160), first.numStart),
    right: group.followed && /^(?:、|和|及|与|以及)/u.test(right) ? '' : right.replace(/[。！？]$/u, ''),
    followed: group.followed,
    part: text.slice(Math.max(segment.start, first.numStart - 200), Math.min(segment.end, last.numEnd + 100)),
    lead: withoutBlanks(text.slice(Math.max(sentenceStart, segment.start - 240), segment.start)),
    rest: text.slice(segment.end, Math.min(sentenceEnd, segment.end + 120)),
    clauseKind: reading.clause.kind,
    ...governors,
  };
}
