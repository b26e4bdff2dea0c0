import { Reader } from './bytes.ts';
import { chainOf, inChain } from './chain.ts';
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
  readFeature,
  readPosting,
  textPart,
  type NamesChunk,
  type Posting,
  type TextChunk,
} from './cut-format.ts';
import { cutTables } from './cut-tables.ts';
import type { CutFile } from './format.ts';
import { inHeading, NOTHING_FOUND, standsLiterally, type Found, type Occurrence } from './place.ts';
import { queryUnits } from './quantity-query.ts';
import { QUOTES } from './quotes.ts';
import { normalizerOf } from './read-corpus.ts';
import { shownClause } from './shown.ts';
import {
  documentPlaces,
  type DocumentNames,
  type Feature,
  type FetchPart,
  type FieldTables,
  type SearchIndex,
  type ShownClause,
} from './source.ts';
import { wordsIn } from './words.ts';

/** Parts and answers kept in memory. */
const KEPT = 512;
/** Blocks of features that are fetched one by one; for more, all at once. */
const FEW_BLOCKS = 60;

/** An index whose parts are fetched when a search needs them. */
export function cutIndex(file: CutFile, fetchPart: FetchPart): SearchIndex {
  const size = file.clauses;
  const tables = cutTables(file);
  const normalize = normalizerOf(file);
  const own = new Set(file.own);
  const features: (Feature | undefined)[] = Array.from({ length: size });

  const part = keeping(async (name: string): Promise<Uint8Array> => {
    const content = await fetchPart(name);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  });
  const json = keeping(async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await fetchBytes(name))),
  );
  const fetchBytes = part;
  const bucket = keeping(async (name: string): Promise<ReadonlyMap<string, Reader>> => {
    const from = new Reader(await fetchBytes(name));
    const keys = new Map<string, Reader>();
    while (!from.isDone) {
      const key = from.text();
      const length = from.number();
      keys.set(key, new Reader(from.bytes, from.at));
      from.raw(length);
    }
    return keys;
  });
  const posting = keeping(async (key: string): Promise<Posting> => {
    const from = own.has(key)
      ? new Reader(await part(ownPart(key)))
      : (await bucket(bucketPart(bucketOf(key, file.buckets)))).get(key);
    if (from === undefined) return NO_POSTING;
    return readPosting(new Reader(from.bytes, from.at), size, (clause, feature) => {
      features[clause] = feature;
    });
  });

  const names = async (documents: readonly number[]): Promise<DocumentNames[]> => {
    const chunks = await Promise.all(
      documents.map((place) => json(namesPart(Math.floor(place / file.chunk.documents)))),
    );
    return documents.flatMap((place, i) => {
      const found = (chunks[i] as NamesChunk)[place % file.chunk.documents];
      return found === undefined ? [] : [{ id: found[0], title: found[1], shortTitle: found[2] }];
    });
  };
  const shown = async (clauses: readonly number[]): Promise<ShownClause[]> => {
    const chunks = await Promise.all(
      clauses.map((clause) => json(textPart(Math.floor(clause / file.chunk.clauses)))),
    );
    return clauses.map((clause, i) => {
      const chunk = chunks[i] as TextChunk;
      const row = chunk.clauses[clause % file.chunk.clauses];
      if (row === undefined) throw new Error(`no clause ${clause}`);
      const [document, trail, eId, citation, heading, kind, text, chips] = row;
      const [documentId, documentTitle] = chunk.documents[document] ?? ['', ''];
      const breadcrumb = chunk.trails[trail] ?? [];
      return shownClause(
        {
          id: `${documentId}/${eId}`,
          documentId,
          eId,
          documentTitle,
          citation,
          heading,
          breadcrumb,
          kind,
          text,
          chips,
        },
        normalize,
      );
    });
  };

  const find = keeping(async (asked: string): Promise<Found> => {
    const literal = asked.startsWith('=');
    const needle = literal ? asked.slice(1) : asked.slice(1).replace(QUOTES, '');
    const wanted = needle.replace(QUOTES, '');
    if (wanted === '' || wanted.includes('\n')) return NOTHING_FOUND;
    // With quotation marks in the needle itself the text decides in the end.
    const closed = literal && wanted === needle;
    const { grams, complete } = chainOf(wanted, closed, own);
    const postings = await Promise.all(grams.map(({ key }) => posting(key)));
    const { found: clauses, below } = inChain(grams, postings, wanted.length, closed);
    const named: number[] = [];
    for (const entry of [...clauses.keys()].reverse()) {
      if (entry < size) break;
      named.push(entry - size);
      clauses.delete(entry);
    }
    named.reverse();
    let titles = named.filter((entry) => entry % 2 === 0).map((entry) => entry / 2);
    let ids = named.filter((entry) => entry % 2 === 1).map((entry) => (entry - 1) / 2);
    if (literal || !complete) {
      const holds = (text: string): boolean => {
        const normal = normalize(text).text;
        return literal ? normal.includes(needle) : normal.replace(QUOTES, '').includes(needle);
      };
      const [titled, named_] = await Promise.all([names(titles), names(ids)]);
      titles = titles.filter((_, i) => holds(titled[i]?.title ?? '') || holds(titled[i]?.shortTitle ?? ''));
      ids = ids.filter((_, i) => holds(named_[i]?.id ?? ''));
    }
    if (complete && wanted === needle) return { clauses, below, titles, ids };
    // Longer than its chain, or with quotation marks: the text decides.
    const texts = await shown([...clauses.keys()]);
    const verified = new Map<number, readonly Occurrence[]>();
    [...clauses].forEach(([clause, places], i) => {
      const text = texts[i];
      if (text === undefined) return;
      const plain = text.normalized.replace(QUOTES, '');
      const left = places.filter(({ at }) =>
        literal ? standsLiterally(text.normalized, text.position(at), needle) : plain.startsWith(needle, at),
      );
      if (left.length > 0) verified.set(clause, left);
      if (!left.some(inHeading)) below.delete(clause);
    });
    return { clauses: verified, below, titles, ids };
  });

  return {
    cut: true,
    size,
    tables,
    normalize,
    units: queryUnits(file.unitNames),
    documentOf: documentPlaces(tables.documents),
    find: (needle, literal) => find(`${literal ? '=' : '~'}${needle}`),
    async records(key) {
      return occurrencesOf(await posting(key), 0);
    },
    async prepare(clauses) {
      const missing = new Set<number>();
      if (clauses === null) for (let block = 0; block * BLOCK < size; block += 1) missing.add(block);
      else
        for (const clause of clauses)
          if (features[clause] === undefined) missing.add(Math.floor(clause / BLOCK));
      const whole = missing.size > FEW_BLOCKS;
      const parts = await Promise.all(
        whole ? [part(FEATURES_PART)] : [...missing].map((block) => part(featuresPart(block))),
      );
      const starts = whole ? [0] : [...missing].map((block) => block * BLOCK);
      starts.forEach((start, i) => {
        const from = new Reader(parts[i] ?? new Uint8Array(0));
        for (let clause = start; !from.isDone; clause += 1) features[clause] = readFeature(from);
      });
    },
    feature(clause) {
      const feature = features[clause];
      if (feature === undefined) throw new Error(`clause ${clause} is not prepared`);
      return feature;
    },
    async words(term) {
      const starts = Array.from({ length: Math.max(0, term.length - 1) }, (_, i) => term.slice(i, i + 2));
      const found = await Promise.all([...new Set(starts)].map((start) => posting(start)));
      return wordsIn(term, new Set(found.flatMap(({ words }) => words)));
    },
    fields: async () => (await json(FIELDS_PART)) as FieldTables,
    names,
    shown,
  };
}

function occurrencesOf(
  { entries, starts, at, first, last, lengths }: Posting,
  length: number,
): Map<number, Occurrence[]> {
  const found = new Map<number, Occurrence[]>();
  entries.forEach((entry, i) => {
    const places: Occurrence[] = [];
    for (let n = starts[i] ?? 0; n < (starts[i + 1] ?? 0); n += 1)
      places.push({
        at: at[n] ?? 0,
        length: lengths?.[n] ?? length,
        first: first[n] ?? 0,
        last: last[n] ?? 0,
      });
    found.set(entry, places);
  });
  return found;
}

/** Keeps answers by name; a failed one is asked again. */
function keeping<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    let answer = kept.get(name);
    if (answer === undefined) {
      if (kept.size >= KEPT) kept.clear();
      answer = ask(name);
      kept.set(name, answer);
      answer.catch(() => kept.delete(name));
    }
    return answer;
  };
}
