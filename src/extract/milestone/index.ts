/** Milestones of a document: dated commitments that no number measures. */
import type { Clause, Milestone, Period, Quantity } from '../../model/index.ts';
import type { ExtractContext } from '../context.ts';
import type { IndicatorLookup } from '../indicator-lookup.ts';
import { walkDocument, type ClauseWalk } from '../quantity/document.ts';
import { readPhrases, type Phrase } from './phrases.ts';
import { milestoneIndicator, plainAim } from './indicator.ts';

/**
 * All milestones of `clauses` (in document order), in text order within a
 * clause. `quantities` are those of the same clauses: what they state is no
 * milestone. Ids are `${clauseId}#milestone-${n}`. Offsets are printed ones.
 * Never throws; linear in the length of the text.
 */
export function extractMilestones(
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  context: ExtractContext,
  ids: IndicatorLookup,
): Milestone[] {
  const byClause = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const list = byClause.get(quantity.clauseId) ?? [];
    list.push(quantity);
    byClause.set(quantity.clauseId, list);
  }
  return walkDocument(clauses, context).flatMap((one) =>
    ofClause(one, byClause.get(one.reading.clause.id) ?? [], ids),
  );
}

/** The sentence up to the phrase. */
function before({ reading }: ClauseWalk, phrase: Phrase): string {
  const from =
    Math.max(...['。', '；', '\n'].map((stop) => reading.text.lastIndexOf(stop, phrase.start - 1))) + 1;
  return reading.text.slice(from, phrase.start);
}

/** The entry for the words as they stand, else for the bare aim in them. */
function idOf(text: string, scope: string, ids: IndicatorLookup): string | null {
  const lookup = (words: string): string | null => ids({ text: words, scope, unit: null, change: '' });
  return lookup(text) ?? lookup(plainAim(text));
}

function ofClause(one: ClauseWalk, quantities: readonly Quantity[], ids: IndicatorLookup): Milestone[] {
  const { clause, folded, sentences } = one.reading;
  const out: Milestone[] = [];
  for (const phrase of readPhrases(one, quantities)) {
    const { text, scope } = milestoneIndicator(one.reading.text, phrase, before(one, phrase));
    const span = folded.span(phrase.start, phrase.end);
    for (const { by, period } of timesOf(phrase))
      out.push({
        id: `${clause.id}#milestone-${out.length + 1}`,
        clauseId: clause.id,
        sentenceId: sentences[phrase.sentence]?.id ?? '',
        ...span,
        indicator: { text, id: idOf(text, scope, ids) },
        scope,
        by,
        period,
        firm: phrase.firm,
        generic: phrase.generic,
        rule: phrase.rule,
        review: 'machine',
      });
  }
  return out;
}

/** One time for each milestone: several deadlines make several records, several periods one that spans them. */
function timesOf(phrase: Phrase): { by: string | null; period: Period | null }[] {
  if (phrase.deadlines.length > 0) return phrase.deadlines.map((by) => ({ by, period: null }));
  const first = phrase.periods[0];
  const last = phrase.periods.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return [{ by: null, period: first }];
  return [{ by: null, period: { start: first.start, end: last.end, text: `${first.text}、${last.text}` } }];
}
