import type { Clause } from '../../src/model/index.ts';
import { t } from './language.ts';

/** Where a clause's text holds its number and heading. Offsets into `Clause.text`. */
export interface HeadingSpan {
  /** End of the number as printed, 0 without one. */
  readonly labelEnd: number;
  /** End of the heading with the stop that closes it; equal to `labelEnd` without one. */
  readonly end: number;
  /** The heading opens a paragraph that goes on (（一）指导思想。以……). */
  readonly runIn: boolean;
}

const SPACE = /\s/u;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
  return at;
}

/** End of `words` in `text` at `from`, white space in either left out; -1 where they differ. */
function match(text: string, from: number, words: string): number {
  let at = from;
  for (const ch of words) {
    if (SPACE.test(ch)) continue;
    at = skipSpace(text, at);
    if (!text.startsWith(ch, at)) return -1;
    at += ch.length;
  }
  return at;
}

/** Find number and heading at the head of a clause's text. Linear. */
export function headingSpan(clause: Pick<Clause, 'text' | 'label' | 'heading'>): HeadingSpan {
  const { text, label, heading } = clause;
  const afterLabel = match(text, 0, label);
  const labelEnd = Math.max(afterLabel, 0);
  if (heading === null || heading === '') return { labelEnd, end: labelEnd, runIn: false };
  let end = match(text, labelEnd, heading);
  if (end === -1) return { labelEnd, end: labelEnd, runIn: false };
  if ('。：:．'.includes(text.charAt(end)) && end < text.length) end += 1;
  const line = text.indexOf('\n', end);
  const rest = text.slice(end, line === -1 ? text.length : line);
  return { labelEnd, end, runIn: rest.trim() !== '' };
}

/** What a reader calls the clause: number and heading, or the first words of its text. */
export function clauseTitle(clause: Pick<Clause, 'text' | 'label' | 'heading' | 'kind'>): string {
  if (clause.heading !== null && clause.heading !== '') return `${clause.label}${clause.heading}`;
  if (clause.kind === 'preamble') return t('序言', 'Preamble');
  const { labelEnd } = headingSpan(clause);
  const words = clause.text.slice(labelEnd).trim();
  const firstLine = words.split('\n', 1)[0] ?? '';
  return `${clause.label}${firstLine.length > 18 ? `${firstLine.slice(0, 17)}…` : firstLine}`;
}

/**
 * Heading rank (2–6) of each clause: one more than the number of headed clauses
 * above it, so that ranks never jump. Clauses must stand in document order.
 */
export function headingRanks(
  clauses: readonly Pick<Clause, 'id' | 'parentId' | 'heading'>[],
  first = 2,
): Map<string, number> {
  const ranks = new Map<string, number>();
  const below = new Map<string, number>();
  for (const clause of clauses) {
    const rank = clause.parentId === null ? first : (below.get(clause.parentId) ?? first);
    const headed = clause.heading !== null && clause.heading !== '';
    ranks.set(clause.id, Math.min(rank, 6));
    below.set(clause.id, headed ? rank + 1 : rank);
  }
  return ranks;
}

/** The first `length` characters of a clause's own words after its heading. */
export function excerpt(clause: Pick<Clause, 'text' | 'label' | 'heading'>, length: number): string {
  const words = clause.text.slice(headingSpan(clause).end).replace(/\s+/gu, '');
  return words.length > length ? `${words.slice(0, length)}…` : words;
}
