/** What the pipeline reads from the corpus, in the terms of the gold lines. */
import { join } from 'node:path';
import type { Clause, Milestone, Quantity, Responsibility } from '../../src/model/index.ts';
import { extractDocument } from '../../src/publish/dataset.ts';
import { readCorpus } from '../../src/publish/corpus/read.ts';
import { createReader } from '../../src/publish/reader.ts';
import { readVocabulary } from '../../src/publish/vocabulary.ts';

const root = join(import.meta.dirname, '..', '..', 'corpus');

/** A stretch of a clause, in offsets of its text without white space. */
export interface Stretch {
  clause: string;
  bare: string;
  start: number;
  end: number;
}

export interface ReadQuantity {
  record: Quantity;
  number: Stretch;
}

export interface ReadMilestone {
  record: Milestone;
  phrase: Stretch;
}

export interface Extracted {
  quantities: ReadQuantity[];
  milestones: ReadMilestone[];
  /** With the words of the bracket. */
  responsibilities: { record: Responsibility; words: string }[];
  /** The clauses as printed, in document order. */
  printed: Clause[];
  /** Bare texts of the clauses, by id. */
  clauses: Map<string, string>;
}

const bareLength = (text: string): number => text.replace(/\s+/gu, '').length;

function stretch(clause: Clause, bare: string, start: number, end: number): Stretch {
  return {
    clause: clause.id,
    bare,
    start: bareLength(clause.text.slice(0, start)),
    end: bareLength(clause.text.slice(0, end)),
  };
}

/** Extraction of each named corpus document. */
export function extractAll(docs: readonly string[]): Map<string, Extracted> {
  const reader = createReader(readVocabulary(root));
  const corpus = readCorpus(root);
  const out = new Map<string, Extracted>();
  for (const file of corpus.files) {
    if (!docs.includes(file.front.id)) continue;
    const { clauses, quantities, milestones, responsibilities } = extractDocument(file, corpus, reader, []);
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    const texts = new Map(clauses.map((clause) => [clause.id, clause.text.replace(/\s+/gu, '')]));
    const place = (id: string, start: number, end: number): Stretch => {
      const clause = byId.get(id);
      if (clause === undefined) throw new Error(`${id}: record of a clause that is not there`);
      return stretch(clause, texts.get(id) ?? '', start, end);
    };
    out.set(file.front.id, {
      quantities: quantities.map((record) => ({
        record,
        number: place(record.clauseId, record.numberStart, record.numberEnd),
      })),
      milestones: milestones.map((record) => ({
        record,
        phrase: place(record.clauseId, record.start, record.end),
      })),
      responsibilities: responsibilities.map((record) => ({
        record,
        words: byId.get(record.clauseId)?.text.slice(record.start, record.end) ?? '',
      })),
      printed: clauses,
      clauses: texts,
    });
  }
  return out;
}
