import { Reader } from './bytes.ts';
import { keysPart, NO_POSTING, packBitsOf, readPosting, slotsOf, type Posting } from './cut-format.ts';
import type { CutFile } from './format.ts';
import { hashOf, upper } from './hash.ts';
import type { Span } from './directory.ts';
import { inflate, keeping, type Parts } from './parts.ts';
import type { SegmentPlaces } from './segments.ts';
import type { Feature } from './source.ts';

/** Where the posting of a key is: in its bucket, or by itself in the pack. */
type Entry = Uint8Array | Span;

export interface Postings {
  /** The posting of a key, of all segments together: clauses first, then titles and ids. */
  of(key: string): Promise<Posting>;
  /** Bytes that it is besides its bucket. */
  reach(key: string): Promise<number>;
}

/** Postings by key. `keep` takes the features that come along. */
export function postingsOf(
  parts: Parts,
  file: CutFile,
  segments: SegmentPlaces,
  keep: (clause: number, feature: Feature) => void,
): Postings {
  const slots = slotsOf(file.bucketBits);
  const bucket = keeping(async (place: string): Promise<ReadonlyMap<string, Entry>> => {
    const number = Number(place);
    const name = keysPart(number >>> (file.bucketBits - packBitsOf(file.bucketBits)));
    const slot = number & (slots - 1);
    const directory = await parts.directory(name, slots * 2);
    const span = directory[slot * 2];
    if (span === undefined || span.from === span.to) return new Map();
    const from = new Reader(inflate(await parts.range(name, span)));
    const keys = new Map<string, Entry>();
    let own = directory[slot * 2 + 1]?.from ?? 0;
    while (!from.isDone) {
      const key = from.text();
      const length = from.number();
      keys.set(key, (length & 1) === 0 ? from.raw(length >>> 1) : { from: own, to: (own += length >>> 1) });
    }
    return keys;
  });
  const of = keeping(async (key: string): Promise<Posting> => {
    const number = upper(hashOf(key), file.bucketBits);
    const entry = (await bucket(String(number))).get(key);
    if (entry === undefined) return NO_POSTING;
    if (entry instanceof Uint8Array) return join(entry, segments, file.clauses, keep);
    const name = keysPart(number >>> (file.bucketBits - packBitsOf(file.bucketBits)));
    return join(inflate(await parts.range(name, entry)), segments, file.clauses, keep);
  });
  return {
    of,
    async reach(key) {
      const entry = (await bucket(String(upper(hashOf(key), file.bucketBits)))).get(key);
      return entry === undefined || entry instanceof Uint8Array ? 0 : entry.to - entry.from;
    },
  };
}

interface Placed {
  posting: Posting;
  /** Place of each of its entries among all. */
  entries: Uint32Array;
  /** How many of them are clauses. */
  clauses: number;
}

/** The postings of the segments as one. */
function join(
  bytes: Uint8Array,
  { all }: SegmentPlaces,
  size: number,
  keep: (clause: number, feature: Feature) => void,
): Posting {
  const from = new Reader(bytes);
  const placed: Placed[] = [];
  const words = new Set<string>();
  let [entries, places, hasLengths] = [0, 0, false];
  for (let at = 0; !from.isDone;) {
    at += from.number();
    const end = from.number() + from.at;
    const segment = all[at];
    if (segment === undefined) throw new Error(`no segment ${at}`);
    const posting = readPosting(from, segment.clauses, (clause, feature) => {
      keep(segment.clause + clause, feature);
    });
    if (from.at !== end) throw new Error('a posting has another length than it says');
    const ids = posting.entries.map((entry) =>
      entry < segment.clauses
        ? segment.clause + entry
        : size + segment.document * 2 + (entry - segment.clauses),
    );
    let clauses = 0;
    while ((posting.entries[clauses] ?? Infinity) < segment.clauses) clauses += 1;
    placed.push({ posting, entries: ids, clauses });
    entries += posting.size;
    places += posting.places;
    hasLengths ||= posting.lengths !== null;
    for (const word of posting.words) words.add(word);
  }
  const joined = {
    size: entries,
    places,
    entries: new Uint32Array(entries),
    starts: new Uint32Array(entries + 1),
    at: new Uint32Array(places),
    first: new Uint8Array(places),
    last: new Uint8Array(places),
    below: new Uint32Array(entries),
    lengths: hasLengths ? new Uint32Array(places) : null,
    words: [...words],
  };
  let [i, n] = [0, 0];
  const take = ({ posting, entries: ids }: Placed, first: number, last: number): void => {
    const [from_, to] = [posting.starts[first] ?? 0, posting.starts[last] ?? 0];
    joined.at.set(posting.at.subarray(from_, to), n);
    joined.first.set(posting.first.subarray(from_, to), n);
    joined.last.set(posting.last.subarray(from_, to), n);
    if (posting.lengths !== null) joined.lengths?.set(posting.lengths.subarray(from_, to), n);
    for (let row = first; row < last; row += 1, i += 1) {
      joined.entries[i] = ids[row] ?? 0;
      joined.below[i] = posting.below[row] ?? 0;
      joined.starts[i] = n + (posting.starts[row] ?? 0) - from_;
    }
    n += to - from_;
  };
  for (const one of placed) take(one, 0, one.clauses);
  for (const one of placed) take(one, one.clauses, one.posting.size);
  joined.starts[i] = n;
  return joined;
}
