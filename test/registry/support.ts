import { fileURLToPath } from 'node:url';
import { inkOfBody } from '../../src/publish/corpus/align.ts';
import { readCorpus, type CorpusFile } from '../../src/publish/corpus/read.ts';
import { documentRecord } from '../../src/publish/document-record.ts';
import { clauseRecords, extractText, type Extraction } from '../../src/publish/extract-text.ts';
import { createReader } from '../../src/publish/reader.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';
import { parseText } from '../../src/parse/index.ts';
import { textHash } from '../../src/registry/hash.ts';
import { replay, type Ledger } from '../../src/registry/ledger.ts';
import { keepNumbers } from '../../src/registry/numbers.ts';
import { provisionsOf } from '../../src/registry/provision.ts';
import { formatLines, registration, type Occasion, type Published } from '../../src/registry/register.ts';
import { RegistryLine } from '../../src/model/index.ts';

const root = fileURLToPath(new URL('../../corpus', import.meta.url));
const reader = createReader(readVocabulary(root));
export const corpusFiles: readonly CorpusFile[] = readCorpus(root).files;

/** Read a body as the pipeline does, published numbers kept. */
export function readBody(file: CorpusFile, body: string, ledger: Ledger): Extraction {
  const parsed = parseText(body);
  const clauses = clauseRecords(parsed.clauses, file.front.id, (line) => ({ first: line, last: line }));
  const extraction = extractText(
    parsed,
    clauses,
    (rules) => documentRecord(file, rules, reader.places),
    reader,
    [],
  );
  return keepNumbers(extraction, extraction.clauses, ledger);
}

/** A document as it would be published with this body. */
export function publishedAs(file: CorpusFile, body: string, ledger: Ledger): Published {
  const extraction = readBody(file, body, ledger);
  return {
    title: file.front.title,
    version: file.front.issuedOn,
    versions: [],
    body: textHash(inkOfBody({ ...file, body }).text),
    provisions: provisionsOf(extraction.clauses, extraction),
  };
}

/** A registry file in memory. */
export class RegistryFile {
  content = '';
  ledger: Ledger = replay([]);

  register(now: Published, occasion: Occasion): void {
    this.content += formatLines(registration(this.content, this.ledger, now, occasion));
    const lines = this.content.split('\n').slice(0, -1);
    this.ledger = replay(lines.map((line) => RegistryLine.parse(JSON.parse(line))));
  }
}
