import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FigureFile, figuresOf, type Figure } from '../model/index.ts';
import { readYamlKept } from './corpus/read.ts';

/** Figures of policies whose text is not in the corpus, in the order of their files. @throws {CorpusError} */
export function readFigures(root: string): Figure[] {
  const folder = join(root, 'references');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return figuresOf(readYamlKept(path, readFileSync(path, 'utf8'), FigureFile));
    });
}
