import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  ForceEntry,
  GlossaryEntry,
  Indicator,
  IndicatorFamily,
  OrganizationFamily,
  RegionEntry,
  Subject,
  SynonymGroup,
  UnitEntry,
  type Vocabulary,
} from '../model/index.ts';
import { readCounties } from './counties.ts';
import { CorpusError } from './corpus/problems.ts';
import { readYamlKept } from './corpus/read.ts';

function list<T>(root: string, name: string, schema: z.ZodType<T>): T[] {
  const path = join(root, 'vocabulary', name);
  return readYamlKept(path, readFileSync(path, 'utf8'), schema.array());
}

function refuseRepeats(path: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) {
      throw new CorpusError([
        {
          file: path,
          line: null,
          field: 'id',
          reason: `${id} stands twice`,
          remedy: 'give one of them another id',
        },
      ]);
    }
    seen.add(id);
  }
}

/** Regions alone. @throws {CorpusError} that names file, field and remedy */
export function readRegions(root: string): RegionEntry[] {
  const regions = list(root, 'regions.yaml', RegionEntry);
  refuseRepeats(
    'corpus/vocabulary/regions.yaml',
    regions.map((r) => r.code),
  );
  return regions;
}

/** Read corpus/vocabulary. @throws {CorpusError} that names file, field and remedy */
export function readVocabulary(root: string): Vocabulary {
  const regions = readRegions(root);
  const vocabulary = {
    units: list(root, 'units.yaml', UnitEntry),
    indicators: list(root, 'indicators.yaml', Indicator),
    organizations: list(root, 'organizations.yaml', OrganizationFamily),
    regions,
    counties: readCounties(root, regions),
    synonyms: list(root, 'synonyms.yaml', SynonymGroup),
  };
  refuseRepeats(
    'corpus/vocabulary/indicators.yaml',
    vocabulary.indicators.map((i) => i.id),
  );
  refuseRepeats(
    'corpus/vocabulary/organizations.yaml',
    vocabulary.organizations.map((o) => o.id),
  );
  return vocabulary;
}

/** Subjects by which clauses are set side by side. @throws {CorpusError} that names file, field and remedy */
export function readSubjects(root: string): Subject[] {
  const subjects = list(root, 'subjects.yaml', Subject);
  refuseRepeats(
    'corpus/vocabulary/subjects.yaml',
    subjects.map((s) => s.id),
  );
  return subjects;
}

/** The scale of force by which aligned clauses are labelled. @throws {CorpusError} that names file, field and remedy */
export function readForce(root: string): ForceEntry[] {
  const force = list(root, 'force.yaml', ForceEntry);
  refuseRepeats(
    'corpus/vocabulary/force.yaml',
    force.map((f) => f.word),
  );
  return force;
}

/** English names of the groups of indicators. @throws {CorpusError} that names file, field and remedy */
export function readIndicatorFamilies(root: string): IndicatorFamily[] {
  const families = list(root, 'indicator-families.yaml', IndicatorFamily);
  refuseRepeats(
    'corpus/vocabulary/indicator-families.yaml',
    families.map((f) => f.name),
  );
  return families;
}

/** Terms explained. @throws {CorpusError} that names file, field and remedy */
export function readGlossary(root: string): GlossaryEntry[] {
  const glossary = list(root, 'glossary.yaml', GlossaryEntry);
  refuseRepeats(
    'corpus/vocabulary/glossary.yaml',
    glossary.map((g) => g.id),
  );
  return glossary;
}
