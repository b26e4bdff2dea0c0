/** A frequent key as a reader knows it: its streams are fetched when they are asked for. */
import { Reader } from './bytes.ts';
import type { KnownKey, Wanted } from './known-key.ts';
import type { Span } from './directory.ts';
import { readFeature } from './feature-rows.ts';
import { inflate } from './parts.ts';
import { FOLLOWING, NO_POSTING, type Posting } from './posting.ts';
import { readRowPlaces } from './row-table.ts';
import { inOrder } from './rows.ts';
import type { SegmentPlaces } from './segments.ts';
import type { Feature } from './source.ts';
import { readEnds, readWhere, STREAM } from './streams.ts';

/** The last stream that is needed. */
const lastOf = ({ ends, following }: Wanted): number =>
  following > 0 ? STREAM.ends + following : ends ? STREAM.ends : STREAM.where;

export class FrequentKey implements KnownKey {
  readonly following: number;
  private readonly spans: readonly Span[];
  private readonly fetchRange: (span: Span) => Promise<Uint8Array>;
  private readonly segments: SegmentPlaces;
  private readonly size: number;
  private readonly onLoad: (key: FrequentKey) => void;
  /** Streams up to this one are at hand. */
  private have: number = STREAM.features;
  private waiting: Promise<unknown> = Promise.resolve();
  private posting: Posting = NO_POSTING;
  /** Rows in the order of the streams, for the columns that come later. */
  private bounds: Uint32Array = new Uint32Array(1);
  private order: Parameters<typeof inOrder>[1] = [];
  private local: Uint32Array = new Uint32Array(0);
  /** Clauses of which it has features, in the order of their stream. */
  private featured: Uint32Array = new Uint32Array(0);
  private hasFeatures = false;

  constructor(
    spans: readonly Span[],
    fetchRange: (span: Span) => Promise<Uint8Array>,
    segments: SegmentPlaces,
    size: number,
    onLoad: (key: FrequentKey) => void,
  ) {
    this.spans = spans;
    this.fetchRange = fetchRange;
    this.segments = segments;
    this.size = size;
    this.onLoad = onLoad;
    const { from, to } = spans[STREAM.following] ?? { from: 0, to: 0 };
    this.following = from === to ? 0 : FOLLOWING;
  }

  private bytes(first: number, last: number): number {
    return (this.spans[last]?.to ?? 0) - (this.spans[first]?.from ?? 0);
  }

  cost(wanted: Wanted): number {
    return this.bytes(STREAM.where, lastOf(wanted));
  }

  async load(wanted: Wanted): Promise<Posting> {
    const last = lastOf(wanted);
    // One after the other: what one fetches the next has.
    const now = this.waiting.then(() => this.fetchUpTo(last));
    this.waiting = now.catch(() => undefined);
    await now;
    return this.posting;
  }

  private async fetchUpTo(last: number): Promise<void> {
    if (this.have >= last) return;
    const first = this.have + 1;
    const from = this.spans[first]?.from ?? 0;
    const bytes = await this.fetchRange({ from, to: this.spans[last]?.to ?? 0 });
    for (let stream = first; stream <= last; stream += 1) {
      const span = this.spans[stream] ?? { from: 0, to: 0 };
      const own = bytes.subarray(span.from - from, span.to - from);
      this.take(stream, own.length === 0 ? own : inflate(own));
      this.have = stream;
    }
  }

  private take(stream: number, bytes: Uint8Array): void {
    if (stream === STREAM.where) this.takeWhere(bytes);
    else if (stream === STREAM.ends) {
      const [starts, ends] = [this.bounds.subarray(0, -1), this.bounds.subarray(1)];
      const columns = readEnds(bytes, { starts, ends, places: this.posting.places });
      const rows = { entries: this.local, starts, ends, below: columns.below };
      this.posting = {
        ...this.posting,
        ...columns,
        ...inOrder(rows, this.order, this.segments, this.size),
      };
    } else this.posting = { ...this.posting, following: [...this.posting.following, bytes] };
  }

  private takeWhere(bytes: Uint8Array): void {
    const { pieces, entries, bounds, at, lengths, words } = readWhere(bytes);
    const rows = {
      entries,
      starts: bounds.subarray(0, -1),
      ends: bounds.subarray(1),
      below: new Uint32Array(0),
    };
    this.posting = {
      ...NO_POSTING,
      ...{ size: entries.length, places: at.length, at, lengths },
      ...inOrder(rows, pieces, this.segments, this.size),
      words: [...new Set(words.flat())],
    };
    [this.bounds, this.order, this.local] = [bounds, pieces, entries];
    const featured: number[] = [];
    for (const { segment, from, to, features } of pieces) {
      if (features === null) continue;
      const { clause, clauses } = this.segments.at(segment);
      for (let i = from; i < to; i += 1) {
        const entry = entries[i] ?? 0;
        if (entry < clauses) featured.push(clause + entry);
      }
    }
    this.featured = Uint32Array.from(featured);
    if (featured.length > 0) this.onLoad(this);
  }

  /** Bytes of its features; Infinity where they were fetched already. */
  get featureBytes(): number {
    return this.hasFeatures ? Infinity : this.bytes(STREAM.features, STREAM.features);
  }

  /** How many of the clauses that are marked it has features of. */
  featuresAmong(marks: Uint8Array): number {
    let count = 0;
    for (const clause of this.featured) count += marks[clause] ?? 0;
    return count;
  }

  async loadFeatures(keep: (clause: number, feature: Feature) => void): Promise<void> {
    const span = this.spans[STREAM.features] ?? { from: 0, to: 0 };
    const from = new Reader(inflate(await this.fetchRange(span)));
    const { places, different } = readRowPlaces(from, this.featured.length);
    const rows = Array.from({ length: different }, () => readFeature(from));
    this.featured.forEach((clause, i) => {
      const row = rows[places[i] ?? 0];
      if (row !== undefined) keep(clause, row);
    });
    this.hasFeatures = true;
  }
}
