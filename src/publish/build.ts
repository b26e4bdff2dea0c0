import type { Vocabulary } from '../model/index.ts';
import { DOCUMENTS_PART, namedDocuments } from '../cite/documents.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { readCorpus, type Corpus } from './corpus/read.ts';
import { CorpusError } from './corpus/problems.ts';
import { checkCorpus } from './corpus/check.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { readFigures } from './figures.ts';
import { readReviews } from './review/read.ts';
import { registriesOf } from './registry/all.ts';
import { registryFiles } from './registry/files.ts';
import { completeFolder } from './open-data/index.ts';
import { createSegmenter } from './segment.ts';
import {
  readForce,
  readGlossary,
  readIndicatorFamilies,
  readSubjects,
  readVocabulary,
} from './vocabulary.ts';
import { versionFiles } from './versions.ts';
import { publishedFiles, writeFolder } from './write.ts';

/** One stage of the build, for whoever shows progress. */
export interface Progress {
  stage: 'read' | 'check' | 'extract' | 'search' | 'write';
  done: number;
  total: number;
}

export interface BuildResult {
  corpus: Corpus;
  dataset: Dataset;
  files: number;
  bytes: number;
  milliseconds: number;
}

/** Read, check and extract the corpus, without writing anything. @throws {CorpusError} */
export function makeDataset(
  root: string,
  report: (p: Progress) => void,
): { corpus: Corpus; vocabulary: Vocabulary; dataset: Dataset } {
  const vocabulary = readVocabulary(root);
  const corpus = readCorpus(root);
  const total = corpus.files.length;
  report({ stage: 'read', done: total, total });
  const { problems } = checkCorpus(corpus);
  if (problems.length > 0) throw new CorpusError(problems);
  report({ stage: 'check', done: total, total });
  let done = 0;
  const dataset = buildDataset(
    corpus,
    vocabulary,
    readFigures(root),
    readSubjects(root),
    readForce(root),
    readReviews(root),
    registriesOf(root),
    () => {
      done += 1;
      report({ stage: 'extract', done, total });
    },
  );
  return { corpus, vocabulary, dataset };
}

/**
 * Build the published data set below `target` (dist/data). The same corpus
 * gives the same bytes; the folder is replaced whole or not at all.
 * @throws {CorpusError} where the corpus can't be published as it is
 */
export function buildData(
  root: string,
  target: string,
  version: string,
  report: (p: Progress) => void,
): BuildResult {
  const started = performance.now();
  const { corpus, vocabulary, dataset } = makeDataset(root, report);
  const { parts } = buildSearchIndex(
    { ...dataset, synonyms: vocabulary.synonyms, regions: vocabulary.regions, units: vocabulary.units },
    createSegmenter(root),
  );
  report({ stage: 'search', done: parts.size, total: parts.size });
  const files = publishedFiles(dataset, parts, version);
  files.set(`search/${DOCUMENTS_PART}`, `${JSON.stringify(namedDocuments(dataset.documents))}\n`);
  // The words of comparison, which the site's pages share with whoever repeats it.
  files.set('subjects.json', `${JSON.stringify(readSubjects(root))}\n`);
  files.set('force.json', `${JSON.stringify(readForce(root))}\n`);
  files.set('units.json', `${JSON.stringify(vocabulary.units)}\n`);
  files.set('regions.json', `${JSON.stringify(vocabulary.regions)}\n`);
  // Names and explanations for readers: lines of government, groups of indicators, terms.
  files.set('families.json', `${JSON.stringify(vocabulary.organizations)}\n`);
  files.set('indicator-families.json', `${JSON.stringify(readIndicatorFamilies(root))}\n`);
  files.set('glossary.json', `${JSON.stringify(readGlossary(root))}\n`);
  for (const [path, content] of versionFiles(corpus, dataset)) files.set(path, content);
  for (const [path, content] of registryFiles(dataset)) files.set(path, content);
  writeFolder(target, files, (folder) => {
    completeFolder(folder, version);
  });
  report({ stage: 'write', done: files.size, total: files.size });
  let bytes = 0;
  for (const content of files.values())
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  return { corpus, dataset, files: files.size, bytes, milliseconds: performance.now() - started };
}
