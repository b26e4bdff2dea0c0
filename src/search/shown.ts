import type { Corpus } from './corpus.ts';
import type { Normalizer } from './normalize.ts';
import { withoutQuotes } from './quotes.ts';
import type { ShownClause } from './source.ts';
import type { ClauseView } from './types.ts';

/** A clause to be shown, with the way from places back to printed offsets. */
export function shownClause(view: ClauseView, normalize: Normalizer): ShownClause {
  const normalized = normalize(view.text);
  const { positions } = withoutQuotes(normalized.text);
  return {
    view,
    normalized: normalized.text,
    span: (at, length) => normalized.span(positions[at] ?? 0, (positions[at + length - 1] ?? -1) + 1),
    position: (at) => positions[at] ?? normalized.text.length,
  };
}

/** A clause as results show it. */
export function viewOf(corpus: Corpus, clause: number): ClauseView {
  const entry = corpus.clauses[clause];
  if (entry === undefined) throw new Error(`no clause ${clause}`);
  return {
    id: entry.id,
    documentId: entry.document.id,
    eId: entry.eId,
    documentTitle: entry.document.shortTitle,
    citation: entry.citation,
    heading: entry.heading,
    breadcrumb: corpus.breadcrumb(clause),
    kind: entry.kind,
    text: entry.printed,
    chips: entry.chips,
  };
}
