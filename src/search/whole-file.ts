import type { Clause, PolicyDocument } from '../model/index.ts';
import { clauseColumns } from './build-clauses.ts';
import type { IndexInput, Segment } from './build-input.ts';
import { recordColumns } from './build-records.ts';
import { INDEX_VERSION, type DocumentRow, type WholeFile } from './format.ts';
import { createNormalizer, type Normalized } from './normalize.ts';
import { pairsForTexts } from './pairs.ts';
import { cutWords } from './words.ts';

/**
 * The index of all documents of `input` in one file, and the normal forms of
 * its clauses, which a reader would make again. Clauses of documents that
 * are not in `documents` are refused with an Error that names the first.
 * `traditional`: all pairs of characters that are known.
 */
export function wholeFile(
  input: IndexInput,
  segment: Segment,
  traditional: ReadonlyMap<string, string>,
): { file: WholeFile; normals: Normalized[] } {
  const order = new Map(input.documents.map((document, i) => [document.id, i]));
  const place = (clause: Clause): number => {
    const found = order.get(clause.documentId);
    if (found === undefined) throw new Error(`clause ${clause.id}: no document ${clause.documentId}`);
    return found;
  };
  const clauses = input.clauses
    .map((clause) => ({ clause, document: place(clause) }))
    .sort((a, b) => a.document - b.document || a.clause.order - b.clause.order)
    .map(({ clause }) => clause);

  const normalize = createNormalizer(traditional);
  const normals = clauses.map((clause) => normalize(clause.text));
  const normalized = normals.map(({ text }) => text);
  const queryable = [...normalized, ...input.documents.map((document) => normalize(document.title).text)];
  const pairs = [...pairsForTexts(traditional, queryable)];

  const counts = new Map<string, number>();
  for (const clause of clauses) counts.set(clause.documentId, (counts.get(clause.documentId) ?? 0) + 1);

  const file: WholeFile = {
    form: 'whole',
    version: INDEX_VERSION,
    documents: input.documents.map((document) => documentRow(document, counts.get(document.id) ?? 0)),
    regions: regionRows(input),
    traditional: [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')],
    clauses: clauseColumns(clauses),
    words: cutWords(normalized, segment),
    ...recordColumns(clauses, input),
    synonyms: input.synonyms.map((group) => group.terms),
  };
  return { file, normals };
}

function documentRow(document: PolicyDocument, clauses: number): DocumentRow {
  const { id, title, shortTitle, kind, level, region } = document;
  return {
    id,
    title,
    shortTitle,
    kind,
    companion: document.role === 'companion',
    level,
    regions: region === null ? [] : [region.code, ...region.parents],
    date: document.issuedOn ?? document.effectiveFrom ?? document.period?.start.toString() ?? null,
    clauses,
  };
}

/** The regions of the documents and all above them, widest first within each. */
export function regionRows(
  input: Pick<IndexInput, 'regions'> & { documents: readonly Pick<PolicyDocument, 'region'>[] },
): [string, string, string][] {
  const rows = new Map<string, [string, string, string]>();
  const entries = new Map((input.regions ?? []).map((entry) => [entry.code, entry]));
  const own = new Map(input.documents.flatMap(({ region }) => (region ? [[region.code, region.name]] : [])));
  for (const { region } of input.documents) {
    if (region === null) continue;
    const chain = [region.code, ...region.parents];
    chain.forEach((code, i) => {
      const name = entries.get(code)?.name ?? own.get(code) ?? code;
      rows.set(code, [code, name, chain[i + 1] ?? '']);
    });
  }
  return [...rows.values()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
