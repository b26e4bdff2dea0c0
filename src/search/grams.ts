import type { Corpus } from './corpus.ts';
import { NO_POSTING, type Posting } from './cut-format.ts';
import { AT } from './place.ts';
import { QUOTES } from './quotes.ts';
import { occurrenceAt } from './scan.ts';

/** Texts without quotation marks, one after the other: clauses, then title and id of every document. */
export interface IndexedText {
  readonly text: string;
  /** Where each entry begins, rising. */
  readonly starts: Uint32Array;
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
  return { text: texts.join(''), starts: Uint32Array.from(starts), first, last };
}

const LINE_FEED = 10;

/** The runs of one length: a number for each key, and its places one after the other. */
interface Grouped {
  readonly counts: Uint32Array;
  /** End of each key's places in `order`. */
  readonly ends: Uint32Array;
  readonly order: Uint32Array;
}

function group(text: string, length: number): Grouped {
  const size = Math.max(0, text.length - length + 1);
  const ids = new Uint32Array(size);
  const known = new Map<number, number>();
  let last = 0;
  for (let i = 0; i < size; i += 1) {
    let code = 0;
    let whole = true;
    for (let n = 0; n < length; n += 1) {
      const unit = text.charCodeAt(i + n);
      if (unit === LINE_FEED) whole = false;
      code = code * 65536 + unit;
    }
    if (!whole) continue;
    let id = known.get(code);
    if (id === undefined) {
      id = last += 1;
      known.set(code, id);
    }
    ids[i] = id;
  }
  known.clear();
  const counts = new Uint32Array(last + 1);
  for (let i = 0; i < size; i += 1) counts[ids[i] ?? 0] = (counts[ids[i] ?? 0] ?? 0) + 1;
  counts[0] = 0;
  const ends = counts.slice();
  for (let id = 1; id <= last; id += 1) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);
  const next = ends.slice();
  for (let id = 0; id <= last; id += 1) next[id] = (ends[id] ?? 0) - (counts[id] ?? 0);
  const order = new Uint32Array(ends[last] ?? 0);
  for (let i = 0; i < size; i += 1) {
    const id = ids[i] ?? 0;
    if (id === 0) continue;
    const at = next[id] ?? 0;
    order[at] = i;
    next[id] = at + 1;
  }
  return { counts, ends, order };
}

interface Columns {
  readonly entries: Uint32Array;
  readonly starts: Uint32Array;
  readonly at: Uint32Array;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

/** Fills the columns from a key's places; gives the number of entries. */
function fill(
  columns: Columns,
  places: Uint32Array,
  length: number,
  { starts, first, last }: IndexedText,
  entryOf: Uint32Array,
): number {
  let size = 0;
  let before = -1;
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const entry = entryOf[place] ?? 0;
    if (entry !== before) {
      columns.entries[size] = entry;
      columns.starts[size] = n;
      size += 1;
      before = entry;
    }
    columns.at[n] = place - (starts[entry] ?? 0);
    columns.first[n] = first[place] ?? 0;
    let gap = 0;
    for (let inner = place; inner < place + length - 1; inner += 1) gap |= (last[inner] ?? 0) & AT.gap;
    columns.last[n] = ((last[place + length - 1] ?? 0) & ~AT.gap) | gap;
  }
  columns.starts[size] = places.length;
  return size;
}

/**
 * Postings of all runs of `length` characters. A posting holds until the next
 * is asked for: there are more keys than memory is worth.
 */
export function* gramPostings(indexed: IndexedText, length: 1 | 2 | 3): Generator<[string, Posting]> {
  const { text, starts } = indexed;
  const { counts, ends, order } = group(text, length);
  const entryOf = entriesOf(starts, text.length);
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  const columns: Columns = {
    entries: new Uint32Array(most),
    starts: new Uint32Array(most + 1),
    at: new Uint32Array(most),
    first: new Uint8Array(most),
    last: new Uint8Array(most),
  };
  for (let id = 1; id < counts.length; id += 1) {
    const places = order.subarray((ends[id] ?? 0) - (counts[id] ?? 0), ends[id] ?? 0);
    const size = fill(columns, places, length, indexed, entryOf);
    const place = places[0] ?? 0;
    yield [text.slice(place, place + length), { ...NO_POSTING, ...columns, size, places: places.length }];
  }
}

function entriesOf(starts: Uint32Array, size: number): Uint32Array {
  const entryOf = new Uint32Array(size);
  for (let entry = 0; entry < starts.length; entry += 1)
    entryOf.fill(entry, starts[entry] ?? 0, starts[entry + 1] ?? size);
  return entryOf;
}
