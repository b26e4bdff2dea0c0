import { Writer } from './bytes.ts';
import type { Corpus } from './corpus.ts';
import {
  BLOCK,
  bucketOf,
  bucketPart,
  FEATURES_PART,
  featuresPart,
  FIELDS_PART,
  namesPart,
  NO_POSTING,
  ownPart,
  textPart,
  writeFeature,
  writePosting,
  type NamesChunk,
  type Posting,
  type TextChunk,
} from './cut-format.ts';
import { featuresOf, recordKeys, tablesOf } from './features.ts';
import { MAIN_PART, type CutFile } from './format.ts';
import { gramPostings, indexedText } from './grams.ts';
import type { Occurrence } from './place.ts';
import { viewOf } from './shown.ts';
import { readVocabulary } from './words.ts';

/** How an index is cut; the defaults were measured with `npm run bench:search`. */
export interface CutOptions {
  /** Places from which a key has a file of its own. */
  ownFrom: number;
  /** Keys in more than this share of the clauses don't carry features. */
  featuresUpTo: number;
  /** Characters of text for every file of postings. */
  charactersPerBucket: number;
  clausesPerFile: number;
  documentsPerFile: number;
}

export const CUT: CutOptions = {
  ownFrom: 3000,
  featuresUpTo: 1 / 8,
  charactersPerBucket: 1200,
  clausesPerFile: 8,
  documentsPerFile: 16,
};

/** Cuts an index into parts, by file name. */
export function cutParts(corpus: Corpus, options: CutOptions): Map<string, string | Uint8Array> {
  const { clauses, file } = corpus;
  const tables = tablesOf(corpus);
  const features = featuresOf(corpus, tables);
  const scratch = new Writer(1 << 20);
  const rows = features.map((feature) => {
    writeFeature(scratch, feature);
    return scratch.done();
  });
  const below = (entry: number): number => features[entry]?.below ?? 0;
  const row = (entry: number): Uint8Array => rows[entry] ?? new Uint8Array(0);
  const text = indexedText(corpus);
  const buckets = Array.from(
    { length: Math.max(1, Math.ceil(text.text.length / options.charactersPerBucket)) },
    () => new Writer(4096),
  );
  const most = clauses.length * options.featuresUpTo;

  const parts = new Map<string, string | Uint8Array>();
  const own: string[] = [];
  const isOwn = new Set<string>();
  const put = (key: string, posting: Posting): void => {
    const carries = key.length > 1 && posting.size <= most;
    writePosting(scratch, posting, below, carries ? row : null);
    if (Math.max(posting.places, posting.size) < options.ownFrom) {
      const bucket = buckets[bucketOf(key, buckets.length)];
      bucket?.text(key);
      bucket?.number(scratch.length);
      bucket?.take(scratch);
    } else {
      own.push(key);
      isOwn.add(key);
      parts.set(ownPart(key), scratch.done());
    }
  };

  const words = new Map<string, string[]>();
  for (const word of [...readVocabulary(corpus)].sort()) {
    const start = word.slice(0, 2);
    words.set(start, [...(words.get(start) ?? []), word]);
  }
  for (const length of [1, 2, 3] as const) {
    const isKey =
      length < 3 ? null : (first: string, second: string): boolean => isOwn.has(first) || isOwn.has(second);
    for (const [key, posting] of gramPostings(text, length, isKey))
      put(key, { ...posting, words: words.get(key) ?? [] });
  }
  for (const [key, places] of recordKeys(corpus)) put(key, postingOf(places));

  buckets.forEach((bucket, i) => parts.set(bucketPart(i), bucket.close()));
  for (let block = 0; block * BLOCK < rows.length; block += 1) {
    for (const one of rows.slice(block * BLOCK, (block + 1) * BLOCK)) scratch.raw(one);
    parts.set(featuresPart(block), scratch.done());
  }
  for (const one of rows) scratch.raw(one);
  parts.set(FEATURES_PART, scratch.done());
  writeTexts(parts, corpus, options.clausesPerFile);
  const names = file.documents.map(({ id, title, shortTitle }): NamesChunk[number] => [
    id,
    title,
    shortTitle,
  ]);
  for (let at = 0; at < names.length; at += options.documentsPerFile)
    parts.set(
      namesPart(at / options.documentsPerFile),
      JSON.stringify(names.slice(at, at + options.documentsPerFile)),
    );
  parts.set(
    FIELDS_PART,
    JSON.stringify({
      indicators: file.indicators.map(({ id, name, aliases }) => ({ id, name, aliases })),
      departments: file.departments,
    }),
  );
  const { version, regions, traditional, unitNames, synonyms } = file;
  const head: CutFile = {
    form: 'cut',
    version,
    regions,
    traditional,
    unitNames,
    synonyms,
    clauses: clauses.length,
    documents: {
      clauses: tables.documents.map((one) => one.clauses),
      companion: tables.documents.map(({ companion }) => (companion ? 1 : 0)),
      level: tables.documents.map(({ level }) => level),
      region: tables.documents.map((one) => one.regions[0] ?? -1),
      date: tables.documents.map(({ date }) => date),
    },
    families: [...tables.families],
    departmentFamilies: [...tables.departmentFamilies],
    headingLength: tables.headingLength,
    length: tables.length,
    buckets: buckets.length,
    own: own.sort(),
    chunk: { clauses: options.clausesPerFile, documents: options.documentsPerFile },
  };
  parts.set(MAIN_PART, `${JSON.stringify(head)}\n`);
  return parts;
}

function postingOf(places: ReadonlyMap<number, readonly Occurrence[]>): Posting {
  const entries = [...places].sort((a, b) => a[0] - b[0]);
  const flat = entries.flatMap(([, own]) => own);
  const starts = new Uint32Array(entries.length + 1);
  entries.forEach(([, own], i) => {
    starts[i + 1] = (starts[i] ?? 0) + own.length;
  });
  return {
    ...NO_POSTING,
    size: entries.length,
    places: flat.length,
    entries: Uint32Array.from(entries, ([entry]) => entry),
    starts,
    at: Uint32Array.from(flat, ({ at }) => at),
    first: Uint8Array.from(flat, ({ first }) => first),
    last: Uint8Array.from(flat, ({ last }) => last),
    lengths: flat.length === 0 ? null : Uint32Array.from(flat, ({ length }) => length),
  };
}

function writeTexts(parts: Map<string, string | Uint8Array>, corpus: Corpus, perFile: number): void {
  for (let from = 0; from < corpus.clauses.length; from += perFile) {
    const documents = new Map<string, string>();
    const trails = new Map<string, string[]>();
    const clauses: TextChunk['clauses'] = [];
    const last = Math.min(from + perFile, corpus.clauses.length);
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
    parts.set(textPart(from / perFile), JSON.stringify(chunk));
  }
}
