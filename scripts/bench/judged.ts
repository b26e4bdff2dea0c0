/** Clauses judged by hand (test/compare/judged-alignments*.json) with the candidates that alignment sees. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusRoot } from '../../src/cli/paths.ts';
import { candidatesOf, sideOf } from '../../src/compare/candidates.ts';
import { SIGNS } from '../../src/compare/kinship.ts';
import { profilesOf } from '../../src/compare/profile.ts';
import { makeDataset } from '../../src/publish/whole.ts';
import { readSubjects } from '../../src/publish/vocabulary.ts';
import { root } from '../steps.ts';

/** Clauses of document a, each with all its right counterparts in b; an empty list: it has none. */
export interface Judged {
  set: string;
  a: string;
  b: string;
  right: Record<string, string[]>;
}

/** All judged sets, by file name. */
export function readJudged(): Judged[] {
  const directory = join(root, 'test', 'compare');
  return globSync('judged-alignments*.json', { cwd: directory })
    .sort()
    .flatMap((file) =>
      (JSON.parse(readFileSync(join(directory, file), 'utf8')) as Omit<Judged, 'set'>[]).map((judged) => ({
        set: basename(file, '.json'),
        ...judged,
      })),
    );
}

export interface JudgedCase {
  set: string;
  pair: string;
  /** Clause ids. */
  right: readonly string[];
  candidates: readonly { id: string; signs: readonly number[] }[];
}

/** One case a judged clause, with the signs of every candidate in the order of `SIGNS`. */
export function createAlignedPairs(judged: readonly Judged[]): JudgedCase[] {
  const { dataset } = makeDataset(corpusRoot(), () => undefined);
  const profiles = profilesOf(dataset.clauses, readSubjects(corpusRoot()), dataset.quantities);
  const side = (id: string) => sideOf(profiles.filter(({ clause }) => clause.documentId === id));
  return judged.flatMap(({ set, a, b, right }): JudgedCase[] => {
    const own = side(a);
    const kin = candidatesOf(own, side(b));
    return Object.entries(right).map(([eId, ids]) => {
      const at = own.profiles.findIndex(({ clause }) => clause.id === `${a}/${eId}`);
      if (at === -1) throw new Error(`${set}: ${a}/${eId} is no clause that can be aligned`);
      return {
        set,
        pair: `${a} ${b}`,
        right: ids.map((id) => `${b}/${id}`),
        candidates: (kin[at] ?? []).map(({ profile, signs }) => ({
          id: profile.clause.id,
          signs: SIGNS.map((sign) => signs[sign]),
        })),
      };
    });
  });
}
