/** Postings by key, as a reader of a cut index asks for them. */
import { Reader } from './bytes.ts';
import { keysPart, packBitsOf, slotsOf } from './cut-format.ts';
import type { Span } from './directory.ts';
import { readFeature } from './feature-rows.ts';
import type { CutFile } from './format.ts';
import { FrequentKey } from './frequent.ts';
import { hashOf, upper } from './hash.ts';
import type { KnownKey } from './known-key.ts';
import { inflate, keeping, type Parts } from './parts.ts';
import { readPosting, type Posting } from './posting.ts';
import type { SegmentPlaces } from './segments.ts';
import type { Feature } from './source.ts';
import { inOrder } from './rows.ts';
import { STREAMS } from './streams.ts';

export interface Postings {
  /** Null: no text has it. */
  key(key: string): Promise<KnownKey | null>;
  /** The frequent keys of which something was loaded. */
  readonly frequent: readonly FrequentKey[];
}

/** Frequent keys whose features are thought of. */
const MOST_FREQUENT = 128;

/** `keep` takes the features that come along. */
export function postingsOf(
  parts: Parts,
  file: CutFile,
  segments: SegmentPlaces,
  keep: (clause: number, feature: Feature) => void,
): Postings {
  const slots = slotsOf(file.bucketBits);
  const frequent: FrequentKey[] = [];
  const bucket = keeping(async (place: string): Promise<ReadonlyMap<string, KnownKey>> => {
    const number = Number(place);
    const name = keysPart(number >>> (file.bucketBits - packBitsOf(file.bucketBits)));
    const slot = number & (slots - 1);
    const directory = await parts.directory(name, slots * 2);
    const span = directory[slot * 2];
    if (span === undefined || span.from === span.to) return new Map();
    const from = new Reader(inflate(await parts.range(name, span)));
    const keys = new Map<string, KnownKey>();
    let own = directory[slot * 2 + 1]?.from ?? 0;
    const stream = (length: number): Span => ({ from: own, to: (own += length) });
    while (!from.isDone) {
      const key = from.text();
      const length = from.number();
      if ((length & 1) === 0) keys.set(key, rareKey(from.raw(length >>> 1), segments, file.clauses, keep));
      else {
        const spans = [stream(length >>> 1)];
        while (spans.length < STREAMS) spans.push(stream(from.number()));
        keys.set(
          key,
          new FrequentKey(
            spans,
            (wanted) => parts.range(name, wanted),
            segments,
            file.clauses,
            (known) => {
              if (frequent.length >= MOST_FREQUENT) frequent.shift();
              frequent.push(known);
            },
          ),
        );
      }
    }
    return keys;
  });
  return {
    key: async (key) => (await bucket(String(upper(hashOf(key), file.bucketBits)))).get(key) ?? null,
    frequent,
  };
}

/** A key whose posting stands in its bucket. */
function rareKey(
  bytes: Uint8Array,
  segments: SegmentPlaces,
  size: number,
  keep: (clause: number, feature: Feature) => void,
): KnownKey {
  let posting: Posting | null = null;
  return {
    cost: () => 0,
    following: 0,
    load: () => Promise.resolve((posting ??= join(bytes, segments, size, keep))),
  };
}

/** The postings of the segments as one. */
function join(
  bytes: Uint8Array,
  segments: SegmentPlaces,
  size: number,
  keep: (clause: number, feature: Feature) => void,
): Posting {
  const from = new Reader(bytes);
  const found: { segment: number; posting: Posting }[] = [];
  for (let at = 0; !from.isDone;) {
    at += from.number();
    const end = from.number() + from.at;
    const { posting, features } = readPosting(from);
    const { clause, clauses } = segments.at(at);
    if (features)
      for (const entry of posting.entries) if (entry < clauses) keep(clause + entry, readFeature(from));
    if (from.at !== end) throw new Error('a posting has another length than it says');
    found.push({ segment: at, posting });
  }
  const sum = (value: (posting: Posting) => number): number =>
    found.reduce((total, { posting }) => total + value(posting), 0);
  const [rows, places] = [sum((posting) => posting.size), sum((posting) => posting.places)];
  const joined = {
    entries: new Uint32Array(rows),
    starts: new Uint32Array(rows),
    ends: new Uint32Array(rows),
    at: new Uint32Array(places),
    first: new Uint8Array(places),
    last: new Uint8Array(places),
    below: new Uint32Array(rows),
    lengths: found.some(({ posting }) => posting.lengths !== null) ? new Uint32Array(places) : null,
  };
  let [row, place] = [0, 0];
  const pieces = found.map(({ segment, posting }) => {
    const piece = { segment, from: row, to: row + posting.size };
    joined.entries.set(posting.entries, row);
    joined.below.set(posting.below, row);
    joined.at.set(posting.at, place);
    joined.first.set(posting.first, place);
    joined.last.set(posting.last, place);
    if (posting.lengths !== null) joined.lengths?.set(posting.lengths, place);
    for (let i = 0; i < posting.size; i += 1) {
      joined.starts[row + i] = place + (posting.starts[i] ?? 0);
      joined.ends[row + i] = place + (posting.ends[i] ?? 0);
    }
    row += posting.size;
    place += posting.places;
    return piece;
  });
  const words = [...new Set(found.flatMap(({ posting }) => posting.words))];
  return { size: rows, places, ...joined, ...inOrder(joined, pieces, segments, size), words, following: [] };
}
