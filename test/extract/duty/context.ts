import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ExtractContext } from '../../../src/extract/context.ts';
import { readDocumentRules } from '../../../src/extract/rules/index.ts';
import { OrganizationFamily, RegionEntry, type Clause, type Level } from '../../../src/model/index.ts';
import { createRegionIndex } from '../../../src/text/regions.ts';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../corpus/vocabulary/${name}.yaml`, import.meta.url), 'utf8'));

export const organizations = z.array(OrganizationFamily).parse(read('organizations'));
export const regions = z.array(RegionEntry).parse(read('regions'));
export const regionIndex = createRegionIndex(regions);

/** Context of a made-up document of a level and region, with the rules that its clauses state. */
export function dutyContext(
  clauses: readonly Clause[],
  level: Level | null,
  code: string | null,
): ExtractContext {
  const entry = code === null ? null : regionIndex.byCode(code);
  if (code !== null && entry === null) throw new Error(`no region ${code}`);
  return {
    documentId: 'test-document',
    title: '测试方案',
    kind: 'plan',
    role: 'policy',
    level,
    region:
      entry === null
        ? null
        : {
            code: entry.code,
            name: entry.name,
            nameEn: entry.nameEn,
            parents: regionIndex.parents(entry.code),
          },
    issuedOn: null,
    period: null,
    rules: readDocumentRules(clauses),
    vocabulary: { units: [], indicators: [], synonyms: [], organizations, regions, counties: [] },
  };
}
