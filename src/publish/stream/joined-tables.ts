/** The published tables, joined from the lines of all segments. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { relateCommitments } from '../../compare/relations.ts';
import { organizationsOf } from '../../extract/duty/index.ts';
import { createReferenceIndex, resolveReferences } from '../../extract/reference/index.ts';
import type { Figure, PublishedAddress, Vocabulary } from '../../model/index.ts';
import { csvHead } from '../tables/csv.ts';
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from '../tables/definition.ts';
import type { PublishedFile } from '../write.ts';
import { hashOfAll } from './code-version.ts';
import type { ComparedSegment } from './compared.ts';
import type { Extracted } from './extracted.ts';
import type { Ground } from './ground.ts';
import type { TableFacts } from './merge-task.ts';
import type { Pool } from './pool.ts';
import {
  COMPARED_TABLES,
  JSON_BETWEEN,
  linesOf,
  OWN_TABLES,
  type ComparedTable,
  type OwnTable,
} from './rows.ts';
import type { Cache, State } from './state.ts';
import { placeFile, type Hashed, type Slice } from './store.ts';

/** A stretch of a table, with the hash by which it is known again. */
interface Piece extends Slice {
  sha256: string;
}

interface Pieces {
  rows: number;
  json: Piece[];
  csv: Piece[];
}

/** Tables that need the whole collection, made here and kept beside the fresh folder until they are joined. */
function collectionTables(
  { segments }: Extracted,
  vocabulary: Vocabulary,
  figures: readonly Figure[],
  gone: readonly PublishedAddress[],
  folder: string,
): Map<TableName, Pieces> {
  const known = segments.flatMap(({ documents }) =>
    documents.map(({ front: { id, title, documentNumber } }) => ({ id, title, documentNumber })),
  );
  const index = createReferenceIndex(known);
  const tables = new Map<TableName, readonly unknown[]>([
    [
      'references',
      segments.flatMap(({ facts }) =>
        facts.references.flatMap(({ references, aliases }) => resolveReferences(references, aliases, index)),
      ),
    ],
    ['indicators', vocabulary.indicators],
    ['organizations', organizationsOf(segments.flatMap(({ facts }) => facts.organizations))],
    ['figures', figures],
    ['addresses', gone],
    // Those of documents come from their comparison.
    ['relations', relateCommitments([], figures, [], vocabulary.indicators, [])],
  ]);
  mkdirSync(folder, { recursive: true });
  return new Map(
    [...tables].map(([table, rows]) => {
      const { json, csv } = linesOf(table, rows);
      const write = (format: string, text: string): Piece[] => {
        const file = join(folder, `${table}.${format}`);
        writeFileSync(file, text);
        return [{ file, from: 0, length: Buffer.byteLength(text), sha256: hash('sha256', text) }];
      };
      return [
        table,
        { rows: rows.length, json: write('json', json.join(JSON_BETWEEN)), csv: write('csv', csv.join('')) },
      ];
    }),
  );
}

/**
 * Make all tables below `fresh`; one whose pieces are those of the last build is
 * taken from the cache as it is. `folder`: room for passing files.
 */
export async function publishTables(
  extracted: Extracted,
  compared: readonly ComparedSegment[],
  { vocabulary, figures }: Ground,
  pool: Pool,
  cache: Cache,
  fresh: string,
  folder: string,
): Promise<{ files: PublishedFile[]; made: State['tables'] }> {
  const own = collectionTables(extracted, vocabulary, figures, extracted.gone, folder);
  const piecesOf = (table: TableName): Pieces => {
    const pieces: Pieces = { rows: 0, json: [], csv: [] };
    const pieceAt = (file: string, [from, length, sha256]: Hashed): Piece => ({ file, from, length, sha256 });
    const add = (file: string, { rows, json, csv }: { rows: number; json: Hashed; csv: Hashed }): void => {
      pieces.rows += rows;
      pieces.json.push(pieceAt(file, json));
      pieces.csv.push(pieceAt(file, csv));
    };
    if ((OWN_TABLES as readonly string[]).includes(table))
      for (const segment of extracted.segments)
        add(join(segment.folder, 'tables'), segment.facts.tables[table as OwnTable]);
    if ((COMPARED_TABLES as readonly string[]).includes(table))
      for (const segment of compared)
        add(join(segment.folder, 'tables'), segment.facts.tables[table as ComparedTable]);
    const whole = own.get(table);
    if (whole === undefined) return pieces;
    return {
      rows: pieces.rows + whole.rows,
      json: [...pieces.json, ...whole.json],
      csv: [...pieces.csv, ...whole.csv],
    };
  };
  const made: State['tables'] = {};
  const files = await Promise.all(
    TABLE_NAMES.flatMap((table) => {
      const { rows, json, csv } = piecesOf(table);
      const write = async (format: 'json' | 'csv', pieces: Piece[]): Promise<PublishedFile> => {
        const path = `${table}.${format}`;
        const text =
          format === 'csv'
            ? { head: csvHead(columnsOf(TABLES[table].schema)), between: '', tail: '' }
            : rows === 0
              ? { head: '[]\n', between: '', tail: '' }
              : { head: '[\n', between: JSON_BETWEEN, tail: '\n]\n' };
        const parts = pieces.flatMap(({ length, sha256 }) => (length === 0 ? [] : [`${length} ${sha256}`]));
        const key = hashOfAll(path, text.head, text.between, text.tail, ...parts);
        const file = cache.table(key);
        const known = existsSync(file) ? cache.state.tables[key] : undefined;
        const facts =
          known ?? ((await pool.run({ kind: 'table', path: file, ...text, slices: pieces })) as TableFacts);
        made[key] = facts;
        placeFile(file, join(fresh, path));
        return { table, path, format, rows, ...facts };
      };
      return [write('json', json), write('csv', csv)];
    }),
  );
  return { files, made };
}
