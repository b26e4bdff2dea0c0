import type { Candidate } from './match.ts';
import { AT } from './place.ts';
import type { Scored } from './rank.ts';
import type { ShownClause } from './source.ts';
import type { Place } from './term-places.ts';
import type { Hit, Mark, Reason } from './types.ts';

/** A result with its marks and the reasons for it. */
export function hitOf(
  candidate: Candidate,
  { score, signals }: Pick<Scored, 'score' | 'signals'>,
  approximate: boolean,
  shown: ShownClause,
): Hit {
  return {
    clauseId: shown.view.id,
    approximate,
    score,
    marks: marksOf(candidate, shown),
    why: { reasons: reasonsOf(candidate, shown), signals },
    clause: shown.view,
  };
}

/** Printed spans of everything that matched, merged, rising. */
function marksOf({ clause, matches }: Candidate, shown: ShownClause): Mark[] {
  const spans = matches
    .flatMap(({ places }) => places.of(clause))
    .map(({ at, length }) => shown.span(at, length))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: Mark[] = [];
  for (const span of spans) {
    const last = marks.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else marks.push({ ...span });
  }
  return marks;
}

function reasonsOf({ clause, matches, fields }: Candidate, shown: ShownClause): Reason[] {
  const reasons: Reason[] = [];
  for (const { term, places, needle, above } of matches) {
    const own = places.of(clause);
    if (own.length === 0 && above(clause) !== null)
      reasons.push({ term: term.text, as: needle, where: 'context', how: 'term', count: 1 });
    const forms = new Map<string, Place[]>();
    for (const place of own) {
      const { start, end } = shown.span(place.at, place.length);
      const as = place.how === 'quantity' ? shown.view.text.slice(start, end) : place.as;
      forms.set(as, [...(forms.get(as) ?? []), place]);
    }
    for (const [as, found] of forms) {
      const where = found.some(({ first }) => (first & AT.heading) !== 0) ? 'heading' : 'text';
      reasons.push({ term: term.text, as, where, how: found[0]?.how ?? 'term', count: found.length });
    }
  }
  for (const { text, field } of fields)
    reasons.push({ term: text, as: field ?? '', where: 'field', how: 'field', count: 1 });
  return reasons;
}
