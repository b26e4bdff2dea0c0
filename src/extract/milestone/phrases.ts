/** Phrases of a clause that stand under a time and state no number. */
import type { Period, Quantity } from '../../model/index.ts';
import type { ClauseWalk } from '../quantity/document.ts';
import type { Segment } from '../quantity/segments.ts';
import { deadlineValue, type TimeMention, type TimeState } from '../quantity/timeline.ts';
import { BACKGROUND, PURPOSE, TOTAL, VAGUE } from './wording.ts';

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
const BARE_DATE = /^(?:力争|争取|努力)?(?:到|至|在|于|截至)?[^，；。]{0,24}$/u;

/** Parts of the clause in which a quantity that is not a threshold stands. */
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

/** Deadline named inside the part itself, by 到, 前, 底 or at its head. */
function named(text: string, segment: Segment, mentions: readonly TimeMention[]): TimeMention | null {
  for (const mention of mentions) {
    if (mention.use !== 'deadline' && mention.use !== 'period') continue;
    const before = text.slice(Math.max(segment.start, mention.start - 3), mention.start);
    const words = text.slice(mention.start, mention.end);
    const marked = /(?:到|至|在|于|力争|截至|争取)$/u.test(before) || /[前底末]$/u.test(words);
    if (mention.start === segment.start || marked || mention.use === 'period') return mention;
  }
  return null;
}

interface Draft {
  start: number;
  end: number;
  sentence: number;
  firm: boolean;
  rule: string;
  state: TimeState;
  own: TimeMention | null;
}

/** Phrases of one clause, in order. */
export function readPhrases(one: ClauseWalk, quantities: readonly Quantity[]): Phrase[] {
  const { reading, walk, times } = one;
  if (NO_COMMITMENTS.has(reading.clause.kind)) return [];
  const taken = numbered(one, quantities);
  const drafts: Draft[] = [];
  const goal = reading.clause.kind === 'goal' || reading.clause.kind === 'preamble';
  let t = 0;
  let bare: { start: number; own: TimeMention | null } | null = null;
  reading.segments.forEach((segment, i) => {
    const { text } = reading;
    const part = text.slice(segment.start, Math.min(segment.end, segment.start + 300));
    const mentions: TimeMention[] = [];
    for (let next = times[t]; next !== undefined && next.start < segment.end; next = times[++t])
      mentions.push(next);
    const own = named(text, segment, mentions);
    const state = walk.states[i];
    if (state === undefined || segment.opener === '；' || segment.opener === '') bare = null;
    if (own !== null && own.end >= segment.end - 1 && BARE_DATE.test(part)) {
      bare = { start: segment.start, own };
      return;
    }
    const opened = bare;
    bare = null;
    if (state === undefined || state.past || taken.has(segment)) return;
    const inSentence = state.at >= 0 && state.at >= sentenceStart(one, segment);
    if (own === null && opened === null && !inSentence && !(goal && state.at !== -1)) return;
    if (state.by === null && state.periods.length === 0) return;
    if (BACKGROUND.test(part)) return;
    const rule =
      TOTAL.find((r) => r.pattern.test(part))?.id ?? (VAGUE.test(part) ? 'milestone/aim' : 'milestone/dated');
    drafts.push({
      start: opened?.start ?? segment.start,
      end: trimEnd(text, segment),
      sentence: segment.sentence,
      firm: !(walk.soft[i] ?? false),
      rule,
      state,
      own: own ?? opened?.own ?? null,
    });
  });
  return merge(drafts, reading.text, goal);
}

const sentenceStart = (one: ClauseWalk, segment: Segment): number =>
  one.reading.sentences[segment.sentence]?.start ?? segment.start;

/** End of a part without a bracket of responsible units that closes it. */
function trimEnd(text: string, segment: Segment): number {
  const part = text.slice(segment.start, segment.end);
  const bracket = /（[^（）]{0,400}(?:负责|责任单位|牵头|落实)[^（）]{0,60}）$/u.exec(part.slice(-460));
  const end = bracket === null ? segment.end : segment.end - bracket[0].length;
  return /[。！？]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** Vague aims of a sentence are one phrase; a purpose belongs to what it follows. */
function merge(drafts: readonly Draft[], text: string, goal: boolean): Phrase[] {
  const out: { draft: Draft; generic: boolean }[] = [];
  for (const draft of drafts) {
    const vague = draft.rule === 'milestone/aim' || draft.rule === 'milestone/dated';
    const generic = goal && (vague || draft.rule === 'milestone/done');
    const last = out.at(-1);
    const adjoins =
      last?.draft.sentence === draft.sentence && last.draft.end + 1 === draft.start && draft.own === null;
    const joined =
      adjoins && (PURPOSE.test(text.slice(draft.start, draft.start + 8)) || (generic && last.generic));
    if (joined) last.draft.end = draft.end;
    else if (draft.end > draft.start) out.push({ draft: { ...draft }, generic });
  }
  return out.map(({ draft, generic }) => ({
    start: draft.start,
    end: draft.end,
    sentence: draft.sentence,
    deadlines: deadlinesOf(draft),
    periods: draft.state.periods,
    firm: draft.firm,
    generic,
    rule: draft.rule,
  }));
}

function deadlinesOf(draft: Draft): string[] {
  const own = draft.own?.dates.filter((d) => d.kind === 'point') ?? [];
  if (own.length > 1) return own.map((d) => deadlineValue(d));
  return draft.state.by === null ? [] : [draft.state.by];
}
