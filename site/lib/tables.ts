import { join, resolve } from 'node:path';
import type {
  Alignment,
  Clause,
  Diagnostic,
  DocumentVersion,
  Figure,
  ForceEntry,
  GlossaryEntry,
  Indicator,
  IndicatorFamily,
  Milestone,
  Organization,
  OrganizationFamily,
  PolicyDocument,
  Quantity,
  Reference,
  RegionEntry,
  Relation,
  Responsibility,
  Reuse,
  Subject,
  UnitEntry,
} from '../../src/model/index.ts';
import { readRows } from './rows.ts';

/** One field of one published table, for the data page. */
export interface FieldDescription {
  readonly table: string;
  readonly field: string;
  readonly type: string;
  readonly zh: string;
  readonly en: string;
}

export interface Meta {
  readonly contractVersion: number;
  readonly version: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Diagnostic[] | number;
}

/** The published tables that the pages read. */
export interface Tables {
  readonly documents: readonly PolicyDocument[];
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
  readonly milestones: readonly Milestone[];
  readonly responsibilities: readonly Responsibility[];
  readonly references: readonly Reference[];
  readonly indicators: readonly Indicator[];
  readonly organizations: readonly Organization[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly alignments: readonly Alignment[];
  readonly reuse: readonly Reuse[];
  readonly versions: readonly DocumentVersion[];
  /** Subjects by which clauses are set side by side, in the order to show them. */
  readonly subjects: readonly Subject[];
  /** Vocabularies that comparing needs: units that go with their numbers, regions and what they lie in. */
  readonly units: readonly UnitEntry[];
  readonly regions: readonly RegionEntry[];
  /** Words of force with their places on a scale. */
  readonly force: readonly ForceEntry[];
  /** Lines of government, groups of indicators and terms, with their English. */
  readonly families: readonly OrganizationFamily[];
  readonly indicatorFamilies: readonly IndicatorFamily[];
  readonly glossary: readonly GlossaryEntry[];
  readonly fields: readonly FieldDescription[];
  readonly meta: Meta;
}

/** Folder of the published data set: CEHENG_DATA, or dist/data. */
export const dataFolder = (): string => resolve(process.env['CEHENG_DATA'] ?? join('dist', 'data'));

/**
 * Read the published data set. @throws where a file is missing or no JSON,
 * naming the file and the remedy. The shape is the publisher's promise and is
 * validated there.
 */
export function readTables(folder: string): Tables {
  const read = <Name extends keyof Tables>(name: Name, file: string = name): Tables[Name] => {
    const path = join(folder, `${file}.json`);
    try {
      return readRows(path) as Tables[Name];
    } catch (error) {
      throw new Error(`${path} can't be read: build the data set first, or set CEHENG_DATA to its folder`, {
        cause: error,
      });
    }
  };
  return {
    documents: read('documents'),
    clauses: read('clauses'),
    quantities: read('quantities'),
    milestones: read('milestones'),
    responsibilities: read('responsibilities'),
    references: read('references'),
    indicators: read('indicators'),
    organizations: read('organizations'),
    figures: read('figures'),
    relations: read('relations'),
    alignments: read('alignments'),
    reuse: read('reuse'),
    versions: read('versions'),
    subjects: read('subjects'),
    units: read('units'),
    regions: read('regions'),
    force: read('force'),
    families: read('families'),
    indicatorFamilies: read('indicatorFamilies', 'indicator-families'),
    glossary: read('glossary'),
    fields: read('fields'),
    meta: read('meta'),
  };
}
