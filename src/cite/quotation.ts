/** Finds the provisions that a pasted text quotes or comes near to. */
import type { Normalizer } from '../search/normalize.ts';
import { pattern } from './distance.ts';
import { lettersOf } from './letters.ts';
import { matchOf, relatedMatch } from './match.ts';
import { nearest, QUOTED, type Found } from './nearest.ts';
import { related } from './related.ts';
import type { QuotationSource } from './source.ts';
import type { Passage } from './types.ts';
import { cutIntoUnits, type Span } from './units.ts';

/** As a whole: where a stranger sentence stands in it, the parts are looked up by themselves. */
const QUOTED_AS_A_WHOLE = 0.8;
/** Letters up to which a text is first looked up as a whole. */
const SHORT = 240;
/** Characters in quotation marks that are a quotation and not an expression (“两高”项目). */
const FEWEST_IN_MARKS = 12;
/** Matches listed in a passage; of those that agree equally well, and of those that come after. */
const MOST_EQUAL = 50;
const MOST_OTHER = 3;

interface Looked {
  readonly span: Span;
  readonly letters: string;
  readonly found: readonly Found[];
}

async function look(source: QuotationSource, text: string, span: Span): Promise<Looked> {
  const letters = lettersOf(text.slice(span.start, span.end), source.index.normalize).text;
  return { span, letters, found: await nearest(source, letters) };
}

const isQuoted = ({ found }: Looked, from = QUOTED): boolean => (found[0]?.similarity ?? 0) >= from;

/** What stands in quotation marks within a span, the longest; null where there is hardly anything. */
function insideMarks(text: string, { start, end }: Span): Span | null {
  let best: Span | null = null;
  let open = -1;
  for (let at = start; at < end; at += 1) {
    const ch = text.charAt(at);
    if (open === -1 && '“「『"'.includes(ch)) open = at + 1;
    else if (open !== -1 && '”」』"'.includes(ch)) {
      if (at - open > Math.max(FEWEST_IN_MARKS, best === null ? 0 : best.end - best.start))
        best = { start: open, end: at };
      open = -1;
    }
  }
  return best;
}

/** Words that say whose the following ones are: 国发〔2021〕23号提出， */
const ATTRIBUTION = /^[^。；;]{2,60}?(?:提出|指出|明确|要求|强调|规定|写道)[，,：:]/u;

/** What follows the words that name the source; null where a sentence does not begin with such. */
function attributed(text: string, span: Span): Span | null {
  const lead = ATTRIBUTION.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return lead === 0 || span.end - span.start - lead < FEWEST_IN_MARKS
    ? null
    : { start: span.start + lead, end: span.end };
}

/** A sentence, or the part that it quotes where that comes nearer to a provision. */
async function lookClosely(source: QuotationSource, text: string, span: Span): Promise<Looked> {
  const all = await look(source, text, span);
  if (all.found[0]?.edits === 0) return all;
  const inner = insideMarks(text, span) ?? (isQuoted(all, QUOTED_AS_A_WHOLE) ? null : attributed(text, span));
  if (inner === null) return all;
  const quoted = await look(source, text, inner);
  return (quoted.found[0]?.similarity ?? 0) > Math.max(QUOTED, all.found[0]?.similarity ?? 0) ? quoted : all;
}

/** Nearest first; of equally near ones that which answers for most of the whole text. */
function ordered({ found }: Looked, answered: ReadonlyMap<number, number>): Found[] {
  const whole = ({ clause }: Found): number => answered.get(clause) ?? 0;
  return [...found].sort(
    (a, b) => a.edits - b.edits || whole(b) - whole(a) || b.coverage - a.coverage || a.clause - b.clause,
  );
}

/** Of provisions with the same letters those come first whose signs agree better. */
function bySigns(equal: readonly Found[], quoted: string, normalize: Normalizer): Found[] {
  if (equal.length < 2) return [...equal];
  const plain = (text: string): string => normalize(text).text.replace(/\s+/gu, '');
  const sought = pattern(plain(quoted));
  const printed = quoted.replace(/\s+/gu, '');
  const rows = equal.map((one, order) => {
    const { text } = one.letters.view;
    const same = text.replace(/\s+/gu, '').includes(printed);
    return { one, order, signs: same ? -1 : sought.best(plain(text)).distance };
  });
  return rows.sort((a, b) => a.signs - b.signs || a.order - b.order).map(({ one }) => one);
}

function quotedPassage(
  source: QuotationSource,
  text: string,
  looked: Looked,
  answered: ReadonlyMap<number, number>,
): Passage {
  const { span, letters } = looked;
  const quoted = text.slice(span.start, span.end);
  const found = ordered(looked, answered);
  const best = found[0]?.edits ?? 0;
  const equal = bySigns(
    found.filter(({ edits }) => edits === best),
    quoted,
    source.index.normalize,
  );
  const others = best === 0 ? [] : found.slice(equal.length).filter(({ similarity }) => similarity >= QUOTED);
  const listed = [...equal.slice(0, MOST_EQUAL), ...others.slice(0, MOST_OTHER)];
  return {
    ...span,
    text: quoted,
    matches: listed.map((one) => matchOf(one, quoted, letters)),
    equals: equal.length,
  };
}

async function relatedPassage(
  source: QuotationSource,
  text: string,
  { span, letters }: Looked,
): Promise<Passage> {
  const quoted = text.slice(span.start, span.end);
  const near = await related(source, letters);
  return {
    ...span,
    text: quoted,
    matches: near.map((one) => relatedMatch(one, quoted, letters)),
    equals: Math.min(near.length, 1),
  };
}

/** How many letters of the whole text each clause answers for. */
function answeredBy(looked: readonly Looked[]): Map<number, number> {
  const answered = new Map<number, number>();
  for (const { found, letters } of looked)
    for (const { clause, similarity, edits } of found)
      if (similarity >= QUOTED) answered.set(clause, (answered.get(clause) ?? 0) + letters.length - edits);
  return answered;
}

/** Units side by side that stand side by side in one clause are one quotation. */
async function joinUnits(
  source: QuotationSource,
  text: string,
  looked: readonly Looked[],
  answered: ReadonlyMap<number, number>,
): Promise<Looked[]> {
  const joined: Looked[] = [];
  for (const one of looked) {
    const last = joined.at(-1);
    const [clause, before] = [
      ordered(one, answered)[0],
      last === undefined ? undefined : ordered(last, answered)[0],
    ];
    if (last !== undefined && isQuoted(one) && isQuoted(last) && clause?.clause === before?.clause) {
      const both = await look(source, text, { start: last.span.start, end: one.span.end });
      const edits = (last.found[0]?.edits ?? 0) + (one.found[0]?.edits ?? 0);
      // A few letters may lie between them.
      if ((both.found[0]?.edits ?? Infinity) <= edits + 3) {
        joined[joined.length - 1] = both;
        continue;
      }
    }
    joined.push(one);
  }
  return joined;
}

/**
 * The passages of `text` with the provisions they come from. A short text is
 * looked up as a whole; a longer one, or one that is no quotation as a whole,
 * sentence by sentence, and sentences that stand together are told together.
 */
export async function findQuotations(source: QuotationSource, text: string): Promise<Passage[]> {
  const start = text.length - text.trimStart().length;
  const whole = { start, end: Math.max(start, text.trimEnd().length) };
  if (whole.end === whole.start) return [];
  const none = new Map<number, number>();
  const units = cutIntoUnits(text);
  const short = lettersOf(text, source.index.normalize).text.length <= SHORT;
  const asWhole = short || units.length <= 1 ? await look(source, text, whole) : null;
  if (asWhole !== null && isQuoted(asWhole, QUOTED_AS_A_WHOLE))
    return [quotedPassage(source, text, asWhole, none)];
  if (asWhole !== null && units.length <= 1 && (insideMarks(text, whole) ?? attributed(text, whole)) === null)
    return [
      isQuoted(asWhole)
        ? quotedPassage(source, text, asWhole, none)
        : await relatedPassage(source, text, asWhole),
    ];
  const looked: Looked[] = [];
  for (const unit of units) looked.push(await lookClosely(source, text, unit));
  const answered = answeredBy(looked);
  const passages: Passage[] = [];
  for (const one of await joinUnits(source, text, looked, answered))
    passages.push(
      isQuoted(one) ? quotedPassage(source, text, one, answered) : await relatedPassage(source, text, one),
    );
  if (
    asWhole !== null &&
    isQuoted(asWhole) &&
    passages.every(({ matches }) => (matches[0]?.agreement ?? 'related') === 'related')
  )
    return [quotedPassage(source, text, asWhole, none)];
  return passages;
}
