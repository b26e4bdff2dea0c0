import { splitText } from '../text/sentences.ts';
import type { Context, Corpus } from './corpus.ts';
import { INDEX_VERSION, type IndexFile } from './format.ts';
import { createNormalizer } from './normalize.ts';
import { queryUnits } from './quantity-query.ts';
import { QUOTES, withoutQuotes } from './quotes.ts';
import { readClauses } from './read-clauses.ts';
import { readFlags } from './read-flags.ts';

/** Throws where the file is of another version. */
export function readCorpus(file: IndexFile): Corpus {
  if ((file.version as number) !== INDEX_VERSION)
    throw new Error(`search index of version ${file.version}, expected ${INDEX_VERSION}`);
  const [from, to] = file.traditional.map((characters) => Array.from(characters)) as [string[], string[]];
  const normalize = createNormalizer(new Map(from.map((ch, i) => [ch, to[i] ?? ch])));
  const clauses = readClauses(file, normalize);
  const flags = readFlags(file, clauses);
  const text = clauses.map((clause) => `\n${clause.normalized.text}`).join('');
  const contexts: (Context | undefined)[] = [];
  const sentenceCache: ({ start: number; end: number }[] | undefined)[] = [];
  const regionNames = new Map(file.regions.map(([code, name]) => [code, name]));

  const breadcrumb = (clause: number): string[] => {
    const trail: string[] = [];
    for (let at = clauses[clause]?.parent ?? -1; at !== -1; at = clauses[at]?.parent ?? -1) {
      const above = clauses[at];
      if (above !== undefined) trail.push(above.heading ?? above.label);
    }
    return trail.reverse();
  };
  const lines = (parts: readonly string[]): string =>
    parts.map((part) => normalize(part).text.replace(QUOTES, '')).join('\n');
  const readContext = (clause: number): Context => {
    const entry = clauses[clause];
    if (entry === undefined) return { near: '', far: '' };
    const { title, shortTitle, regions } = entry.document;
    const [own = '', ...around] = regions.map((code) => regionNames.get(code) ?? '');
    return { near: lines([title, shortTitle, own, ...breadcrumb(clause)]), far: lines(around) };
  };
  return {
    file,
    normalize,
    units: queryUnits(file.unitNames),
    clauses,
    text,
    unquoted: withoutQuotes(text),
    flags,
    clauseAt(position, fromClause) {
      let at = fromClause;
      while ((clauses[at + 1]?.offset ?? Infinity) <= position) at += 1;
      return at;
    },
    contextOf(clause) {
      return (contexts[clause] ??= readContext(clause));
    },
    breadcrumb,
    sentences(clause) {
      const entry = clauses[clause];
      if (entry === undefined) return [];
      return (sentenceCache[clause] ??= splitText(entry.normalized.text).sentences);
    },
  };
}
