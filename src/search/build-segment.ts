import type { IndexInput, Segment } from './build-input.ts';
import { Writer } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import type { TextChunk } from './cut-format.ts';
import { packOf } from './directory.ts';
import { writeFeature } from './feature-rows.ts';
import { featuresOf, recordKeys, tablesOf } from './features.ts';
import type { DocumentRow } from './format.ts';
import { forGrams, indexedText } from './grams.ts';
import { wordsKey } from './keys.ts';
import type { Occurrence } from './place.ts';
import { NO_POSTING, writePosting, type Posting } from './posting.ts';
import { readCorpus } from './read-corpus.ts';
import { runOf } from './run.ts';
import { viewOf } from './shown.ts';
import { wholeFile } from './whole-file.ts';
import { readVocabulary } from './words.ts';

/** RFC 1951 without a wrapper. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

export interface SegmentOptions {
  /** Keys in more than this share of a segment's clauses don't carry features. */
  featuresUpTo: number;
  clausesPerFile: number;
  deflate: Deflate;
}

/** Places of families in the features: the same tables for all segments of an index. */
export interface FamilyTables {
  families: readonly string[];
  departmentFamilies: readonly string[];
}

/** What the head of an index needs of a segment; JSON. */
export interface SegmentSummary {
  documents: DocumentRow[];
  /** Characters of its indexed text, by which buckets are measured. */
  characters: number;
  headingLength: number;
  length: number;
  /** Traditional characters and their simplified forms that its texts call for. */
  traditional: [string, string];
  /** Symbols of the units of its quantities. */
  symbols: string[];
  /** Ids of the indicators of its records. */
  indicators: string[];
  departments: { name: string; family: string }[];
}

/** All that an index takes from some of its documents. */
export interface SegmentIndex {
  /** Postings, sorted; see `run.ts`. */
  run: Uint8Array;
  /** Pack of its clauses as results show them. */
  texts: Uint8Array;
  /** Features of its clauses, one after the other, and the length of each. */
  features: Uint8Array;
  featureLengths: number[];
  summary: SegmentSummary;
}

/** Index some documents of a collection. Linear in their text; depends on nothing else. */
export function indexSegment(
  input: IndexInput,
  segment: Segment,
  traditional: ReadonlyMap<string, string>,
  families: FamilyTables,
  options: SegmentOptions,
): SegmentIndex {
  const { file: whole, normals } = wholeFile(input, segment, traditional);
  const corpus = readCorpus(whole, normals);
  const tables = { ...tablesOf(corpus), ...families };
  const features = featuresOf(corpus, tables);
  const rows = new Writer(1 << 14);
  const rowStarts = [0];
  for (const feature of features) {
    writeFeature(rows, feature);
    rowStarts.push(rows.length);
  }
  const rowBytes = rows.done();
  const blocks = new Writer(1 << 20);
  const row = (entry: number): void => {
    // Titles have none.
    const from = rowStarts[entry];
    const end = rowStarts[entry + 1];
    if (from !== undefined && end !== undefined) blocks.slice(rowBytes, from, end);
  };
  const below = (entry: number): number => features[entry]?.below ?? 0;
  const most = corpus.clauses.length * options.featuresUpTo;
  const text = indexedText(corpus);
  const [keys, ends]: [string[], number[]] = [[], []];
  const put = (key: string, posting: Posting, following: Uint8Array | null): void => {
    const carries = key.length > 1 && posting.size <= most && posting.size > 0;
    writePosting(blocks, posting, below, carries);
    if (carries) for (let i = 0; i < posting.size; i += 1) row(posting.entries[i] ?? 0);
    keys.push(key);
    ends.push(blocks.length);
    if (following !== null) blocks.raw(following);
    ends.push(blocks.length);
  };
  for (const length of [1, 2, 3] as const) forGrams(text, length, put);
  for (const [key, places] of recordKeys(corpus)) put(key, postingOf(places), null);
  const words = new Map<string, string[]>();
  for (const word of [...readVocabulary(corpus)].sort()) {
    const pair = word.slice(0, 2);
    const list = words.get(pair);
    if (list === undefined) words.set(pair, [word]);
    else list.push(word);
  }
  for (const [pair, list] of words) put(wordsKey(pair), { ...NO_POSTING, words: list }, null);
  const { file } = corpus;
  return {
    run: runOf(keys, ends, blocks.close()),
    texts: textPack(corpus, options),
    features: rowBytes,
    featureLengths: features.map((_, i) => (rowStarts[i + 1] ?? 0) - (rowStarts[i] ?? 0)),
    summary: {
      documents: file.documents,
      characters: text.text.length,
      headingLength: tables.headingLength,
      length: tables.length,
      traditional: file.traditional,
      symbols: [...new Set(file.units.flatMap(([symbol]) => symbol.split(/[/·]/u)))],
      indicators: file.indicators.map(({ id }) => id),
      departments: file.departments,
    },
  };
}

function postingOf(places: ReadonlyMap<number, readonly Occurrence[]>): Posting {
  const entries = [...places].sort((a, b) => a[0] - b[0]);
  const flat = entries.flatMap(([, own]) => own);
  const bounds = new Uint32Array(entries.length + 1);
  entries.forEach(([, own], i) => {
    bounds[i + 1] = (bounds[i] ?? 0) + own.length;
  });
  return {
    ...NO_POSTING,
    size: entries.length,
    places: flat.length,
    entries: Uint32Array.from(entries, ([entry]) => entry),
    starts: bounds.subarray(0, -1),
    ends: bounds.subarray(1),
    at: Uint32Array.from(flat, ({ at }) => at),
    first: Uint8Array.from(flat, ({ first }) => first),
    last: Uint8Array.from(flat, ({ last }) => last),
    lengths: flat.length === 0 ? null : Uint32Array.from(flat, ({ length }) => length),
  };
}

/** Chunks of clauses behind their directory. */
function textPack(corpus: Corpus, { clausesPerFile, deflate }: SegmentOptions): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < corpus.clauses.length; from += clausesPerFile) {
    const documents = new Map<string, string>();
    const trails = new Map<string, string[]>();
    const clauses: TextChunk['clauses'] = [];
    const last = Math.min(from + clausesPerFile, corpus.clauses.length);
    for (let clause = from; clause < last; clause += 1) {
      const view = viewOf(corpus, clause);
      documents.set(view.documentId, view.documentTitle);
      const trail = view.breadcrumb.join('\n');
      trails.set(trail, view.breadcrumb);
      const { eId, citation, heading, kind, text, chips } = view;
      clauses.push([
        [...documents.keys()].indexOf(view.documentId),
        [...trails.keys()].indexOf(trail),
        eId,
        citation,
        heading,
        kind,
        text,
        chips,
      ]);
    }
    const chunk: TextChunk = { documents: [...documents], trails: [...trails.values()], clauses };
    chunks.push(deflate(new TextEncoder().encode(JSON.stringify(chunk))));
  }
  return packOf(chunks);
}
