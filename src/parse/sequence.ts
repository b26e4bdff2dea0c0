import { MARKER_CLASSES, type Marker, type MarkerClass } from './marker.ts';

const ORDER = new Map<MarkerClass, number>(MARKER_CLASSES.map((c, i) => [c, i]));

/** How a marker follows on those before it. */
export type Step = 'next' | 'first' | 'again' | 'other';

/**
 * Where the numbering stands while a text is read: the last number of every
 * class, and which classes have begun under the innermost clause above them.
 */
export class NumberSequence {
  private readonly last = new Map<MarkerClass, number>();
  private readonly open = new Set<MarkerClass>();

  /** Class of the last marker, or null at the start. */
  current: MarkerClass | null = null;

  /**
   * `next`: the number after the last of its class, under the same clause or
   * counted straight through; `first`: 1 where its class has not begun here;
   * `again`: 1 where it has; `other`: any other number.
   */
  step(marker: Marker): Step {
    const last = this.last.get(marker.class) ?? 0;
    if (marker.number === last + 1 && last > 0) return 'next';
    if (marker.sub !== null && marker.number === last) return 'next';
    if (marker.number === 1) return this.open.has(marker.class) ? 'again' : 'first';
    return 'other';
  }

  /** Has this class begun under the innermost clause above it? */
  isOpen(cls: MarkerClass): boolean {
    return this.open.has(cls);
  }

  copy(): NumberSequence {
    const copy = new NumberSequence();
    for (const [cls, number] of this.last) copy.last.set(cls, number);
    for (const cls of this.open) copy.open.add(cls);
    copy.current = this.current;
    return copy;
  }

  take(marker: Marker): void {
    const at = ORDER.get(marker.class) ?? 0;
    for (const cls of MARKER_CLASSES.slice(at + 1)) this.open.delete(cls);
    this.open.add(marker.class);
    this.last.set(marker.class, marker.number);
    this.current = marker.class;
    // An attachment begins all numbering anew.
    if (marker.class === 'x') {
      this.last.clear();
      this.last.set('x', marker.number);
    }
  }

  /** Is `cls` deeper than the class of the last marker? */
  isBelow(cls: MarkerClass): boolean {
    return this.current !== null && (ORDER.get(cls) ?? 0) > (ORDER.get(this.current) ?? 0);
  }
}
