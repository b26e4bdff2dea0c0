import { firstAtLeast } from './corpus.ts';
import type { CutFile } from './format.ts';

/** Where a segment's documents and clauses stand among all. */
export interface SegmentPlace {
  readonly document: number;
  readonly clause: number;
  readonly clauses: number;
}

export interface SegmentPlaces {
  readonly all: readonly SegmentPlace[];
  /** Throws where there is none. */
  at(segment: number): SegmentPlace;
  /** Place of the segment of a clause. */
  of(clause: number): number;
}

export function segmentPlaces({
  segments,
  documents,
}: Pick<CutFile, 'segments' | 'documents'>): SegmentPlaces {
  const all: SegmentPlace[] = [];
  let [document, clause] = [0, 0];
  for (const count of segments) {
    const clauses = documents.clauses.slice(document, document + count).reduce((sum, own) => sum + own, 0);
    all.push({ document, clause, clauses });
    document += count;
    clause += clauses;
  }
  const ends = Uint32Array.from(all, (one) => one.clause + one.clauses);
  const at = (segment: number): SegmentPlace => {
    const place = all[segment];
    if (place === undefined) throw new Error(`no segment ${segment}`);
    return place;
  };
  return { all, at, of: (wanted) => firstAtLeast(ends, wanted + 1) };
}
