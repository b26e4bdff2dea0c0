import type { Corpus } from './corpus.ts';
import { CUT_VERSION, INDEX_VERSION, type IndexFile, type WholeFile, type IndexHead } from './format.ts';
import { createNormalizer, type Normalized, type Normalizer } from './normalize.ts';
import { queryUnits } from './quantity-query.ts';
import { withoutQuotes } from './quotes.ts';
import { readClauses } from './read-clauses.ts';
import { readFlags } from './read-flags.ts';

/** Throws where the file is of another version. */
export function checkVersion({ form, version }: Pick<IndexFile, 'form' | 'version'>): void {
  const expected = form === 'whole' ? INDEX_VERSION : CUT_VERSION;
  if ((version as number) !== expected)
    throw new Error(`search index of version ${version}, expected ${expected}`);
}

export function normalizerOf({ traditional }: Pick<IndexHead, 'traditional'>): Normalizer {
  const [from, to] = traditional.map((characters) => Array.from(characters)) as [string[], string[]];
  return createNormalizer(new Map(from.map((ch, i) => [ch, to[i] ?? ch])));
}

/** `normals`: normal forms of its clauses, where they are at hand. */
export function readCorpus(file: WholeFile, normals: readonly Normalized[] | null = null): Corpus {
  const normalize = normalizerOf(file);
  const clauses = readClauses(file, normalize, normals);
  const text = clauses.map((clause) => `\n${clause.normalized.text}`).join('');
  const unquoted = withoutQuotes(text);
  let at = 0;
  for (const clause of clauses) {
    while ((unquoted.positions[at] ?? text.length) < clause.offset) at += 1;
    clause.unquotedOffset = at;
  }
  return {
    file,
    normalize,
    units: queryUnits(file.unitNames),
    clauses,
    text,
    unquoted,
    flags: readFlags(file, clauses),
    breadcrumb(clause) {
      const trail: string[] = [];
      for (let above = clauses[clause]?.parent ?? -1; above !== -1;) {
        const entry = clauses[above];
        if (entry === undefined) break;
        trail.push(entry.heading ?? entry.label);
        above = entry.parent;
      }
      return trail.reverse();
    },
  };
}
