import type { Corpus } from './corpus.ts';
import { featuresOf, recordKeys, tablesOf } from './features.ts';
import type { WholeFile } from './format.ts';
import { NO_OCCURRENCES, occurrencesOf } from './occurrences.ts';
import { type Found } from './found.ts';
import { inHeading } from './place.ts';
import { readCorpus } from './read-corpus.ts';
import { QUOTES } from './quotes.ts';
import { scanOccurrences } from './scan.ts';
import { shownClause, viewOf } from './shown.ts';
import { documentPlaces, type SearchIndex, type ShownClause } from './source.ts';
import { readVocabulary, wordsIn } from './words.ts';

/** Needles whose places are kept, so that typing and filtering repeat no work. */
const KEPT = 256;

/** An index that is in memory as a whole. */
export function wholeIndex(file: WholeFile): SearchIndex {
  const corpus = readCorpus(file);
  const { clauses, normalize } = corpus;
  const tables = tablesOf(corpus);
  const features = featuresOf(corpus, tables);
  const documentOf = documentPlaces(tables.documents);
  const names = file.documents.map(({ id, title, shortTitle }) => ({ id, title, shortTitle }));
  const plain = (text: string): string => normalize(text).text;
  const titles = names.map(({ title, shortTitle }) => `${plain(title)}\n${plain(shortTitle)}`);
  const ids = names.map(({ id }) => plain(id));
  const kept = new Map<string, Found>();
  const vocabulary = readVocabulary(corpus);
  const records = recordKeys(corpus);

  const findNow = (needle: string, literal: boolean): Found => {
    const wanted = literal ? needle : needle.replace(QUOTES, '');
    const holding = (texts: readonly string[]): number[] =>
      wanted.replace(QUOTES, '') === '' || wanted.includes('\n')
        ? []
        : texts.flatMap((text, i) =>
            (literal ? text : text.replace(QUOTES, '')).includes(wanted) ? [i] : [],
          );
    const found = scanOccurrences(corpus, wanted, literal);
    const below = new Map<number, number>();
    for (const [clause, places] of found)
      if (places.some(inHeading)) below.set(clause, features[clause]?.below ?? 0);
    return { clauses: occurrencesOf(found), below, titles: holding(titles), ids: holding(ids) };
  };

  return {
    cut: false,
    size: clauses.length,
    tables,
    normalize,
    units: corpus.units,
    documentOf,
    find(needle, literal) {
      const key = `${literal ? '=' : '~'}${needle}`;
      let found = kept.get(key);
      if (found === undefined) {
        found = findNow(needle, literal);
        if (kept.size >= KEPT) kept.clear();
        kept.set(key, found);
      }
      return Promise.resolve(found);
    },
    reach: () => Promise.resolve(0),
    records: (key) => {
      const found = records.get(key);
      return Promise.resolve(found === undefined ? NO_OCCURRENCES : occurrencesOf(found));
    },
    prepare: () => Promise.resolve(),
    feature(clause) {
      const feature = features[clause];
      if (feature === undefined) throw new Error(`no clause ${clause}`);
      return feature;
    },
    words: (term) => Promise.resolve(wordsIn(term, vocabulary)),
    fields: () => Promise.resolve({ indicators: file.indicators, departments: file.departments }),
    dates: () => Promise.resolve(file.documents.map(({ date }) => date)),
    names: (documents) => Promise.resolve(documents.flatMap((place) => names[place] ?? [])),
    shown: (wanted) => Promise.resolve(wanted.map((clause) => shown(corpus, clause))),
  };
}

function shown(corpus: Corpus, clause: number): ShownClause {
  return shownClause(viewOf(corpus, clause), corpus.normalize);
}
