import type { Posting } from './posting.ts';
import type { SegmentPlaces } from './segments.ts';

/** The rows of a segment. */
export interface RowPiece {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Rows as segments have them, numbered through the collection and rising:
 * clauses, then titles and ids (from `size`). The columns of places stay.
 */
export function inOrder(
  { entries, starts, ends, below }: Pick<Posting, 'entries' | 'starts' | 'ends' | 'below'>,
  pieces: readonly RowPiece[],
  segments: SegmentPlaces,
  size: number,
): Pick<Posting, 'entries' | 'starts' | 'ends' | 'below'> {
  const numbered = new Uint32Array(entries.length);
  let isOrdered = true;
  let before = -1;
  for (const { segment, from, to } of pieces) {
    const { clause, clauses, document } = segments.at(segment);
    for (let i = from; i < to; i += 1) {
      const entry = entries[i] ?? 0;
      const own = entry < clauses ? clause + entry : size + document * 2 + (entry - clauses);
      numbered[i] = own;
      isOrdered &&= own > before;
      before = own;
    }
  }
  if (isOrdered) return { entries: numbered, starts, ends, below };
  const order = new Uint32Array(entries.length);
  let next = 0;
  for (const titles of [false, true])
    for (let i = 0; i < numbered.length; i += 1) if ((numbered[i] ?? 0) >= size === titles) order[next++] = i;
  const ordered = (column: Uint32Array): Uint32Array =>
    column.length === 0 ? column : Uint32Array.from(order, (i) => column[i] ?? 0);
  return {
    entries: ordered(numbered),
    starts: ordered(starts),
    ends: ordered(ends),
    below: ordered(below),
  };
}
