import { Reader } from './bytes.ts';
import { chainOf, inChain } from './chain.ts';
import {
  BLOCK,
  DATES_PART,
  FEATURES_PART,
  FIELDS_PART,
  HEAD_PART,
  NAMES_PART,
  readFeature,
  textPart,
  type NamesChunk,
  type Posting,
  type TextChunk,
} from './cut-format.ts';
import { postingsOf } from './cut-postings.ts';
import { cutTables } from './cut-tables.ts';
import { readHead } from './cut-head.ts';
import { wordsKey } from './keys.ts';
import { inflate, keeping, partsFrom } from './parts.ts';
import { inHeading, NOTHING_FOUND, standsLiterally, type Found, type Occurrence } from './place.ts';
import { queryUnits } from './quantity-query.ts';
import { QUOTES } from './quotes.ts';
import { normalizerOf } from './read-corpus.ts';
import { segmentPlaces } from './segments.ts';
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

/** Share of the blocks of features from which all are fetched at once. */
const MOST_BLOCKS = 1 / 4;

const read = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** An index whose parts are fetched when a search needs them. */
export async function openCutIndex(fetchPart: FetchPart): Promise<SearchIndex> {
  const parts = partsFrom(fetchPart);
  const file = readHead(await parts.whole(HEAD_PART));
  const size = file.clauses;
  const tables = cutTables(file);
  const normalize = normalizerOf(file);
  const segments = segmentPlaces(file);
  const features = new Array<Feature | undefined>(size);
  const postings = postingsOf(parts, file, segments, (clause, feature) => {
    features[clause] = feature;
  });

  let featuresAt = 0;
  const featureSpans = file.features.map((length) => ({ from: featuresAt, to: (featuresAt += length) }));
  const fetchAll = (): Promise<Uint8Array> => parts.range(FEATURES_PART, { from: 0, to: featuresAt });
  const chunk = keeping(async (asked: string): Promise<unknown> => {
    const [name = '', count, place] = asked.split(' ');
    const span = (await parts.chunks(name, Number(count)))[Number(place)];
    if (span === undefined) throw new Error(`no part ${place ?? ''} in ${name}`);
    return read(inflate(await parts.range(name, span)));
  });
  const names = async (documents: readonly number[]): Promise<DocumentNames[]> => {
    const count = Math.ceil(tables.documents.length / file.chunk.documents);
    const chunks = await Promise.all(
      documents.map((place) => chunk(`${NAMES_PART} ${count} ${Math.floor(place / file.chunk.documents)}`)),
    );
    return documents.flatMap((place, i) => {
      const found = (chunks[i] as NamesChunk)[place % file.chunk.documents];
      return found === undefined ? [] : [{ id: found[0], title: found[1], shortTitle: found[2] }];
    });
  };
  const textOf = async (clause: number): Promise<TextChunk['clauses'][number] & { chunk: TextChunk }> => {
    const place = segments.of(clause);
    const segment = segments.all[place];
    if (segment === undefined) throw new Error(`no clause ${clause}`);
    const local = clause - segment.clause;
    const each = file.chunk.clauses;
    const count = Math.ceil(segment.clauses / each);
    const found = (await chunk(`${textPart(place)} ${count} ${Math.floor(local / each)}`)) as TextChunk;
    const row = found.clauses[local % each];
    if (row === undefined) throw new Error(`no clause ${clause}`);
    return Object.assign([...row] as typeof row, { chunk: found });
  };
  const shown = (clauses: readonly number[]): Promise<ShownClause[]> =>
    Promise.all(
      clauses.map(async (clause) => {
        const row = await textOf(clause);
        const [document, trail, eId, citation, heading, kind, text, chips] = row;
        const [documentId, documentTitle] = row.chunk.documents[document] ?? ['', ''];
        const breadcrumb = row.chunk.trails[trail] ?? [];
        const id = `${documentId}/${eId}`;
        const view = { id, documentId, eId, documentTitle, citation, heading, breadcrumb, kind, text, chips };
        return shownClause(view, normalize);
      }),
    );

  const find = keeping(async (asked: string): Promise<Found> => {
    const literal = asked.startsWith('=');
    const needle = literal ? asked.slice(1) : asked.slice(1).replace(QUOTES, '');
    const wanted = needle.replace(QUOTES, '');
    if (wanted === '' || wanted.includes('\n')) return NOTHING_FOUND;
    // With quotation marks in the needle itself the text decides in the end.
    const closed = literal && wanted === needle;
    const { grams, complete } = chainOf(wanted, closed);
    const found = await Promise.all(grams.map(({ key }) => postings.of(key)));
    const { found: clauses, below } = inChain(grams, found, wanted.length, closed);
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
    async reach(needle) {
      const wanted = needle.replace(QUOTES, '');
      if (wanted === '' || wanted.includes('\n')) return 0;
      const keys = new Set(chainOf(wanted, false).grams.map(({ key }) => key));
      const each = await Promise.all([...keys].map((key) => postings.reach(key)));
      return each.reduce((sum, bytes) => sum + bytes, 0);
    },
    async records(key) {
      return occurrencesOf(await postings.of(key), 0);
    },
    async prepare(clauses) {
      const blocks = file.features.length;
      const missing = new Set<number>();
      if (clauses === null) for (let block = 0; block < blocks; block += 1) missing.add(block);
      else
        for (const clause of clauses)
          if (features[clause] === undefined) missing.add(Math.floor(clause / BLOCK));
      if (missing.size === 0) return;
      const whole = missing.size > blocks * MOST_BLOCKS;
      const all = whole ? await fetchAll() : null;
      await Promise.all(
        [...missing].map(async (block) => {
          const span = featureSpans[block] ?? { from: 0, to: 0 };
          const bytes = all?.subarray(span.from, span.to) ?? (await parts.range(FEATURES_PART, span));
          const from = new Reader(inflate(bytes));
          for (let clause = block * BLOCK; !from.isDone; clause += 1) features[clause] = readFeature(from);
        }),
      );
    },
    feature(clause) {
      const feature = features[clause];
      if (feature === undefined) throw new Error(`clause ${clause} is not prepared`);
      return feature;
    },
    async words(term) {
      const starts = Array.from({ length: Math.max(0, term.length - 1) }, (_, i) => term.slice(i, i + 2));
      const found = await Promise.all([...new Set(starts)].map((start) => postings.of(wordsKey(start))));
      return wordsIn(term, new Set(found.flatMap(({ words }) => words)));
    },
    dates: async () => read(await parts.whole(DATES_PART)) as (string | null)[],
    fields: async () => read(await parts.whole(FIELDS_PART)) as FieldTables,
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
