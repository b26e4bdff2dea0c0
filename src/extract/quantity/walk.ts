/** From a clause's numbers to their sites: who governs what over 、，；。 */
import { readHedges, type HedgeState } from './hedges.ts';
import type { Measure } from './measures.ts';
import type { Reading, Segment } from './segments.ts';
import type { Site } from './site.ts';
import { advance, baselineYear, type TimeMention, type TimeState } from './timeline.ts';

/** What the walk over one clause needs. */
export interface WalkInput {
  readonly reading: Reading;
  readonly times: readonly TimeMention[];
  readonly measures: readonly Measure[];
  /** Time that the clause stands under: from its lead-in or its goal paragraph. */
  readonly inherited: TimeState;
}

export interface Walk {
  readonly sites: readonly Site[];
  /** Time state at the start of each segment, after the mentions in it, and whether it holds over. */
  readonly states: readonly TimeState[];
  readonly soft: readonly boolean[];
  /** State at the end of the clause. */
  readonly last: TimeState;
}

/** 年均 before a noun of state (年均浓度) is no rate. */
const RECUR = /每年(?:度)?|年均(?!浓度|气温|降|日照|水|PM|细颗|可吸|二氧|臭氧|值)/gu;
const LINK = /^(?:、|和|及|与|或|以及)?$/u;

/** Numbers side by side form one coordination. */
function groupsOf(text: string, measures: readonly Measure[]): Measure[][] {
  const groups: Measure[][] = [];
  for (const measure of measures) {
    const last = groups.at(-1)?.at(-1);
    const near = last !== undefined && LINK.test(text.slice(last.numEnd, measure.numStart));
    if (near && sameKind(last, measure)) groups.at(-1)?.push(measure);
    else groups.push([measure]);
  }
  return groups;
}

const sameKind = (a: Measure, b: Measure): boolean => a.dimension === b.dimension;

interface Running {
  time: TimeState;
  baseline: number | null;
  recur: boolean;
  hedge: HedgeState;
}

/**
 * Sites of a clause's numbers. A time or a baseline carries over ， and ； and
 * into a sentence that follows directly; a new one replaces it. 每年 carries
 * over ， only. Linear.
 */
export function walkClause(input: WalkInput): Walk {
  const { reading, times, measures, inherited } = input;
  const { text, segments, clause } = reading;
  const sites: Site[] = [];
  const states: TimeState[] = [];
  const soft: boolean[] = [];
  const run: Running = { time: inherited, baseline: null, recur: false, hedge: { carried: false } };
  const goal = clause.kind === 'goal';
  let t = 0;
  let m = 0;
  let sentence = -1;
  let named = false;
  let counted = 0;
  for (const segment of segments) {
    if (segment.sentence !== sentence) {
      const held = named || counted > 0 || headingHolds(reading, sentence);
      if (!goal && sentence >= 0 && !held) run.time = inherited;
      if (sentence >= 0 && !held) run.baseline = null;
      sentence = segment.sentence;
      named = false;
      counted = 0;
    }
    if (segment.opener !== '，') run.recur = false;
    const here: TimeMention[] = [];
    for (let next = times[t]; next !== undefined && next.start < segment.end; next = times[++t])
      here.push(next);
    const own: Measure[] = [];
    for (let next = measures[m]; next !== undefined && next.start < segment.end; next = measures[++m])
      own.push(next);
    const hedge = readHedges(text, segment, run.hedge);
    const part = text.slice(segment.start, Math.min(segment.end, segment.start + 400));
    const recurs = [...part.matchAll(RECUR)].map((r) => ({ at: segment.start + r.index, word: r[0] }));
    if (here.some((x) => x.use !== 'baseline' && x.use !== 'name')) named = true;
    if (recurs.some((r) => r.word !== '年均') && segment.opener !== '，' && !named && counted === 0)
      run.time = goal ? run.time : { ...run.time, by: null, periods: [] };
    let h = 0;
    let end = segment.start;
    const take = (until: number): void => {
      for (let next = here[h]; next !== undefined && next.start < until; next = here[++h]) {
        if (next.use === 'baseline') run.baseline = baselineYear(next) ?? run.baseline;
        else {
          const was = run.time;
          run.time = advance(run.time, next, text);
          if (run.time !== was) run.recur = false;
        }
      }
    };
    for (const group of groupsOf(text, own)) {
      const first = group[0];
      const last = group.at(-1);
      if (first === undefined || last === undefined) continue;
      take(first.start);
      const before = recurs.filter((r) => r.at < first.start && r.at >= end);
      const lastDate = here.findLast(
        (x) => x.start < first.start && x.use !== 'baseline' && x.use !== 'name',
      );
      const every = recurs.some(
        (r) => r.at < first.start && r.word !== '年均' && r.at > (lastDate?.start ?? -1),
      );
      const yearly = before.some((r) => r.word === '年均');
      if (every) run.recur = true;
      const next = listCut(text, last, own, segment);
      const nextStart =
        next > last.numEnd ? next : (own.find((x) => x.numStart >= last.numEnd)?.numStart ?? segment.end);
      group.forEach((measure, index) => {
        sites.push(
          siteOf({ reading, segment, group, measure, index, leftStart: end, nextStart }, run, {
            annual: yearly || run.recur,
            firm: !hedge.inherited && !hedge.at.some((at) => at < measure.start && at >= segment.start),
          }),
        );
      });
      end = listCut(text, last, own, segment);
      counted += 1;
    }
    take(segment.end);
    const lastDate = here.findLast((x) => x.use !== 'baseline' && x.use !== 'name');
    if (recurs.some((r) => r.word !== '年均' && r.at > (lastDate?.start ?? -1))) run.recur = true;
    states.push(run.time);
    soft.push(hedge.inherited || hedge.at.length > 0);
    run.hedge = hedge.after;
  }
  return { sites, states, soft, last: run.time };
}

/** Where the next statement begins: after the object of a counted thing and its connective (500家工厂和|50个园区). */
function listCut(text: string, last: Measure, own: readonly Measure[], segment: Segment): number {
  const next = own.find((x) => x.numStart >= last.numEnd);
  if (next === undefined || next.numStart > segment.end || last.dimension !== 'count') return last.numEnd;
  const between = text.slice(last.numEnd, Math.min(next.numStart, last.numEnd + 160));
  if (/^(?:、|和|及|与|以及|，)/u.test(between)) return last.numEnd;
  const link = /^.*(?:、|和|及|与|以及)/u.exec(between);
  return link === null ? last.numEnd : last.numEnd + link[0].length;
}

/** A date in the clause's own heading governs the whole clause. */
function headingHolds(reading: Reading, sentence: number): boolean {
  const span = reading.sentences[sentence];
  const heading = reading.clause.heading;
  if (sentence !== 0 || span === undefined || heading === null) return false;
  return /[0-9]{4}年/u.test(heading) && span.end - span.start <= heading.length + 2;
}

interface Place {
  reading: Reading;
  segment: Segment;
  group: readonly Measure[];
  measure: Measure;
  index: number;
  leftStart: number;
  nextStart: number;
}

function siteOf(place: Place, run: Running, flags: { annual: boolean; firm: boolean }): Site {
  const { reading, segment, group, measure, index, leftStart, nextStart } = place;
  const { text } = reading;
  const first = group[0] ?? measure;
  const last = group.at(-1) ?? measure;
  const span = reading.sentences[segment.sentence];
  const sentenceStart = span?.start ?? segment.start;
  const sentenceEnd = span?.end ?? segment.end;
  return {
    measure,
    segment,
    group,
    index,
    leftStart,
    left: text.slice(Math.max(leftStart, first.numStart - 160), first.numStart),
    right: text.slice(last.numEnd, Math.min(nextStart, segment.end, last.numEnd + 100)),
    followed: nextStart < segment.end,
    part: text.slice(Math.max(segment.start, first.numStart - 200), Math.min(segment.end, last.numEnd + 100)),
    lead: text.slice(Math.max(sentenceStart, segment.start - 240), segment.start),
    rest: text.slice(segment.end, Math.min(sentenceEnd, segment.end + 120)),
    time: run.time,
    baseline: run.baseline,
    annual: flags.annual,
    firm: flags.firm,
    clauseKind: reading.clause.kind,
  };
}
