import type { Corpus } from './corpus.ts';
import { AT } from './place.ts';
import { FOLLOWING, FOLLOWING_BYTES, type Posting } from './posting.ts';
import { QUOTES } from './quotes.ts';
import { occurrenceAt } from './scan.ts';

/** Texts without quotation marks, one after the other: clauses, then title and id of every document. */
export interface IndexedText {
  readonly text: string;
  /** Where each entry begins, rising. */
  readonly starts: Uint32Array;
  /** Entry of each character. */
  readonly entryOf: Uint32Array;
  /** `AT` bits of a place that begins, and of one that ends, at a character. */
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

export function indexedText(corpus: Corpus): IndexedText {
  const plain = (text: string): string => corpus.normalize(text).text.replace(QUOTES, '');
  const texts = [corpus.unquoted.text];
  const starts = corpus.clauses.map(({ unquotedOffset }) => unquotedOffset);
  let at = corpus.unquoted.text.length;
  for (const { id, title, shortTitle } of corpus.file.documents)
    for (const own of [`${plain(title)}\n${plain(shortTitle)}`, plain(id)]) {
      texts.push(`\n${own}`);
      starts.push(at + 1);
      at += 1 + own.length;
    }
  const first = new Uint8Array(at);
  const last = new Uint8Array(at);
  for (let i = 0; i < corpus.unquoted.text.length; i += 1) {
    const place = occurrenceAt(corpus, i, 1, 0);
    first[i] = place.first;
    const gap = (corpus.unquoted.positions[i + 1] ?? 0) - (corpus.unquoted.positions[i] ?? 0) > 1;
    // Here `gap` tells of quotation marks after the character.
    last[i] = (place.last & ~AT.gap) | (gap ? AT.gap : 0);
  }
  const entryOf = new Uint32Array(at);
  starts.forEach((start, entry) => {
    entryOf.fill(entry, start, starts[entry + 1] ?? at);
  });
  return { text: texts.join(''), starts: Uint32Array.from(starts), entryOf, first, last };
}

const LINE_FEED = 10;
/** Characters of the longest runs. */
const LONGEST = 3;

/** The runs of one length: a number for each key, and its places one after the other. */
interface Grouped {
  /** Places of each key. */
  readonly counts: Uint32Array;
  readonly order: Uint32Array;
}

/** Numbers for runs by open addressing: far quicker than a map, and nothing to collect. */
function group(text: string, length: number): Grouped {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
  const size = Math.max(0, text.length - length + 1);
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1;
  const slots = new Uint32Array(mask + 1);
  const ids = new Uint32Array(size);
  const places = new Uint32Array(size + 1);
  let last = 0;
  for (let i = 0; i < size; i += 1) {
    const a = codes[i] ?? 0;
    const b = length > 1 ? (codes[i + 1] ?? 0) : 0;
    const c = length > 2 ? (codes[i + 2] ?? 0) : 0;
    if (a === LINE_FEED || b === LINE_FEED || c === LINE_FEED) continue;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 2, 0xc2b2ae35);
    hash ^= hash >>> 15;
    for (;;) {
      hash &= mask;
      const id = slots[hash] ?? 0;
      if (id === 0) {
        slots[hash] = ids[i] = last += 1;
        places[last] = i;
        break;
      }
      const at = places[id] ?? 0;
      if (codes[at] === a && (length < 2 || codes[at + 1] === b) && (length < 3 || codes[at + 2] === c)) {
        ids[i] = id;
        break;
      }
      hash += 1;
    }
  }
  const counts = new Uint32Array(last + 1);
  for (let i = 0; i < size; i += 1) counts[ids[i] ?? 0] = (counts[ids[i] ?? 0] ?? 0) + 1;
  counts[0] = 0;
  const next = new Uint32Array(last + 2);
  for (let id = 1; id <= last; id += 1) next[id + 1] = (next[id] ?? 0) + (counts[id] ?? 0);
  const order = new Uint32Array(next[last + 1] ?? 0);
  for (let i = 0; i < size; i += 1) {
    const id = ids[i] ?? 0;
    if (id === 0) continue;
    const at = next[id] ?? 0;
    order[at] = i;
    next[id] = at + 1;
  }
  return { counts, order };
}

/** Of some places of runs of `length` characters: the characters that follow them, the nearest first. */
function followingOf(
  { text, last }: IndexedText,
  places: Uint32Array,
  length: number,
  gaps: Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(places.length * FOLLOWING * FOLLOWING_BYTES);
  for (let n = 0; n < places.length; n += 1) {
    let gap = (gaps[n] ?? 0) & AT.gap;
    for (let k = 0; k < FOLLOWING; k += 1) {
      const end = (places[n] ?? 0) + length + k;
      const code = end < text.length ? text.charCodeAt(end) : LINE_FEED;
      const to = (k * places.length + n) * FOLLOWING_BYTES;
      bytes[to] = code & 0xff;
      bytes[to + 1] = code >>> 8;
      // A needle does not go on behind the end of a text.
      if (code === LINE_FEED) continue;
      gap |= (last[end - 1] ?? 0) & AT.gap;
      bytes[to + 2] = ((last[end] ?? 0) & ~AT.gap) | gap;
    }
  }
  return bytes;
}

/**
 * Postings of all runs of `length` characters. A posting holds until the next
 * is visited: there are more keys than memory is worth. Those of three come
 * with the characters that follow them.
 */
export function forGrams(
  indexed: IndexedText,
  length: 1 | 2 | 3,
  visit: (key: string, posting: Posting, following: Uint8Array | null) => void,
): void {
  const { text, starts: entryStarts, entryOf, first, last } = indexed;
  const { counts, order } = group(text, length);
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  const starts = new Uint32Array(most + 1);
  const posting = {
    size: 0,
    places: 0,
    entries: new Uint32Array(most),
    ...{ starts, ends: starts.subarray(1) },
    at: new Uint32Array(most),
    first: new Uint8Array(most),
    last: new Uint8Array(most),
    below: new Uint32Array(0),
    lengths: null,
    words: [],
    following: [],
  };
  for (let id = 1, from = 0; id < counts.length; id += 1) {
    const count = counts[id] ?? 0;
    let [size, before] = [0, -1];
    for (let n = 0; n < count; n += 1) {
      const place = order[from + n] ?? 0;
      const entry = entryOf[place] ?? 0;
      if (entry !== before) {
        posting.entries[size] = entry;
        starts[size] = n;
        size += 1;
        before = entry;
      }
      posting.at[n] = place - (entryStarts[entry] ?? 0);
      posting.first[n] = first[place] ?? 0;
      const end = place + length - 1;
      let gap = 0;
      for (let inner = place; inner < end; inner += 1) gap |= (last[inner] ?? 0) & AT.gap;
      posting.last[n] = ((last[end] ?? 0) & ~AT.gap) | gap;
    }
    starts[size] = count;
    posting.size = size;
    posting.places = count;
    const places = order.subarray(from, (from += count));
    const [place = 0] = places;
    const following = length === LONGEST ? followingOf(indexed, places, length, posting.last) : null;
    visit(text.slice(place, place + length), posting, following);
  }
}
