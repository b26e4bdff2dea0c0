/** The work on one segment: its documents read, proved and extracted, their lines of the tables, their index. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { countOrganizations, createFamilyIndex, type OrganizationCount } from '../../extract/duty/index.ts';
import type { PolicyDocument, PublishedAddress, Reference } from '../../model/index.ts';
import type { AddressOverview, LookupShard } from '../../registry/published-files.ts';
import { CUT } from '../../search/build-cut.ts';
import { indexSegment, type SegmentSummary } from '../../search/build-segment.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import type { SourceFile } from '../corpus/read.ts';
import type { Erratum } from '../corpus/schema.ts';
import type { OpenExtraction } from '../extract-text.ts';
import { registryFiles } from '../registry/files.ts';
import { writeFiles } from '../write.ts';
import type { PlannedDocument } from './plan.ts';
import { readOne, type Read, type Tools } from './read-document.ts';
import { JSON_BETWEEN, linesOf } from './rows.ts';
import { makeFolder, readSlice, Sheaf, type Slice } from './store.ts';

/** Tables whose lines a segment gives; those of `references` wait for the whole collection. */
export const OWN_TABLES = [
  'documents',
  'clauses',
  'quantities',
  'milestones',
  'responsibilities',
  'versions',
  'addresses',
] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

export interface SegmentTask {
  kind: 'segment';
  /** To be made. */
  folder: string;
  documents: PlannedDocument[];
  errata: Erratum[];
  /** Documents that were extracted before and have not changed, by id. */
  extracted: Record<string, Slice>;
}

/** `segment.json`: what is known of a segment without reading the rest. */
export interface SegmentFacts {
  documents: { id: string; key: string; from: number; length: number; errata: number }[];
  tables: Record<
    OwnTable,
    { rows: number; json: [from: number, length: number]; csv: [from: number, length: number] }
  >;
  references: { references: Reference[]; aliases: (string | null)[] }[];
  overview: AddressOverview['documents'];
  lookup: Record<string, LookupShard>;
  /** Files of its own, below `files`. */
  files: string[];
  organizations: OrganizationCount[];
  /** As JSON, without the brackets of the list. */
  diagnostics: string;
  warnings: number;
  summary: SegmentSummary;
  featureLengths: number[];
}

/** Deflate as published. The level was measured: a higher one costs more time than it saves bytes. */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 4 });

/** Read and index a segment. Gives what is wrong with it, and then has written nothing. */
export function runSegment(task: SegmentTask, tools: Tools): Problem[] {
  const problems: Problem[] = [];
  const sources = new Map<string, SourceFile>();
  const read = task.documents.map((document): Read | null => {
    const kept = task.extracted[document.id];
    if (kept !== undefined) return JSON.parse(readSlice(kept).toString()) as Read;
    try {
      return readOne(document, task.errata, sources, tools);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  });
  if (problems.length > 0) return problems;
  const done = read.flatMap((one) => (one === null ? [] : [one]));
  makeFolder(task.folder, (folder) => {
    writeSegment(folder, task.documents, done, tools);
  });
  return problems;
}

function writeSegment(
  folder: string,
  planned: readonly PlannedDocument[],
  read: readonly Read[],
  tools: Tools,
): void {
  const sheaf = new Sheaf();
  const documents: PolicyDocument[] = read.map(({ extraction }) => extraction.document);
  const pieces = read.map((one) => {
    const { extraction } = one;
    const lines = {
      documents: linesOf('documents', [extraction.document]),
      clauses: linesOf('clauses', extraction.clauses),
      quantities: linesOf('quantities', extraction.quantities),
      milestones: linesOf('milestones', extraction.milestones),
      responsibilities: linesOf('responsibilities', extraction.responsibilities),
      versions: linesOf('versions', one.versions),
      addresses: linesOf('addresses', one.addresses),
    };
    const list = (table: OwnTable): string => `[${lines[table].json.join(',')}]`;
    const plain = (name: string, value: unknown): string => `"${name}":${JSON.stringify(value)}`;
    // The records were written once for the tables: no need to write them again.
    const own = [
      `"document":${lines.documents.json[0] ?? 'null'}`,
      `"clauses":${list('clauses')},"quantities":${list('quantities')}`,
      `"milestones":${list('milestones')},"responsibilities":${list('responsibilities')}`,
      plain('references', extraction.references),
      plain('aliases', extraction.aliases),
      plain('diagnostics', extraction.diagnostics),
    ];
    const rest = [
      plain('errata', one.errata),
      `"versions":${list('versions')},"addresses":${list('addresses')}`,
      plain('unregistered', one.unregistered),
      plain('files', one.files),
    ];
    return { lines, json: `{"extraction":{${own.join(',')}},${rest.join(',')}}` };
  });
  const tables = Object.fromEntries(
    OWN_TABLES.map((table) => {
      const [json, csv] = [`${table}.json`, `${table}.csv`];
      const rows = pieces.flatMap(({ lines }) => lines[table].json);
      sheaf.add(json, rows, JSON_BETWEEN);
      sheaf.add(
        csv,
        pieces.flatMap(({ lines }) => lines[table].csv),
        '',
      );
      const place = (name: string): [number, number] => {
        const { from, length } = sheaf.slices[name] ?? { from: 0, length: 0 };
        return [from, length];
      };
      return [table, { rows: rows.length, json: place(json), csv: place(csv) }];
    }),
  ) as SegmentFacts['tables'];
  const extractions = new Sheaf();
  pieces.forEach(({ json }, i) => {
    extractions.add(String(i), [json], '');
  });
  const { vocabulary, regions } = tools.reader;
  const all = <T>(rows: (extraction: OpenExtraction) => readonly T[]): T[] =>
    read.flatMap(({ extraction }) => rows(extraction));
  const index = indexSegment(
    {
      documents,
      clauses: all((one) => one.clauses),
      quantities: all((one) => one.quantities),
      milestones: all((one) => one.milestones),
      responsibilities: all((one) => one.responsibilities),
      indicators: vocabulary.indicators,
      synonyms: [],
      units: vocabulary.units,
    },
    tools.segmenter(),
    tools.traditional,
    tools.families,
    { ...CUT, deflate },
  );
  const diagnostics = [...all((one) => one.diagnostics), ...read.flatMap((one) => one.unregistered)];
  const files = new Map(read.flatMap((one) => one.files));
  const { overview, lookup } = addressFiles(
    documents,
    read.flatMap((one) => one.addresses),
    files,
  );
  const facts: SegmentFacts = {
    documents: planned.map(({ id, key }, i) => ({
      ...{ id, key, errata: read[i]?.errata ?? 0 },
      ...(extractions.slices[String(i)] ?? { from: 0, length: 0 }),
    })),
    tables,
    references: read.map(({ extraction: { references, aliases } }) => ({ references, aliases })),
    overview,
    lookup,
    files: [...files.keys()],
    organizations: countOrganizations(
      read.flatMap(({ extraction: { document, responsibilities } }) =>
        responsibilities.flatMap((r) => r.units.map(({ name }) => ({ name, place: document }))),
      ),
      createFamilyIndex(vocabulary.organizations),
      regions,
    ),
    diagnostics: JSON.stringify(diagnostics).slice(1, -1),
    warnings: diagnostics.filter(({ severity }) => severity !== 'info').length,
    summary: index.summary,
    featureLengths: index.featureLengths,
  };
  writeFiles(join(folder, 'files'), files);
  sheaf.write(folder, 'tables');
  extractions.write(folder, 'extractions');
  writeFileSync(join(folder, 'run'), index.run);
  writeFileSync(join(folder, 'texts'), index.texts);
  writeFileSync(join(folder, 'features'), index.features);
  writeFileSync(join(folder, 'segment.json'), JSON.stringify(facts));
}

/** Puts the addresses of documents among `files`; gives what is joined over the collection. */
function addressFiles(
  documents: readonly PolicyDocument[],
  addresses: readonly PublishedAddress[],
  files: Map<string, string>,
): { overview: AddressOverview['documents']; lookup: Record<string, LookupShard> } {
  const lookup: Record<string, LookupShard> = {};
  let overview: AddressOverview['documents'] = [];
  for (const [path, content] of registryFiles({ documents, addresses })) {
    if (path === OVERVIEW) overview = (JSON.parse(content) as AddressOverview).documents;
    else if (path.startsWith(LOOKUP)) lookup[path] = JSON.parse(content) as LookupShard;
    else files.set(path, content);
  }
  return { overview, lookup };
}

export const OVERVIEW = 'addresses/overview.json';
export const LOOKUP = 'addresses/lookup/';
