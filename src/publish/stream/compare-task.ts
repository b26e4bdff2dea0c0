/** The comparison of a segment's documents with the documents above each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAligner } from '../../compare/align.ts';
import { relateCommitments } from '../../compare/relations.ts';
import { findReuse } from '../../compare/reuse.ts';
import type { Figure, ForceEntry, Subject } from '../../model/index.ts';
import type { OpenExtraction } from '../extract-text.ts';
import { JSON_BETWEEN, linesOf, type Lines } from './rows.ts';
import type { Tools } from './read-document.ts';
import { makeFolder, readSlice, Sheaf, type Slice } from './store.ts';

export const COMPARED_TABLES = ['relations', 'alignments', 'reuse'] as const;
export type ComparedTable = (typeof COMPARED_TABLES)[number];

export interface ComparedDocument {
  id: string;
  /** Of the documents that are compared. */
  key: string;
  extraction: Slice;
  /** Extractions of the documents above, the nearest level first. */
  above: Slice[];
}

export interface CompareTask {
  kind: 'compare';
  folder: string;
  documents: ComparedDocument[];
  /** Whether clauses are aligned with those of the nearest document above. */
  align: boolean;
  /** What was compared before and has not changed, by id. */
  compared: Record<string, Record<ComparedTable, { rows: number; json: Slice; csv: Slice }>>;
}

type Placed = { rows: number; json: [from: number, length: number]; csv: [from: number, length: number] };

/** `compared.json`. Places are in the file `tables`. */
export interface ComparedFacts {
  documents: { id: string; key: string; tables: Record<ComparedTable, Placed> }[];
  tables: Record<ComparedTable, Placed>;
}

export interface CompareTools extends Tools {
  subjects: readonly Subject[];
  force: readonly ForceEntry[];
  figures: readonly Figure[];
}

/** Documents above are asked for by many: those of one task are parsed once. */
type Readings = Map<string, OpenExtraction>;

function extractionOf(slice: Slice, readings: Readings): OpenExtraction {
  const name = `${slice.file} ${slice.from}`;
  const known = readings.get(name);
  if (known !== undefined) return known;
  const { extraction } = JSON.parse(readSlice(slice).toString()) as { extraction: OpenExtraction };
  readings.set(name, extraction);
  return extraction;
}

export function runCompare(task: CompareTask, tools: CompareTools): void {
  makeFolder(task.folder, (folder) => {
    const readings: Readings = new Map();
    const compared = task.documents.map(
      (document): Record<ComparedTable, { rows: number; json: string[]; csv: string[] }> => {
        const kept = task.compared[document.id];
        if (kept !== undefined)
          return tableMap((table) => {
            const { rows, json, csv } = kept[table];
            const piece = (slice: Slice): string[] => (rows === 0 ? [] : [readSlice(slice).toString()]);
            return { rows, json: piece(json), csv: piece(csv) };
          });
        const rows = compareOne(document, task.align, readings, tools);
        return tableMap((table) => {
          const lines: Lines = linesOf(table, rows[table]);
          return { rows: rows[table].length, ...lines };
        });
      },
    );
    writeCompared(folder, task.documents, compared);
  });
}

const tableMap = <T>(of: (table: ComparedTable) => T): Record<ComparedTable, T> =>
  Object.fromEntries(COMPARED_TABLES.map((table) => [table, of(table)])) as Record<ComparedTable, T>;

function compareOne(
  document: ComparedDocument,
  align: boolean,
  readings: Readings,
  { reader, subjects, force, figures }: CompareTools,
): Record<ComparedTable, unknown[]> {
  const own = extractionOf(document.extraction, readings);
  const above = document.above.map((slice) => extractionOf(slice, readings));
  const texts = [...above, own];
  const { indicators } = reader.vocabulary;
  const relations = relateCommitments(
    texts.flatMap((one) => one.quantities),
    figures,
    texts.map((one) => one.document),
    indicators,
    texts.flatMap((one) => one.milestones),
  ).filter(({ a }) => a.documentId === document.id);
  const [nearest] = above;
  if (nearest === undefined) return { relations, alignments: [], reuse: [] };
  const pair = [nearest, own];
  const reuse = findReuse(pair.map((one) => ({ id: one.document.id, clauses: one.clauses })));
  if (!align) return { relations, alignments: [], reuse };
  const aligner = createAligner(
    pair.flatMap((one) => one.clauses),
    {
      ...{ subjects, force, indicators, reuse, synonyms: reader.vocabulary.synonyms },
      documents: pair.map((one) => one.document),
      quantities: pair.flatMap((one) => one.quantities),
      milestones: pair.flatMap((one) => one.milestones),
    },
  );
  return { relations, alignments: aligner.align(own.document.id, nearest.document.id), reuse };
}

function writeCompared(
  folder: string,
  documents: readonly ComparedDocument[],
  compared: readonly Record<ComparedTable, { rows: number; json: string[]; csv: string[] }>[],
): void {
  const sheaf = new Sheaf();
  const places = documents.map(({ id, key }): ComparedFacts['documents'][number] => ({
    id,
    key,
    tables: tableMap(() => ({ rows: 0, json: [0, 0], csv: [0, 0] })),
  }));
  const tables = tableMap((table): Placed => {
    const column = (format: 'json' | 'csv', between: string): [number, number] => {
      const pieces = compared.map((one) => one[table][format].join(between));
      const name = `${table}.${format}`;
      sheaf.add(
        name,
        pieces.filter((piece) => piece !== ''),
        between,
      );
      const { from, length } = sheaf.slices[name] ?? { from: 0, length: 0 };
      let at = from;
      pieces.forEach((piece, i) => {
        const bytes = Buffer.byteLength(piece);
        const place = places[i]?.tables[table];
        if (place === undefined || bytes === 0) return;
        place[format] = [at, bytes];
        place.rows = compared[i]?.[table].rows ?? 0;
        at += bytes + between.length;
      });
      return [from, length];
    };
    return {
      rows: compared.reduce((sum, one) => sum + one[table].rows, 0),
      json: column('json', JSON_BETWEEN),
      csv: column('csv', ''),
    };
  });
  sheaf.write(folder, 'tables');
  writeFileSync(
    join(folder, 'compared.json'),
    JSON.stringify({ documents: places, tables } satisfies ComparedFacts),
  );
}
