import { chainOf, cheapest, inChain, type Link } from './chain.ts';
import {
  DATES_PART,
  FIELDS_PART,
  HEAD_PART,
  NAMES_PART,
  textPart,
  type NamesChunk,
  type TextChunk,
} from './cut-format.ts';
import { postingsOf } from './cut-postings.ts';
import { firstAtLeast } from './corpus.ts';
import { cutTables } from './cut-tables.ts';
import { preparing } from './prepare.ts';
import { readHead } from './cut-head.ts';
import { wordsKey } from './keys.ts';
import { inflate, keeping, partsFrom } from './parts.ts';
import { NO_OCCURRENCES, occurrencesOf, placesIn, rowsOf } from './occurrences.ts';
import { NOTHING_FOUND, type Found } from './found.ts';
import { inHeading, standsLiterally, type Occurrence } from './place.ts';
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

  const prepare = preparing(parts, file.features, postings, features);
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

  /** The keys that prove a needle, none if one of them is nowhere. */
  const linksOf = async (
    needle: string,
    literal: boolean,
  ): Promise<{ links: Link[]; cost: number; complete: boolean }> => {
    const { grams, complete } = chainOf(needle, literal);
    const keys = await Promise.all(grams.map(({ key }) => postings.key(key)));
    const known = keys.flatMap((key) => key ?? []);
    if (known.length < keys.length) return { links: [], cost: 0, complete };
    if (complete) return { ...cheapest(grams, known, needle.length, literal), complete };
    const wanted = { ends: true, following: 0 };
    const links = grams.flatMap((gram, i) => {
      const own = known[i];
      return own === undefined ? [] : [{ ...gram, known: own, wanted }];
    });
    return { links, cost: links.reduce((sum, link) => sum + link.known.cost(wanted), 0), complete };
  };

  const find = keeping(async (asked: string): Promise<Found> => {
    const literal = asked.startsWith('=');
    const needle = literal ? asked.slice(1) : asked.slice(1).replace(QUOTES, '');
    const wanted = needle.replace(QUOTES, '');
    if (wanted === '' || wanted.includes('\n')) return NOTHING_FOUND;
    // With quotation marks in the needle itself the text decides in the end.
    const closed = literal && wanted === needle;
    const { links, complete } = await linksOf(wanted, closed);
    if (links.length === 0) return NOTHING_FOUND;
    const found = await Promise.all(links.map((link) => link.known.load(link.wanted)));
    const { found: all, below } = inChain(links, found, wanted, closed);
    const end = firstAtLeast(all.clauses, size);
    const clauses = rowsOf(all, 0, end);
    const named = Array.from(all.clauses.subarray(end), (entry) => entry - size);
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
    const texts = await shown([...clauses.clauses]);
    const verified = new Map<number, readonly Occurrence[]>();
    clauses.clauses.forEach((clause, row) => {
      const text = texts[row];
      if (text === undefined) return;
      const plain = text.normalized.replace(QUOTES, '');
      const left = placesIn(clauses, row).filter(({ at }) =>
        literal ? standsLiterally(text.normalized, text.position(at), needle) : plain.startsWith(needle, at),
      );
      if (left.length > 0) verified.set(clause, left);
      if (!left.some(inHeading)) below.delete(clause);
    });
    return { clauses: occurrencesOf(verified), below, titles, ids };
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
      return (await linksOf(wanted, false)).cost;
    },
    async records(key) {
      const known = await postings.key(key);
      if (known === null) return NO_OCCURRENCES;
      const posting = await known.load({ ends: true, following: 0 });
      return { ...posting, clauses: posting.entries, length: 0 };
    },
    prepare: (clauses) => prepare(clauses),
    feature(clause) {
      const feature = features[clause];
      if (feature === undefined) throw new Error(`clause ${clause} is not prepared`);
      return feature;
    },
    async words(term) {
      const starts = Array.from({ length: Math.max(0, term.length - 1) }, (_, i) => term.slice(i, i + 2));
      const found = await Promise.all(
        [...new Set(starts)].map(async (start) => {
          const known = await postings.key(wordsKey(start));
          return known === null ? [] : (await known.load({ ends: false, following: 0 })).words;
        }),
      );
      return wordsIn(term, new Set(found.flat()));
    },
    dates: async () => read(await parts.whole(DATES_PART)) as (string | null)[],
    fields: async () => read(await parts.whole(FIELDS_PART)) as FieldTables,
    names,
    shown,
  };
}
