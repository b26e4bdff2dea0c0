/** Quantities of a document: every number that measures or counts something, with what governs it. */
import type { Clause, Quantity } from '../../model/index.ts';
import type { ExtractContext } from '../context.ts';
import type { IndicatorLookup } from '../indicator-lookup.ts';
import { buildQuantities } from './build.ts';
import { walkDocument } from './document.ts';

/**
 * All quantities of `clauses` (in document order), in text order within a
 * clause. Ids are `${clauseId}#quantity-${n}`, n from 1. Offsets are printed
 * ones, into each clause's text. Never throws; linear in the length of the text.
 */
export function extractQuantities(
  clauses: readonly Clause[],
  context: ExtractContext,
  ids: IndicatorLookup,
): Quantity[] {
  return walkDocument(clauses, context).flatMap(({ reading, walk }) =>
    buildQuantities(reading, walk.placed, ids),
  );
}
