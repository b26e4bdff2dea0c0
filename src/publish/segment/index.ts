import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCutter } from './cut.ts';
import { wordTable, type WordTable } from './dictionary.ts';

let last: { own: string; table: WordTable } | null = null;

/** The words of jieba and the corpus's dictionary of policy terms; kept for the next who asks. */
export function readWordTable(corpusRoot: string): WordTable {
  const path = join(corpusRoot, 'vocabulary', 'dictionary.txt');
  const own = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (last?.own !== own) {
    const jieba = createRequire(import.meta.url).resolve('nodejieba');
    const dictionary = readFileSync(join(jieba, '../submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8');
    last = { own, table: wordTable(dictionary, own) };
  }
  return last.table;
}

/** Word cutting as jieba's, by its dictionary. Build time only: a browser needs none. */
export const createSegmenter = (corpusRoot: string): ((text: string) => string[]) =>
  createCutter(readWordTable(corpusRoot));
