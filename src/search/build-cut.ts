import { deflateSync } from 'fflate';
import type { Indicator, PolicyDocument, RegionEntry, SynonymGroup, UnitEntry } from '../model/index.ts';
import type { IndexInput, Segment } from './build-input.ts';
import { mergePack } from './merge-pack.ts';
import { bucketBitsFor, CHARACTERS_PER_BUCKET } from './pack.ts';
import { unitsOf } from './build-records.ts';
import {
  indexSegment,
  type Deflate,
  type FamilyTables,
  type SegmentOptions,
  type SegmentSummary,
} from './build-segment.ts';
import { Writer } from './bytes.ts';
import {
  BLOCK,
  DATES_PART,
  FEATURES_PART,
  FIELDS_PART,
  HEAD_PART,
  keysPart,
  NAMES_PART,
  packBitsOf,
  textPart,
  type NamesChunk,
} from './cut-format.ts';
import { writeHead } from './cut-head.ts';
import { packOf } from './directory.ts';
import { CUT_VERSION, MAIN_PART, type CutFile, type CutMain } from './format.ts';
import { rangeOf } from './run.ts';
import { regionRows } from './whole-file.ts';

/** How an index is cut; the defaults were measured with `npm run bench:scale`. */
export interface CutOptions extends SegmentOptions {
  /** Bytes from which a key's posting is read by itself. */
  ownFrom: number;
  /** Bytes from which it comes with the characters after its places, so that one key proves a longer word. */
  followFrom: number;
  charactersPerBucket: number;
  documentsPerFile: number;
  /** Documents of a segment where the whole collection is at hand. */
  documentsPerSegment: number;
}

export const CUT: CutOptions = {
  ownFrom: 4096,
  followFrom: 32_768,
  featuresUpTo: 1 / 8,
  charactersPerBucket: CHARACTERS_PER_BUCKET,
  clausesPerFile: 3,
  documentsPerFile: 16,
  documentsPerSegment: 40,
  deflate: (bytes) => deflateSync(bytes),
};

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');

/** What the small parts are made of besides the segments' summaries. */
export interface HeadInput {
  documents: readonly Pick<PolicyDocument, 'id' | 'region'>[];
  indicators: readonly Indicator[];
  synonyms: readonly SynonymGroup[];
  regions?: readonly RegionEntry[];
  units?: readonly UnitEntry[];
}

/** All parts but packs of keys and texts. `features`: rows of all clauses with their lengths. */
export function smallParts(
  input: HeadInput,
  summaries: readonly SegmentSummary[],
  families: FamilyTables,
  features: { bytes: Uint8Array; lengths: readonly number[] },
  options: Omit<CutOptions, 'ownFrom' | 'followFrom' | 'documentsPerSegment'>,
): { parts: Map<string, string | Uint8Array>; head: CutFile } {
  const { deflate } = options;
  const json = (value: unknown): Uint8Array => deflate(new TextEncoder().encode(JSON.stringify(value)));
  const blocks = featureBlocks(features, deflate);
  const regions = regionRows(input);
  const regionAt = new Map(regions.map(([code], i) => [code, i]));
  const documents = summaries.flatMap((summary) => summary.documents);
  const sum = (value: (summary: SegmentSummary) => number): number =>
    summaries.reduce((total, summary) => total + value(summary), 0);
  const used = new Set(summaries.flatMap(({ indicators }) => indicators));
  const departments = new Map(summaries.flatMap((s) => s.departments.map((one) => [one.name, one])));
  const traditional = new Map(
    summaries.flatMap(({ traditional: [from, to] }) => {
      const simplified = Array.from(to);
      return Array.from(from, (ch, i): [string, string] => [ch, simplified[i] ?? ch]);
    }),
  );
  const pairs = [...traditional].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = documents.map(({ id, title, shortTitle }): NamesChunk[number] => [id, title, shortTitle]);
  const head: CutFile = {
    regions,
    traditional: [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')],
    unitNames: unitsOf(new Set(summaries.flatMap(({ symbols }) => symbols)), input.units),
    synonyms: input.synonyms.map((group) => group.terms),
    clauses: documents.reduce((count, one) => count + one.clauses, 0),
    documents: {
      clauses: documents.map((one) => one.clauses),
      companion: documents.map(({ companion }) => (companion ? 1 : 0)),
      level: documents.map(({ level }) => level),
      region: documents.map((one) => regionAt.get(one.regions[0] ?? '') ?? -1),
    },
    families: [...families.families],
    departmentFamilies: [...families.departmentFamilies],
    headingLength: sum(({ headingLength }) => headingLength),
    length: sum(({ length }) => length),
    segments: summaries.map((summary) => summary.documents.length),
    bucketBits: bucketBitsFor(
      sum(({ characters }) => characters),
      options.charactersPerBucket,
    ),
    features: blocks.map((block) => block.length),
    chunk: { clauses: options.clausesPerFile, documents: options.documentsPerFile },
  };
  const main: CutMain = { form: 'cut', version: CUT_VERSION };
  const all = new Writer(1 << 16);
  for (const block of blocks) all.raw(block);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < names.length; at += options.documentsPerFile)
    chunks.push(json(names.slice(at, at + options.documentsPerFile)));
  const parts = new Map<string, string | Uint8Array>([
    [MAIN_PART, `${JSON.stringify(main)}\n`],
    [HEAD_PART, deflate(writeHead(head))],
    [DATES_PART, json(documents.map(({ date }) => date))],
    [FEATURES_PART, all.close()],
    [NAMES_PART, packOf(chunks)],
    [
      FIELDS_PART,
      json({
        indicators: input.indicators
          .filter(({ id }) => used.has(id))
          .map(({ id, name, aliases }) => ({ id, name, aliases })),
        departments: [...departments.values()],
      }),
    ],
  ]);
  return { parts, head };
}

function featureBlocks(
  { bytes, lengths }: { bytes: Uint8Array; lengths: readonly number[] },
  deflate: Deflate,
): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  let from = 0;
  for (let clause = 0; clause < lengths.length; clause += BLOCK) {
    let to = from;
    for (let i = clause; i < Math.min(clause + BLOCK, lengths.length); i += 1) to += lengths[i] ?? 0;
    blocks.push(deflate(bytes.subarray(from, to)));
    from = to;
  }
  return blocks;
}

/** Cuts the index of a collection that is in memory, by file name. */
export function cutParts(
  input: IndexInput,
  segment: Segment,
  traditional: ReadonlyMap<string, string>,
  options: CutOptions,
): Map<string, string | Uint8Array> {
  const families: FamilyTables = {
    families: unique(input.indicators.map(({ family }) => family)),
    departmentFamilies: unique(
      input.responsibilities.flatMap(({ units }) => units.map(({ family }) => family ?? '')),
    ),
  };
  const segments = segmentsOf(input, options.documentsPerSegment).map((own) =>
    indexSegment(own, segment, traditional, families, options),
  );
  const features = new Writer(1 << 16);
  for (const one of segments) features.raw(one.features);
  const { parts, head } = smallParts(
    input,
    segments.map(({ summary }) => summary),
    families,
    { bytes: features.close(), lengths: segments.flatMap(({ featureLengths }) => featureLengths) },
    options,
  );
  segments.forEach(({ texts }, i) => parts.set(textPart(i), texts));
  const bits = packBitsOf(head.bucketBits);
  for (let pack = 0; pack < 1 << bits; pack += 1) {
    const ranges = segments.map(({ run }) => {
      const { from, to } = rangeOf(run, bits, pack);
      return run.subarray(from, to);
    });
    parts.set(keysPart(pack), mergePack(ranges, { ...options, bucketBits: head.bucketBits }));
  }
  return parts;
}

/** The documents in groups of so many, each with its own records. */
function segmentsOf(input: IndexInput, size: number): IndexInput[] {
  const known = new Set(input.documents.map(({ id }) => id));
  const stranger = input.clauses.find(({ documentId }) => !known.has(documentId));
  if (stranger !== undefined) throw new Error(`clause ${stranger.id}: no document ${stranger.documentId}`);
  const ofClause = new Map(input.clauses.map(({ id, documentId }) => [id, documentId]));
  const group = new Map(input.documents.map(({ id }, i) => [id, Math.floor(i / size)]));
  const count = Math.ceil(input.documents.length / size);
  const split = <R>(rows: readonly R[], documentId: (row: R) => string | undefined): R[][] => {
    const groups = Array.from({ length: count }, (): R[] => []);
    for (const row of rows) groups[group.get(documentId(row) ?? '') ?? -1]?.push(row);
    return groups;
  };
  const documents = split(input.documents, ({ id }) => id);
  const clauses = split(input.clauses, ({ documentId }) => documentId);
  const [quantities, milestones, responsibilities] = [
    split(input.quantities, ({ clauseId }) => ofClause.get(clauseId)),
    split(input.milestones, ({ clauseId }) => ofClause.get(clauseId)),
    split(input.responsibilities, ({ clauseId }) => ofClause.get(clauseId)),
  ];
  return documents.map((own, i) => ({
    ...input,
    documents: own,
    clauses: clauses[i] ?? [],
    quantities: quantities[i] ?? [],
    milestones: milestones[i] ?? [],
    responsibilities: responsibilities[i] ?? [],
  }));
}
