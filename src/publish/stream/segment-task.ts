/** The work on one segment: its documents read, proved and extracted, their lines of the tables, their index. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countOrganizations, createFamilyIndex, type OrganizationCount } from '../../extract/duty/index.ts';
import type { PolicyDocument, PublishedAddress, Reference } from '../../model/index.ts';
import type { AddressOverview, LookupShard } from '../../registry/published-files.ts';
import { CUT } from '../../search/build-cut.ts';
import { indexSegment, type SegmentSummary } from '../../search/build-segment.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import type { SourceFile } from '../corpus/read.ts';
import type { Erratum } from '../corpus/schema.ts';
import type { OpenExtraction } from '../extract-text.ts';
import { createCutter } from '../segment/cut.ts';
import type { WordTable } from '../segment/dictionary.ts';
import { LOOKUP, OVERVIEW, registryFiles } from '../registry/files.ts';
import { writeFiles } from '../write.ts';
import { deflate } from './deflate.ts';
import { readKept, type Kept, type Rest, type SegmentDocument } from './kept.ts';
import type { PlannedDocument } from './plan.ts';
import { readOne, type Read } from './read-document.ts';
import { JSON_BETWEEN, linesOf, OWN_TABLES, type OwnTable } from './rows.ts';
import type { Tools } from './tools.ts';
import { makeFolder, Sheaf, type Hashed, type Place } from './store.ts';

export interface SegmentTask {
  kind: 'segment';
  /** To be made. */
  folder: string;
  documents: PlannedDocument[];
  errata: Erratum[];
  /** Documents that were extracted before and have not changed, by id. */
  extracted: Record<string, Kept>;
  /** By which words are cut; threads share it. */
  words: WordTable;
}

/** `segment.json`: what is known of a segment without reading the rest. */
export interface SegmentFacts {
  documents: SegmentDocument[];
  tables: Record<OwnTable, { rows: number; json: Hashed; csv: Hashed }>;
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

/** Read and index a segment. Gives what is wrong with it, and then has written nothing. */
export function runSegment(task: SegmentTask, tools: Tools): Problem[] {
  const problems: Problem[] = [];
  const sources = new Map<string, SourceFile>();
  const read = task.documents.map((document): Read | null => {
    const kept = task.extracted[document.id];
    if (kept !== undefined) return readKept(kept);
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
    writeSegment(folder, task, done, tools);
  });
  return problems;
}

function rowsOf(table: OwnTable, { extraction, versions, addresses }: Read): readonly unknown[] {
  if (table === 'documents') return [extraction.document];
  if (table === 'versions') return versions;
  return table === 'addresses' ? addresses : extraction[table];
}

function writeSegment(
  folder: string,
  { documents: planned, words }: Pick<SegmentTask, 'documents' | 'words'>,
  read: readonly Read[],
  tools: Tools,
): void {
  const sheaf = new Sheaf();
  const documents: PolicyDocument[] = read.map(({ extraction }) => extraction.document);
  const places = read.map((): Place[] => []);
  const tables = Object.fromEntries(
    OWN_TABLES.map((table) => {
      const lines = read.map((one) => linesOf(table, rowsOf(table, one)));
      const json = sheaf.add(
        lines.map((own) => own.json.join(JSON_BETWEEN)),
        JSON_BETWEEN,
      );
      json.places.forEach((place, i) => places[i]?.push(place));
      const csv = sheaf.add(
        lines.map((own) => own.csv.join('')),
        '',
      );
      const rows = lines.reduce((sum, own) => sum + own.json.length, 0);
      return [table, { rows, json: json.whole, csv: csv.whole }];
    }),
  ) as SegmentFacts['tables'];
  const rests = new Sheaf();
  const { places: restPlaces } = rests.add(
    read.map(({ errata, unregistered, files, extraction: { references, aliases, diagnostics } }) =>
      JSON.stringify({ errata, unregistered, files, references, aliases, diagnostics } satisfies Rest),
    ),
    '\n',
  );
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
    createCutter(words),
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
      ...{ rest: restPlaces[i] ?? [0, 0], tables: places[i] ?? [] },
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
  rests.write(folder, 'rest');
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
