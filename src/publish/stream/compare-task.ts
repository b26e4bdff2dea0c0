/** The comparison of a segment's documents with the documents above each. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAligner } from '../../compare/align.ts';
import { relateCommitments } from '../../compare/relations.ts';
import { findReuse } from '../../compare/reuse.ts';
import { readComparable, type Comparable, type Kept } from './kept.ts';
import { COMPARED_TABLES, JSON_BETWEEN, linesOf, type ComparedTable, type Lines } from './rows.ts';
import type { Ground } from './ground.ts';
import { makeFolder, readSlice, Sheaf, type Hashed, type Place, type Slice } from './store.ts';

export interface ComparedDocument {
  id: string;
  /** Of the documents that are compared. */
  key: string;
  extraction: Kept;
  /** Those of the documents above, the nearest level first. */
  above: Kept[];
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

interface Placed<P> {
  rows: number;
  json: P;
  csv: P;
}

/** `compared.json`. Places are in the file `tables`. */
export interface ComparedFacts {
  documents: { id: string; key: string; tables: Record<ComparedTable, Placed<Place>> }[];
  tables: Record<ComparedTable, Placed<Hashed>>;
}

/** Documents above are asked for by many: the latest that were read are kept. */
const readings = new Map<string, Comparable>();
const MOST_READINGS = 48;

function readAbove(kept: Kept): Comparable {
  const name = `${kept.folder} ${kept.rest.from}`;
  const found = readings.get(name) ?? readComparable(kept);
  readings.delete(name);
  readings.set(name, found);
  for (const oldest of readings.keys())
    if (readings.size > MOST_READINGS) readings.delete(oldest);
    else break;
  return found;
}

export function runCompare(task: CompareTask, ground: Ground): void {
  makeFolder(task.folder, (folder) => {
    const compared = task.documents.map(
      (document): Record<ComparedTable, { rows: number; json: string[]; csv: string[] }> => {
        const kept = task.compared[document.id];
        if (kept !== undefined)
          return tableMap((table) => {
            const { rows, json, csv } = kept[table];
            const piece = (slice: Slice): string[] => (rows === 0 ? [] : [readSlice(slice).toString()]);
            return { rows, json: piece(json), csv: piece(csv) };
          });
        const rows = compareOne(document, task.align, ground);
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
  { vocabulary, subjects, force, figures }: Ground,
): Record<ComparedTable, unknown[]> {
  const own = readComparable(document.extraction);
  const above = document.above.map(readAbove);
  const texts = [...above, own];
  const { indicators } = vocabulary;
  const relations = relateCommitments(
    texts.flatMap((one) => one.quantities),
    figures,
    texts.map((one) => one.document),
    indicators,
    texts.flatMap((one) => one.milestones),
    document.id,
  );
  const [nearest] = above;
  if (nearest === undefined) return { relations, alignments: [], reuse: [] };
  const pair = [nearest, own];
  const reuse = findReuse(pair.map((one) => ({ id: one.document.id, clauses: one.clauses })));
  if (!align) return { relations, alignments: [], reuse };
  const aligner = createAligner(
    pair.flatMap((one) => one.clauses),
    {
      ...{ subjects, force, indicators, reuse, synonyms: vocabulary.synonyms },
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
  const tables = tableMap((table): Placed<Hashed> => {
    const column = (format: 'json' | 'csv', between: string): Hashed => {
      const added = sheaf.add(
        compared.map((one) => one[table][format].join(between)),
        between,
      );
      added.places.forEach((place, i) => {
        const own = places[i]?.tables[table];
        if (own === undefined || place[1] === 0) return;
        own[format] = place;
        own.rows = compared[i]?.[table].rows ?? 0;
      });
      return added.whole;
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
