import { extractMilestones } from '../extract/milestone/index.ts';
import { extractQuantities } from '../extract/quantity/index.ts';
import {
  createReferenceIndex,
  findReferences,
  resolveReferences,
  type KnownDocument,
  type ReferenceIndex,
} from '../extract/reference/index.ts';
import { extractResponsibilities } from '../extract/duty/index.ts';
import { readDocumentRules } from '../extract/rules/index.ts';
import type { ExtractContext } from '../extract/context.ts';
import type {
  Clause,
  Diagnostic,
  DocumentRules,
  Milestone,
  PolicyDocument,
  Quantity,
  Reference,
  Responsibility,
} from '../model/index.ts';
import type { ClauseDraft, ParsedText } from '../parse/index.ts';
import { withoutControls } from '../text/controls.ts';
import type { Reader } from './reader.ts';

/** Everything read from one text. */
export interface Extraction {
  document: PolicyDocument;
  clauses: Clause[];
  quantities: Quantity[];
  milestones: Milestone[];
  responsibilities: Responsibility[];
  references: Reference[];
  diagnostics: Diagnostic[];
}

export type { KnownDocument };

/** The same, the documents that its references mean not sought yet. */
export interface OpenExtraction extends Extraction {
  /** Of each reference, the title that it is short for. */
  aliases: (string | null)[];
}

/** Seek the documents that the references mean. */
export function resolved({ aliases, ...extraction }: OpenExtraction, index: ReferenceIndex): Extraction {
  return { ...extraction, references: resolveReferences(extraction.references, aliases, index) };
}

/**
 * Drafts of the parser as records of a document, signs that are no words shown
 * as U+FFFD (`withoutControls`): from here on no text can turn the words
 * beside it round, on any page or in any file. `lines` maps lines of the
 * parsed text to the source's.
 */
export function clauseRecords(
  drafts: readonly ClauseDraft[],
  documentId: string,
  lines: (line: number) => { first: number; last: number },
): Clause[] {
  return drafts.map(({ parentEId, source, ...draft }) => ({
    id: `${documentId}/${draft.eId}`,
    documentId,
    parentId: parentEId === null ? null : `${documentId}/${parentEId}`,
    ...draft,
    heading: draft.heading === null ? null : withoutControls(draft.heading),
    text: withoutControls(draft.text),
    source: { startLine: lines(source.startLine).first, endLine: lines(source.endLine).last },
  }));
}

/**
 * The one pipeline from parsed text to records: clauses, the document's own
 * rules, then quantities, milestones, duties and references.
 * `describe` turns the rules read from the text into the document's record.
 */
export function extractText(
  parsed: ParsedText,
  clauses: Clause[],
  describe: (rules: DocumentRules) => PolicyDocument,
  reader: Reader,
  known: readonly KnownDocument[],
): Extraction {
  return resolved(readText(parsed, clauses, describe, reader), createReferenceIndex(known));
}

/** The same with open references. */
export function readText(
  parsed: ParsedText,
  clauses: Clause[],
  describe: (rules: DocumentRules) => PolicyDocument,
  reader: Reader,
): OpenExtraction {
  const document = describe(readDocumentRules(clauses));
  const context: ExtractContext = {
    documentId: document.id,
    title: document.title,
    kind: document.kind,
    role: document.role,
    level: document.level,
    region: document.region,
    issuedOn: document.issuedOn,
    period: document.period,
    rules: document.rules,
    vocabulary: reader.vocabulary,
  };
  const lookup = reader.indicators;
  const quantities = extractQuantities(clauses, context, lookup);
  return {
    document,
    clauses,
    quantities,
    milestones: extractMilestones(clauses, quantities, context, lookup),
    responsibilities: extractResponsibilities(clauses, context),
    ...findReferences(clauses),
    diagnostics: parsed.diagnostics.map((d) => ({
      ...d,
      documentId: document.id,
      // Articles and news have no numbering to miss.
      severity: d.code === 'no-numbering' && document.role === 'companion' ? 'info' : d.severity,
      clauseId: d.clauseId === null ? null : `${document.id}/${d.clauseId}`,
    })),
  };
}
