import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../../src/publish/reader.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';
import type { Given } from '../../src/publish/import/propose.ts';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
export const corpus = join(repository, 'corpus');

/** Nothing said by a person. */
export const NOTHING: Given = { id: null, level: null, region: null };

export const reader = createReader(readVocabulary(corpus));

/** A corpus of vocabularies and no documents, in a folder of its own; `done` takes it away. */
export function emptyCorpus(): { root: string; done: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'ceheng-add-'));
  const root = join(folder, 'corpus');
  for (const name of ['documents', 'sources', 'references', 'review'])
    mkdirSync(join(root, name), { recursive: true });
  cpSync(join(corpus, 'vocabulary'), join(root, 'vocabulary'), { recursive: true });
  for (const name of ['errata.yaml', 'left-out.yaml'])
    cpSync(join(repository, 'test/import/empty.yaml'), join(root, name));
  return {
    root,
    done: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every file below a folder with its content, vocabularies left aside. */
export function contents(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (at: string): void => {
    for (const name of readdirSync(join(root, at)).sort()) {
      const path = join(at, name);
      if (path === 'vocabulary') continue;
      if (statSync(join(root, path)).isDirectory()) walk(path);
      else found.set(path, readFileSync(join(root, path), 'latin1'));
    }
  };
  walk('.');
  return found;
}
