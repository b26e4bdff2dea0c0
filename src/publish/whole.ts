/** The data set of a corpus that is small enough to be held whole. */
import type { Vocabulary } from '../model/index.ts';
import { DOCUMENTS_PART, namedDocuments } from '../cite/documents.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { readCorpus, type Corpus } from './corpus/read.ts';
import { CorpusError } from './corpus/problems.ts';
import { checkCorpus } from './corpus/check.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { readFigures } from './figures.ts';
import type { BuildResult } from './result.ts';
import type { Progress } from './progress.ts';
import { readReviews } from './review/read.ts';
import { registriesOf } from './registry/all.ts';
import { registryFiles } from './registry/files.ts';
import { completeFolder } from './open-data/index.ts';
import { createSegmenter } from './segment/index.ts';
import { TABLE_NAMES, type TableName } from './tables/definition.ts';
import { readForce, readSubjects, readVocabulary } from './vocabulary.ts';
import { versionFiles } from './versions.ts';
import { placesFile, wordFiles } from './word-files.ts';
import { publishedFiles, writeFolder } from './write.ts';

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

/** Build the published data set with everything in memory and every pair of documents compared. @throws {CorpusError} */
export function buildWhole(
  root: string,
  target: string,
  version: string,
  report: (p: Progress) => void,
  openData = true,
): Omit<BuildResult, 'milliseconds'> {
  const { corpus, vocabulary, dataset } = makeDataset(root, report);
  const { parts } = buildSearchIndex(
    { ...dataset, synonyms: vocabulary.synonyms, regions: vocabulary.regions, units: vocabulary.units },
    createSegmenter(root),
  );
  report({ stage: 'search', done: parts.size, total: parts.size });
  const files = publishedFiles(dataset, parts, version);
  files.set(`search/${DOCUMENTS_PART}`, `${JSON.stringify(namedDocuments(dataset.documents))}\n`);
  for (const [path, content] of wordFiles(root, vocabulary)) files.set(path, content);
  files.set(
    ...placesFile(
      vocabulary,
      dataset.documents.map((d) => d.region?.code ?? null),
    ),
  );
  for (const [path, content] of versionFiles(corpus, dataset)) files.set(path, content);
  for (const [path, content] of registryFiles(dataset)) files.set(path, content);
  writeFolder(target, files, (folder) => {
    if (openData) completeFolder(folder, version);
  });
  report({ stage: 'write', done: files.size, total: files.size });
  let bytes = 0;
  for (const content of files.values())
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, dataset[table].length])) as Record<
    TableName,
    number
  >;
  return { counts, diagnostics: dataset.diagnostics, files: files.size, bytes };
}
