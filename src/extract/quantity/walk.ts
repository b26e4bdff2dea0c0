/** From a clause's numbers to their sites: who governs what over 、，；。 */
import { groupsOf, type Group } from './groups.ts';
import { readHedges, type HedgeState, type Hedges } from './hedges.ts';
import type { Measure } from './measure.ts';
import type { RoleRule } from './role-rule.ts';
import { roleOf } from './roles.ts';
import type { Reading, Segment } from './segments.ts';
import { siteOf, type Governors, type Site } from './site.ts';
import {
  advance,
  baselineYear,
  isGoverning,
  isUndated,
  NO_TIME,
  type TimeMention,
  type TimeState,
} from './timeline.ts';

/** What the walk over one clause needs. */
export interface WalkInput {
  readonly reading: Reading;
  readonly times: readonly TimeMention[];
  readonly measures: readonly Measure[];
  /** Time that the clause stands under: from its lead-in or its goal paragraph. */
  readonly inherited: TimeState;
  /** The clause tells how things stand. */
  readonly background: boolean;
}

/** A number with its surroundings and the rule that says what it is. */
export interface Placed {
  readonly site: Site;
  readonly rule: RoleRule;
}

export interface Walk {
  readonly placed: readonly Placed[];
  /** Time at the end of each part. */
  readonly states: readonly TimeState[];
  /** Parts under a hedge. */
  readonly soft: readonly boolean[];
  /** State at the end of the clause. */
  readonly last: TimeState;
}

/** 年均 before a noun of state (年均浓度) is no rate. */
const RECUR = /每年(?:度)?|年均(?!浓度|气温|降|日照|水|PM|细颗|可吸|二氧|臭氧|值)/gu;

/** Position of what recurs each year in a part. */
interface Recurrence {
  readonly at: number;
  /** 年均 governs the next number only, 每年 the part and what goes on with it. */
  readonly rate: boolean;
}

/**
 * Sites of a clause's numbers. A time or a baseline carries over ， and ； and
 * into a sentence that follows directly; a new one replaces it. 每年 carries
 * over ， only. Linear in the length of the clause.
 */
export function walkClause(input: WalkInput): Walk {
  const walker = new Walker(input);
  for (const segment of input.reading.segments) walker.read(segment);
  return walker.result();
}

class Walker {
  readonly #input: WalkInput;
  readonly #placed: Placed[] = [];
  readonly #states: TimeState[] = [];
  readonly #soft: boolean[] = [];
  #time: TimeState;
  #baseline: number | null = null;
  #recur = false;
  /** The deadlines that were given out, one to each value of a row. */
  #given: TimeState | null = null;
  /** What recurs has had a number. */
  #recurTaken = false;
  #hedge: HedgeState = { carried: false };
  #nextTime = 0;
  #nextMeasure = 0;
  #sentence = -1;
  /** The sentence names a time, or states a commitment under one. */
  #dated = false;

  constructor(input: WalkInput) {
    this.#input = input;
    this.#time = input.inherited;
  }

  result(): Walk {
    return { placed: this.#placed, states: this.#states, soft: this.#soft, last: this.#time };
  }

  read(segment: Segment): void {
    const { text } = this.#input.reading;
    if (segment.sentence !== this.#sentence) this.#enterSentence(segment.sentence);
    if (segment.opener !== '，') this.#recur = this.#recurTaken = false;
    const recurrences = readRecurrences(text, segment);
    const firstTime = this.#times()[this.#nextTime];
    const namesTime = firstTime !== undefined && firstTime.start < segment.end;
    const dated = namesTime && isGoverning(firstTime);
    const hedges = readHedges(text, segment, this.#hedge, dated);
    // 每年 at the head of a member has no deadline but one named with it.
    const recurs = recurrences.some((r) => !r.rate);
    if (
      recurs &&
      segment.opener !== '，' &&
      !namesTime &&
      !this.#dated &&
      this.#input.reading.clause.kind !== 'goal'
    )
      this.#time = { ...this.#time, deadlines: [], periods: [] };
    for (const group of groupsOf(text, this.#takeMeasures(segment.end), segment.start, segment.end))
      this.#place(segment, group, hedges, recurrences);
    this.#takeTimes(segment.end, recurrences);
    this.#states.push(this.#time);
    this.#soft.push(hedges.inherited || hedges.at.length > 0);
    this.#hedge = hedges.after;
  }

  #times(): readonly TimeMention[] {
    return this.#input.times;
  }

  #enterSentence(sentence: number): void {
    const { reading, inherited } = this.#input;
    const held = this.#dated || headingHolds(reading, this.#sentence);
    if (this.#sentence >= 0 && !held) {
      if (reading.clause.kind !== 'goal') this.#time = inherited;
      this.#baseline = null;
    }
    // 到2025年、2030年，A分别…。B…: which of the two B is for is not said.
    if (this.#time.deadlines.length > 1 && this.#sentence >= 0) this.#time = inherited;
    this.#sentence = sentence;
    this.#dated = false;
  }

  #takeMeasures(end: number): Measure[] {
    const own: Measure[] = [];
    const { measures } = this.#input;
    for (
      let m = measures[this.#nextMeasure];
      m !== undefined && m.start < end;
      m = measures[this.#nextMeasure]
    ) {
      own.push(m);
      this.#nextMeasure += 1;
    }
    return own;
  }

  /** Reads the mentions of time up to `until`. A new time ends what recurs before it. */
  #takeTimes(until: number, recurrences: readonly Recurrence[]): void {
    const times = this.#times();
    let from = -1;
    for (
      let next = times[this.#nextTime];
      next !== undefined && next.start < until;
      next = times[this.#nextTime]
    ) {
      this.#nextTime += 1;
      if (next.use === 'baseline') this.#baseline = baselineYear(next);
      else if (isGoverning(next)) {
        this.#time = advance(this.#time, next, this.#input.reading.text);
        this.#recur = false;
        this.#dated = true;
        from = next.start;
      }
    }
    if (recurrences.some((r) => !r.rate && r.at > from && r.at < until && r.at > this.#lastDateBefore(r.at)))
      this.#recur = true;
  }

  #lastDateBefore(at: number): number {
    return this.#time.at <= at ? this.#time.at : -1;
  }

  /** 下降15%（以2020年为基期）: a baseline in brackets after the number. */
  #baselineAfter({ measures }: Group): number | null {
    const next = this.#input.times[this.#nextTime];
    const last = measures.at(-1) ?? measures[0];
    if (next?.use !== 'baseline' || next.start - last.numEnd > 4) return null;
    return this.#input.reading.text.charAt(last.numEnd) === '（' ? baselineYear(next) : null;
  }

  #place(segment: Segment, group: Group, hedges: Hedges, recurrences: readonly Recurrence[]): void {
    const { reading } = this.#input;
    const [first] = group.measures;
    this.#takeTimes(first.start, recurrences);
    const stated = this.#baselineAfter(group);
    const recurs = recurrences.some((r) => r.at < first.start);
    const rate = recurrences.some((r) => r.rate && r.at < first.start && r.at >= group.leftStart);
    const left = reading.text.slice(Math.max(group.leftStart, first.numStart - 12), first.numStart);
    const dates = this.#time.deadlines.length;
    const spent = dates > 1 && this.#given === this.#time && group.measures.length !== dates;
    if (dates > 1 && group.measures.length === dates) this.#given = this.#time;
    // 到2023年、2024年分别下降3%、4%；三年累计腾退3000亩: of the dates the last goes on.
    const time = spent ? { ...this.#time, deadlines: this.#time.deadlines.slice(-1) } : this.#time;
    const governors = {
      time: time.from ? { ...time, deadlines: [] } : time,
      baseline: stated ?? this.#baseline,
      annual: (rate || this.#recur) && !/累计|合计|总计/u.test(left),
      background: this.#input.background,
      firm: !hedges.inherited && !hedges.at.some((at) => at < first.start),
    };
    group.measures.forEach((measure, index) => {
      // 每年新增20万千瓦，占比不低于50%: what recurs has its number, the share is a level.
      const level = measure.dimension === 'percent' && this.#recurTaken && !recurs;
      const annual = governors.annual && !level;
      const site = siteOf(reading, segment, group, index, { ...governors, annual, ...columnTime(measure) });
      const rule = roleOf(site);
      if (rule.role === 'target' && !isUndated(this.#time)) this.#dated = true;
      this.#placed.push({ site, rule });
    });
    if (recurs) this.#recurTaken = true;
  }
}

/** What the head of a table's column says of its values. */
function columnTime({ column, name }: Measure): Partial<Governors> {
  if (name === undefined) return {};
  const rate = column?.rate === true ? { annual: true } : {};
  if (column === undefined || (column.year === null && !column.base)) return rate;
  const deadlines = column.year === null ? [] : [String(column.year)];
  return { ...rate, time: { ...NO_TIME, deadlines, past: column.base, marked: true, at: 0 } };
}

function readRecurrences(text: string, segment: Segment): Recurrence[] {
  const part = text.slice(segment.start, Math.min(segment.end, segment.start + 400));
  if (!part.includes('年')) return [];
  return [...part.matchAll(RECUR)].map((r) => ({ at: segment.start + r.index, rate: r[0] === '年均' }));
}

/** A date in the clause's own heading governs the whole clause. */
function headingHolds({ sentences, heading, clause }: Reading, sentence: number): boolean {
  const span = sentences[sentence];
  if (sentence !== 0 || span === undefined || heading === '') return false;
  return /[0-9]{4}年/u.test(heading) && span.end - span.start <= heading.length + clause.label.length + 2;
}
