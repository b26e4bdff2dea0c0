/** One reading of a document that quantities and milestones share. */
import type { Clause } from '../../model/index.ts';
import { scanDates, type DateMention } from '../../text/dates.ts';
import { buildUnitIndex, type UnitIndex } from '../../text/units.ts';
import type { ExtractContext } from '../context.ts';
import type { Measure } from './measure.ts';
import { readMeasures } from './measures.ts';
import { readRows } from './rows.ts';
import { readClause, type Reading } from './segments.ts';
import { NO_TIME, readTimes, type Calendar, type TimeMention, type TimeState } from './timeline.ts';
import { walkClause, type Walk } from './walk.ts';
import { yearOfDocument } from './document-year.ts';

/** A clause cut, dated and walked. */
export interface ClauseWalk {
  readonly reading: Reading;
  readonly times: readonly TimeMention[];
  readonly walk: Walk;
}

/** Title block and table of contents state nothing. */
const NO_BODY = new Set<Clause['kind']>(['front', 'contents']);

/** The walk that quantities and milestones of the same clauses share; it goes with them. */
const walked = new WeakMap<readonly Clause[], { context: ExtractContext; walks: ClauseWalk[] }>();

/** Walks of all clauses, in the order given (document order). Linear in the length of the text. */
export function walkDocument(clauses: readonly Clause[], context: ExtractContext): readonly ClauseWalk[] {
  const known = walked.get(clauses);
  if (known?.context === context) return known.walks;
  const walks = walkClauses(clauses, context);
  walked.set(clauses, { context, walks });
  return walks;
}

function walkClauses(clauses: readonly Clause[], context: ExtractContext): ClauseWalk[] {
  const index = buildUnitIndex(context.vocabulary.units);
  const dated = clauses.map((clause) => {
    const reading = readClause(clause);
    return { reading, kind: clause.kind, text: reading.text, dates: scanDates(reading.text) };
  });
  const calendar: Calendar = {
    ...yearOfDocument(dated, context),
    reports: context.kind === 'news' || context.kind === 'article' || context.kind === 'interpretation',
  };
  const held = new Map<string, TimeState>();
  const backgrounds = new Set<string>();
  return dated.map(({ reading, dates }) => {
    const background = isBackground(reading, backgrounds);
    const reports = calendar.reports || background;
    const starts = new Set(reading.segments.map((s) => s.start));
    const times = readTimes(reading.text, dates, { ...calendar, reports }, starts);
    const inherited = inheritedTime(reading.clause, held);
    const measures = NO_BODY.has(reading.clause.kind) ? [] : measuresOf(reading, dates, index, calendar.year);
    const walk = walkClause({ reading, times, measures, inherited, background });
    holdTime(reading.clause, walk.last, held);
    return { reading, times, walk };
  });
}

/** Time under which a clause stands: its lead-in's, or that of the goal section before it. */
function inheritedTime(clause: Clause, held: ReadonlyMap<string, TimeState>): TimeState {
  const above = clause.parentId === null ? undefined : held.get(clause.parentId);
  return above === undefined ? NO_TIME : { ...above, at: -1 };
}

/** A goal section, or a lead-in that ends in a colon, hands its time on to its items. */
function holdTime(clause: Clause, last: TimeState, held: Map<string, TimeState>): void {
  const leads = /[：:]\s*$/u.test(clause.text.slice(-4));
  if (clause.kind !== 'goal' && !leads) return;
  held.set(clause.id, last);
  // Paragraphs of one goal section follow each other under the time last named.
  if (clause.parentId !== null && last.at >= 0) held.set(clause.parentId, last);
}

function measuresOf(
  reading: Reading,
  dates: readonly DateMention[],
  index: UnitIndex,
  year: number | null,
): Measure[] {
  const { clause, folded, text } = reading;
  return readMeasures(text, dates, index, readRows(clause.text, clause.paragraphs, folded, index, year));
}

/** Headings of sections that tell how things stand. */
const BACKGROUND =
  /(?:现状|背景|形势)$|(?:发展|工作|现有|产业|现实)基础$|主要成(?:就|效|绩)|(?:成效|成就|进展)回顾|回顾|(?:取得|“十[一二三四五六七八九]五”)[^，。]{0,10}(?:成效|成就|进展|成绩)|存在(?:的)?(?:主要)?(?:问题|困难)|问题(?:与|和)挑战/u;

/** The clause, or one above it, tells how things stand. Notes it in `known`. */
function isBackground({ clause, heading }: Reading, known: Set<string>): boolean {
  const above = clause.parentId !== null && known.has(clause.parentId);
  if (above || BACKGROUND.test(heading)) known.add(clause.id);
  return known.has(clause.id);
}
