import { parseText } from '../parse/index.ts';
import type {
  Diagnostic,
  Figure,
  ForceEntry,
  Indicator,
  Milestone,
  Organization,
  PolicyDocument,
  Quantity,
  Reference,
  Responsibility,
  Vocabulary,
  Clause,
  Relation,
  Alignment,
  Reuse,
  Subject,
  DocumentVersion,
  PublishedAddress,
} from '../model/index.ts';
import { inkOfBody, inkOfSource, sourceLines } from './corpus/align.ts';
import { compareAll } from './comparison.ts';
import { CorpusError, type Problem } from './corpus/problems.ts';
import type { Corpus, CorpusFile } from './corpus/read.ts';
import { applyReviews } from './review/apply.ts';
import type { ReviewFile } from './review/schema.ts';
import { documentRank, documentRecord } from './document-record.ts';
import { createReferenceIndex } from '../extract/reference/index.ts';
import {
  clauseRecords,
  readText,
  resolved,
  type Extraction,
  type KnownDocument,
  type OpenExtraction,
} from './extract-text.ts';
import { createFamilyIndex, listOrganizations } from '../extract/duty/index.ts';
import { createReader, type Reader } from './reader.ts';
import {
  collectedOn,
  goneDocuments,
  holdDocument,
  unregistered,
  versionsById,
  withPublishedNumbers,
  type Registries,
} from './registry/all.ts';
import type { Held } from './registry/hold.ts';
import type { RegistryFile } from './registry/read.ts';
import { versionRows } from './versions.ts';

/** The published tables (contract: dist/data). */
export interface Dataset {
  documents: PolicyDocument[];
  clauses: Clause[];
  quantities: Quantity[];
  milestones: Milestone[];
  responsibilities: Responsibility[];
  references: Reference[];
  indicators: Indicator[];
  organizations: Organization[];
  figures: Figure[];
  relations: Relation[];
  alignments: Alignment[];
  reuse: Reuse[];
  versions: DocumentVersion[];
  addresses: PublishedAddress[];
  diagnostics: Diagnostic[];
}

/** Records of all bodies that answer for a clause. */
function organizationsOf(extractions: readonly Extraction[], reader: Reader): Organization[] {
  const seen = extractions.flatMap(({ document, responsibilities }) =>
    responsibilities.flatMap((r) => r.units.map(({ name }) => ({ name, place: document }))),
  );
  return listOrganizations(seen, createFamilyIndex(reader.vocabulary.organizations), reader.regions);
}

/** Read one corpus document. Its clauses carry the lines of the untouched source. */
export function extractDocument(
  file: CorpusFile,
  corpus: Corpus,
  reader: Reader,
  known: readonly KnownDocument[],
  registry: RegistryFile | null = null,
): Extraction {
  return resolved(readDocument(file, linesOf(file, corpus), reader, registry), createReferenceIndex(known));
}

function linesOf(file: CorpusFile, corpus: Corpus): ReturnType<typeof sourceLines> | null {
  const source = corpus.sources.get(file.front.source.file);
  return source === undefined
    ? null
    : sourceLines(inkOfBody(file), inkOfSource(file, source, corpus.errata).ink);
}

/** Read one document whose lines in its source are known; its references are left open. */
export function readDocument(
  file: CorpusFile,
  lines: ReadonlyMap<number, { first: number; last: number }> | null,
  reader: Reader,
  registry: RegistryFile | null,
): OpenExtraction {
  const { startLine, endLine } = file.front.source;
  const parsed = parseText(file.body);
  const clauses = clauseRecords(parsed.clauses, file.front.id, (line) => {
    const fileLine = file.bodyLine + line - 1;
    return lines?.get(fileLine) ?? { first: startLine, last: endLine };
  });
  const { aliases, ...extraction } = readText(
    parsed,
    clauses,
    (rules) => documentRecord(file, rules, reader.places, collectedOn(registry)),
    reader,
  );
  return { ...withPublishedNumbers(extraction, registry), aliases };
}

/** One document as read, and how it stands to its registry and its review. */
export interface ReadDocument {
  extraction: Extraction;
  held: Held;
  /** What is stale in its review. */
  stale: Problem[];
}

/** Read the documents of a corpus one by one: who keeps none holds one at a time. */
export function* readDocuments(
  corpus: Corpus,
  vocabulary: Vocabulary,
  reviews: ReadonlyMap<string, ReviewFile>,
  registries: Registries,
): Generator<ReadDocument> {
  const reader = createReader(vocabulary);
  const index = createReferenceIndex(
    corpus.files.map((f) => ({
      id: f.front.id,
      title: f.front.title,
      documentNumber: f.front.documentNumber,
    })),
  );
  const versions = versionsById(corpus);
  for (const file of corpus.files) {
    const { id } = file.front;
    const registry = registries.of(id);
    const extraction = resolved(readDocument(file, linesOf(file, corpus), reader, registry), index);
    const held = holdDocument(file, versions.get(id) ?? [], extraction, registry);
    const review = reviews.get(id);
    if (review === undefined) {
      yield { extraction, held, stale: [] };
      continue;
    }
    const { problems, ...reviewed } = applyReviews(id, extraction, review, reader.indicators);
    yield { extraction: { ...extraction, ...reviewed }, held, stale: problems };
  }
}

/**
 * Build all tables from the corpus; `progress` is told each document's id as it is done.
 * @throws {CorpusError} where a review has gone stale, or a published address would break
 */
export function buildDataset(
  corpus: Corpus,
  vocabulary: Vocabulary,
  figures: Figure[],
  subjects: readonly Subject[],
  force: readonly ForceEntry[],
  reviews: ReadonlyMap<string, ReviewFile>,
  registries: Registries,
  progress: (id: string) => void = () => undefined,
): Dataset {
  const read: ReadDocument[] = [];
  for (const one of readDocuments(corpus, vocabulary, reviews, registries)) {
    read.push(one);
    progress(one.held.id);
  }
  const rank = ({ extraction }: ReadDocument): number => documentRank(extraction.document);
  read.sort((a, b) => rank(a) - rank(b) || (a.held.id < b.held.id ? -1 : 1));
  const extractions = read.map((one) => one.extraction);
  const held = read.map((one) => one.held);
  const stale = read.flatMap((one) => one.stale);
  const gone = goneDocuments(corpus, registries);
  const broken = [...stale, ...held.flatMap((h) => h.problems), ...gone.problems];
  if (broken.length > 0) throw new CorpusError(broken);
  const reader = createReader(vocabulary);
  const documents = extractions.map((e) => e.document);
  return {
    documents,
    clauses: extractions.flatMap((e) => e.clauses),
    quantities: extractions.flatMap((e) => e.quantities),
    milestones: extractions.flatMap((e) => e.milestones),
    responsibilities: extractions.flatMap((e) => e.responsibilities),
    references: extractions.flatMap((e) => e.references),
    indicators: vocabulary.indicators,
    organizations: organizationsOf(extractions, reader),
    figures,
    ...compareAll(
      extractions,
      documents,
      figures,
      vocabulary.indicators,
      subjects,
      force,
      vocabulary.synonyms,
    ),
    versions: versionRows(corpus, extractions),
    addresses: [...held.flatMap((h) => h.rows), ...gone.rows],
    diagnostics: [...extractions.flatMap((e) => e.diagnostics), ...unregistered(held)],
  };
}
