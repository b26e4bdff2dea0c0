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

/** Postings of all runs of `length` characters; of three only those whose pairs `isKey` takes. */
export function* gramPostings(
  { text, starts, first, last }: IndexedText,
  length: 1 | 2 | 3,
  isKey: ((first: string, second: string) => boolean) | null,
): Generator<[string, Posting]> {
  const size = Math.max(0, text.length - length + 1);
  const ids = new Uint32Array(size);
  const known = new Map<number, number>();
  const counts: number[] = [0];
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
      id = isKey?.(text.slice(i, i + 2), text.slice(i + 1, i + 3)) === false ? 0 : counts.length;
      known.set(code, id);
      if (id > 0) counts.push(0);
    }
    if (id === 0) continue;
    ids[i] = id;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  const ends = Uint32Array.from(counts);
  for (let id = 1; id < ends.length; id += 1) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);
  const order = new Uint32Array(ends.at(-1) ?? 0);
  const next = Uint32Array.from(counts, (count, id) => (ends[id] ?? 0) - count);
  for (let i = 0; i < size; i += 1) {
    const id = ids[i] ?? 0;
    if (id === 0) continue;
    const at = next[id] ?? 0;
    order[at] = i;
    next[id] = at + 1;
  }
  const entryOf = entriesOf(starts, text.length);
  for (let id = 1; id < counts.length; id += 1) {
    const places = order.subarray((ends[id] ?? 0) - (counts[id] ?? 0), ends[id] ?? 0);
    const key = text.slice(places[0] ?? 0, (places[0] ?? 0) + length);
    yield [key, posting(places, length, starts, entryOf, first, last)];
  }
}

function entriesOf(starts: Uint32Array, size: number): Uint32Array {
  const entryOf = new Uint32Array(size);
  starts.forEach((start, entry) => entryOf.fill(entry, start, starts[entry + 1] ?? size));
  return entryOf;
}

function posting(
  places: Uint32Array,
  length: number,
  entryStarts: Uint32Array,
  entryOf: Uint32Array,
  first: Uint8Array,
  last: Uint8Array,
): Posting {
  const entries: number[] = [];
  const starts: number[] = [];
  const at = new Uint32Array(places.length);
  const firsts = new Uint8Array(places.length);
  const lasts = new Uint8Array(places.length);
  let before = -1;
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const entry = entryOf[place] ?? 0;
    if (entry !== before) {
      entries.push(entry);
      starts.push(n);
      before = entry;
    }
    at[n] = place - (entryStarts[entry] ?? 0);
    firsts[n] = first[place] ?? 0;
    let gap = 0;
    for (let i = place; i < place + length - 1; i += 1) gap |= (last[i] ?? 0) & AT.gap;
    lasts[n] = ((last[place + length - 1] ?? 0) & ~AT.gap) | gap;
  }
  starts.push(places.length);
  return {
    ...NO_POSTING,
    entries: Uint32Array.from(entries),
    starts: Uint32Array.from(starts),
    at,
    first: firsts,
    last: lasts,
  };
}
