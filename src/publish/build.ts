import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Vocabulary } from '../model/index.ts';
import { DOCUMENTS_PART, namedDocuments } from '../cite/documents.ts';
import { buildSearchIndex } from '../search/build-index.ts';
import { readCorpus, type Corpus } from './corpus/read.ts';
import { CorpusError } from './corpus/problems.ts';
import { checkCorpus } from './corpus/check.ts';
import { buildDataset, type Dataset } from './dataset.ts';
import { readFigures } from './figures.ts';
import type { Progress } from './progress.ts';
import { readReviews } from './review/read.ts';
import { registriesOf } from './registry/all.ts';
import { registryFiles } from './registry/files.ts';
import { completeFolder } from './open-data/index.ts';
import { createSegmenter } from './segment/index.ts';
import { buildStreamed } from './stream/build.ts';
import { TABLE_NAMES, type TableName } from './tables/definition.ts';
import { readForce, readSubjects, readVocabulary } from './vocabulary.ts';
import { versionFiles } from './versions.ts';
import { wordFiles } from './word-files.ts';
import { publishedFiles, writeFolder } from './write.ts';

export type { Progress } from './progress.ts';

export interface BuildResult {
  /** Records of each table. */
  counts: Record<TableName, number>;
  diagnostics: Diagnostic[];
  files: number;
  bytes: number;
  milliseconds: number;
}

export interface BuildOptions {
  /** Folder for what need not be made again. */
  cache: string;
  threads: number;
  /** Whether clauses are aligned where documents are too many for every pair. */
  align: boolean;
  /** Whether Parquet, checksums and the archive of everything are made; null: unless the build streams. */
  openData: boolean | null;
  /** With more documents than this, only what belongs together is compared, and the build streams. */
  streamAbove: number;
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

/** Documents up to which every pair is compared. */
export const EVERY_PAIR = 50;

/**
 * Build the published data set below `target` (dist/data). The same corpus
 * gives the same bytes; the folder is replaced whole or not at all.
 * @throws {CorpusError} where the corpus can't be published as it is
 */
export async function buildData(
  root: string,
  target: string,
  version: string,
  options: BuildOptions,
  report: (p: Progress) => void,
): Promise<BuildResult> {
  const started = performance.now();
  const documents = readdirSync(join(root, 'documents')).filter((name) => name.endsWith('.md'));
  const built =
    documents.length > options.streamAbove
      ? await buildStreamed(
          root,
          target,
          version,
          { ...options, openData: options.openData ?? false },
          report,
        )
      : buildWhole(root, target, version, report, options.openData ?? true);
  return { ...built, milliseconds: performance.now() - started };
}

/** The same where everything is in memory and every pair is compared. @throws {CorpusError} */
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
