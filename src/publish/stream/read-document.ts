/** One document read, proved, extracted and held against its registry and review. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DocumentVersion, PublishedAddress } from '../../model/index.ts';
import { proveDocument } from '../corpus/check.ts';
import { CorpusError } from '../corpus/problems.ts';
import {
  bodyOf,
  readSource,
  readYaml,
  type Corpus,
  type CorpusFile,
  type SourceFile,
} from '../corpus/read.ts';
import type { Erratum } from '../corpus/schema.ts';
import { readDocument } from '../dataset.ts';
import type { OpenExtraction } from '../extract-text.ts';
import { holdDocument, unregistered } from '../registry/all.ts';
import { readRegistry } from '../registry/read.ts';
import { applyReviews } from '../review/apply.ts';
import { ReviewFile } from '../review/schema.ts';
import { versionFiles, versionRows } from '../versions.ts';
import type { PlannedDocument } from './plan.ts';
import type { Tools } from './tools.ts';

/** One document as read; kept as JSON. */
export interface Read {
  errata: number;
  extraction: OpenExtraction;
  versions: DocumentVersion[];
  addresses: PublishedAddress[];
  /** Whether its addresses are registered. */
  unregistered: Diagnostic[];
  /** Its earlier versions, by path. */
  files: [path: string, content: string][];
}

/** @throws {CorpusError} with all that is wrong with the document */
export function readOne(
  document: PlannedDocument,
  errata: Erratum[],
  sources: Map<string, SourceFile>,
  { root, reader }: Tools,
): Read {
  const { id } = document;
  const [file, ...versions] = [document, ...document.versions].map(({ name, front }): CorpusFile => {
    const path = join(root, 'documents', name);
    if (!sources.has(front.source.file) && existsSync(join(root, 'sources', front.source.file)))
      sources.set(front.source.file, readSource(root, front.source.file));
    return bodyOf(path, readFileSync(path, 'utf8'), front);
  });
  if (file === undefined) throw new Error(`${id}: no file`);
  const corpus: Corpus = { root, files: [file], versions, sources, errata, leftOut: [] };
  const proofs = [file, ...versions].map((one) =>
    proveDocument(one, sources.get(one.front.source.file), errata),
  );
  const problems = proofs.flatMap((proof) => proof.problems);
  if (problems.length > 0) throw new CorpusError(problems);
  const registry = readRegistry(root, id);
  const open = readDocument(file, proofs[0]?.lines ?? null, reader, registry);
  const held = holdDocument(file, versions, open, registry);
  const review = readReview(root, id);
  const reviewed = review === null ? null : applyReviews(id, open, review, reader.indicators);
  problems.push(...held.problems, ...(reviewed?.problems ?? []));
  if (problems.length > 0) throw new CorpusError(problems);
  const extraction =
    reviewed === null ? open : { ...open, quantities: reviewed.quantities, milestones: reviewed.milestones };
  const rows = versionRows(corpus, [extraction]);
  return {
    errata: proofs.reduce((sum, proof) => sum + proof.applied, 0),
    extraction,
    versions: rows,
    addresses: held.rows,
    unregistered: unregistered([held]),
    files: [...versionFiles(corpus, { clauses: extraction.clauses, versions: rows })],
  };
}

function readReview(root: string, id: string): ReviewFile | null {
  const path = join(root, 'review', `${id}.yaml`);
  try {
    return readYaml(path, readFileSync(path, 'utf8'), ReviewFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
