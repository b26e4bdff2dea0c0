/** All that the documents of a collection are read and compared with, made ready once for all threads. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, ForceEntry, Subject, Vocabulary } from '../../model/index.ts';
import { readFigures } from '../figures.ts';
import { readForce, readSubjects, readVocabulary } from '../vocabulary.ts';
import { wordFiles } from '../word-files.ts';
import { readJson, writeWhole } from './store.ts';

export interface Ground {
  vocabulary: Vocabulary;
  subjects: Subject[];
  force: ForceEntry[];
  figures: Figure[];
  /** Traditional characters and their simplified forms. */
  traditional: [string, string][];
  /** Files of words as they are published. */
  words: [path: string, content: string][];
}

interface Kept {
  version: string;
  ground: Ground;
}

/**
 * The ground of a corpus, from `folder` where that has it of this version: to
 * read it takes half a second that a small change would wait for.
 * @throws {CorpusError} that names file, field and remedy
 */
export async function openGround(root: string, folder: string, version: string): Promise<Ground> {
  const path = join(folder, 'ground.json');
  if (existsSync(path)) {
    const kept = readJson(path) as Kept;
    if (kept.version === version) return kept.ground;
  }
  // The dictionaries of OpenCC are large: they are loaded where they are needed.
  const { traditionalCharacters } = await import('../../search/traditional.ts');
  const vocabulary = readVocabulary(root);
  const ground: Ground = {
    vocabulary,
    subjects: readSubjects(root),
    force: readForce(root),
    figures: readFigures(root),
    traditional: [...traditionalCharacters()],
    words: [...wordFiles(root, vocabulary)],
  };
  const kept = JSON.stringify({ version, ground } satisfies Kept);
  writeWhole(path, kept);
  // As a later build reads it, whatever JSON leaves out.
  return (JSON.parse(kept) as Kept).ground;
}
