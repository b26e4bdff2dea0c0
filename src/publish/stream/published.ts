/** The last part: the published tables and the search index, put together from the segments. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DOCUMENTS_PART, namedDocuments } from '../../cite/documents.ts';
import { organizationsOf } from '../../extract/duty/index.ts';
import { createReferenceIndex, resolveReferences } from '../../extract/reference/index.ts';
import { relateCommitments } from '../../compare/relations.ts';
import type { Figure, PublishedAddress, Vocabulary } from '../../model/index.ts';
import { CUT, smallParts } from '../../search/build-cut.ts';
import { keysPart, packBitsOf, textPart } from '../../search/cut-format.ts';
import { LOOKUP, OVERVIEW, registryFiles } from '../registry/files.ts';
import { writeFiles } from '../write.ts';
import type { AddressOverview, LookupShard } from '../../registry/published-files.ts';
import { csvHead } from '../tables/csv.ts';
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from '../tables/definition.ts';
import type { PublishedFile } from '../write.ts';
import { hashOfAll } from './code-version.ts';
import type { ComparedSegment } from './compared.ts';
import type { Extracted } from './extracted.ts';
import { deflate } from './deflate.ts';
import { familyTables } from './families.ts';
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
import type { Slice } from './store.ts';

interface Pieces {
  rows: number;
  json: Slice[];
  csv: Slice[];
}

/** A file of the cache under another name, without copying where the disk allows it. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
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
      const write = (format: string, text: string): Slice[] => {
        const file = join(folder, `${table}.${format}`);
        writeFileSync(file, text);
        return [{ file, from: 0, length: Buffer.byteLength(text) }];
      };
      return [
        table,
        { rows: rows.length, json: write('json', json.join(JSON_BETWEEN)), csv: write('csv', csv.join('')) },
      ];
    }),
  );
}

/** Write all tables below `fresh`. `folder`: room for passing files. */
export async function publishTables(
  extracted: Extracted,
  compared: readonly ComparedSegment[],
  vocabulary: Vocabulary,
  figures: readonly Figure[],
  pool: Pool,
  fresh: string,
  folder: string,
): Promise<PublishedFile[]> {
  const own = collectionTables(extracted, vocabulary, figures, extracted.gone, folder);
  const piecesOf = (table: TableName): Pieces => {
    const pieces: Pieces = { rows: 0, json: [], csv: [] };
    const add = (
      file: string,
      { rows, json, csv }: { rows: number; json: number[]; csv: number[] },
    ): void => {
      pieces.rows += rows;
      pieces.json.push({ file, from: json[0] ?? 0, length: json[1] ?? 0 });
      pieces.csv.push({ file, from: csv[0] ?? 0, length: csv[1] ?? 0 });
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
  const files = await Promise.all(
    TABLE_NAMES.flatMap((table) => {
      const { rows, json, csv } = piecesOf(table);
      const write = async (format: 'json' | 'csv', slices: Slice[]): Promise<PublishedFile> => {
        const path = `${table}.${format}`;
        const text =
          format === 'csv'
            ? { head: csvHead(columnsOf(TABLES[table].schema)), between: '', tail: '' }
            : rows === 0
              ? { head: '[]\n', between: '', tail: '' }
              : { head: '[\n', between: JSON_BETWEEN, tail: '\n]\n' };
        const done = await pool.run({ kind: 'table', path: join(fresh, path), ...text, slices });
        return { table, path, format, rows, ...(done as { bytes: number; sha256: string }) };
      };
      return [write('json', json), write('csv', csv)];
    }),
  );
  return files;
}

/** Files of single documents, and what tells of all their addresses. */
export function publishDocumentFiles({ segments, gone }: Extracted, fresh: string): void {
  const ended = registryFiles({ documents: [], addresses: gone });
  const told = (path: string): string => ended.get(path) ?? '{}';
  const { documents = [] } = JSON.parse(told(OVERVIEW)) as Partial<AddressOverview>;
  const overview: AddressOverview = {
    documents: [...segments.flatMap(({ facts }) => facts.overview), ...documents],
  };
  const lookup = new Map<string, LookupShard>();
  const add = (path: string, shard: LookupShard): void => {
    lookup.set(path, { ...lookup.get(path), ...shard });
  };
  const folders = new Set<string>();
  for (const { folder, facts } of segments) {
    for (const [path, shard] of Object.entries(facts.lookup)) add(path, shard);
    for (const path of facts.files) {
      const to = join(fresh, path);
      if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
      folders.add(dirname(to));
      place(join(folder, 'files', path), to);
    }
  }
  const files = new Map<string, string>();
  for (const [path, content] of ended) {
    if (path.startsWith(LOOKUP)) add(path, JSON.parse(content) as LookupShard);
    else if (path !== OVERVIEW) files.set(path, content);
  }
  for (const [path, shard] of lookup) files.set(path, `${JSON.stringify(shard)}\n`);
  files.set(OVERVIEW, `${JSON.stringify(overview)}\n`);
  writeFiles(fresh, files);
}

/** The search index in its parts below `folder`. */
export async function publishIndex(
  { segments }: Extracted,
  vocabulary: Vocabulary,
  pool: Pool,
  cache: Cache,
  folder: string,
): Promise<State['packs']> {
  for (const name of ['keys', 'text']) mkdirSync(join(folder, name), { recursive: true });
  const { parts, head } = smallParts(
    {
      documents: segments.flatMap(({ facts }) =>
        facts.summary.documents.map(({ id, regions: [code = '', ...parents] }) => ({
          id,
          region: code === '' ? null : { code, name: regionName(vocabulary, code), nameEn: null, parents },
        })),
      ),
      ...vocabulary,
    },
    segments.map(({ facts }) => facts.summary),
    familyTables(vocabulary),
    {
      bytes: Buffer.concat(segments.map((segment) => readFileSync(join(segment.folder, 'features')))),
      lengths: segments.flatMap(({ facts }) => facts.featureLengths),
    },
    { ...CUT, deflate },
  );
  for (const [path, content] of parts) writeFileSync(join(folder, path), content);
  const named = segments.flatMap(({ documents }) =>
    documents.map(({ front }) => ({
      ...front,
      region: { name: regionName(vocabulary, front.region ?? '') },
    })),
  );
  writeFileSync(join(folder, DOCUMENTS_PART), `${JSON.stringify(namedDocuments(named))}\n`);
  segments.forEach((segment, i) => {
    place(join(segment.folder, 'texts'), join(folder, textPart(i)));
  });
  const { bucketBits } = head;
  const packBits = packBitsOf(bucketBits);
  const key = hashOfAll(String(bucketBits), ...segments.map((segment) => segment.key));
  await makePacks(key, bucketBits, segments, pool, cache);
  for (let pack = 0; pack < 1 << packBits; pack += 1)
    place(join(cache.packs(key), String(pack)), join(folder, keysPart(pack)));
  return { key, bucketBits };
}

const regionName = ({ regions }: Vocabulary, code: string): string =>
  regions.find((region) => region.code === code)?.name ?? '';

/** Segments that changed, up to which packs are patched and not merged anew. */
const MOST_CHANGES = 4;

async function makePacks(
  key: string,
  bucketBits: number,
  segments: Extracted['segments'],
  pool: Pool,
  cache: Cache,
): Promise<void> {
  const target = cache.packs(key);
  if (existsSync(target)) return;
  const packBits = packBitsOf(bucketBits);
  const runs = segments.map((segment) => join(segment.folder, 'run'));
  const { state } = cache;
  const last = state.packs;
  const changed = segments.flatMap((segment, i) => (state.segments[i] === segment.key ? [] : [i]));
  const isPatch =
    last?.bucketBits === bucketBits &&
    state.segments.length === segments.length &&
    changed.length <= MOST_CHANGES &&
    existsSync(cache.packs(last.key)) &&
    changed.every((i) => existsSync(join(cache.segment(state.segments[i] ?? ''), 'run')));
  const changes = changed.map((segment) => ({
    segment,
    before: join(cache.segment(state.segments[segment] ?? ''), 'run'),
  }));
  const made = `${target}.${process.pid}.tmp`;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await Promise.all(
    Array.from({ length: 1 << packBits }, (_, pack) =>
      pool.run({
        ...{ kind: 'pack', path: join(made, String(pack)), pack, packBits, bucketBits, runs },
        ownFrom: CUT.ownFrom,
        patch: isPatch ? { path: join(cache.packs(last.key), String(pack)), changes } : null,
      }),
    ),
  );
  renameSync(made, target);
}
