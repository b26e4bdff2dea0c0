import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Jieba {
  cut(text: string, strict?: boolean): string[];
  load(options: { userDict: string }): void;
}

/** nodejieba holds one dictionary a process, and loading it takes a second. */
let loaded: string | null = null;

/**
 * Word cutting by nodejieba with the corpus's dictionary of policy terms.
 * Build time only: a browser has no native module and needs none.
 */
export function createSegmenter(corpusRoot: string): (text: string) => string[] {
  // nodejieba is CommonJS with a native part.
  const jieba = createRequire(import.meta.url)('nodejieba') as Jieba;
  const dictionary = join(corpusRoot, 'vocabulary', 'dictionary.txt');
  if (existsSync(dictionary) && loaded !== dictionary) {
    jieba.load({ userDict: dictionary });
    loaded = dictionary;
  }
  return (text) => jieba.cut(text);
}
