import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ExtractContext } from '../../../src/extract/context.ts';
import { extractMilestones } from '../../../src/extract/milestone/index.ts';
import { extractQuantities } from '../../../src/extract/quantity/index.ts';
import { UnitEntry, type Clause, type Milestone, type Quantity } from '../../../src/model/index.ts';
import { makeClause } from '../../support/clause.ts';

const path = join(import.meta.dirname, '../../../corpus/vocabulary/units.yaml');
export const units = z.array(UnitEntry).parse(parse(readFileSync(path, 'utf8')));

export const context: ExtractContext = {
  documentId: 'test-document',
  title: '测试方案',
  kind: 'plan',
  role: 'policy',
  level: null,
  region: null,
  issuedOn: null,
  period: null,
  rules: { inclusiveBounds: false, firstListedLeads: false, impliedUnits: [] },
  vocabulary: { units, indicators: [], organizations: [], regions: [], counties: [], synonyms: [] },
};

export interface Read {
  clauses: Clause[];
  quantities: Quantity[];
  milestones: Milestone[];
}

/** Quantities and milestones of clauses, or of one clause made of a text. */
export function read(
  source: string | Clause[],
  over: Partial<Clause> = {},
  contextOver: Partial<ExtractContext> = {},
): Read {
  const clauses = typeof source === 'string' ? [makeClause(source, over)] : source;
  const here = { ...context, ...contextOver };
  const quantities = extractQuantities(clauses, here, () => null);
  return { clauses, quantities, milestones: extractMilestones(clauses, quantities, here, () => null) };
}

/** Printed words of a span of a clause, white space removed. */
export const words = (clause: Clause | undefined, start: number, end: number): string =>
  (clause?.text ?? '').slice(start, end).replace(/\s+/gu, '');
