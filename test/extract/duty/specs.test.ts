import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/model/index.ts';
import { extractResponsibilities } from '../../../src/extract/duty/index.ts';
import { makeClause } from '../../support/clause.ts';
import { dutyContext } from './context.ts';

/**
 * `units`: name, then `!` lead, `~` support, `+` implied, nothing responsible.
 * Fields that an expectation leaves out are not checked.
 */
interface Spec {
  id: string;
  about: string;
  level?: Level | null;
  region?: string | null;
  clauses: string[];
  expect: {
    quote?: string;
    units: string[];
    rest?: string[];
    ids?: (string | null)[];
    families?: (string | null)[];
  }[];
}

const MARK = { lead: '!', support: '~', responsible: '' } as const;
const folder = new URL('../../specs/duty/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const specs = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Spec[];
  describe(file, () => {
    for (const spec of specs) {
      it(`${spec.id}: ${spec.about}`, () => {
        const clauses = spec.clauses.map((text, i) => makeClause(text, { eId: `p${i + 1}` }));
        const level = spec.level === undefined ? 'city' : spec.level;
        const context = dutyContext(clauses, level, spec.region ?? null);
        const records = extractResponsibilities(clauses, context);
        const textOf = new Map(clauses.map(({ id, text }) => [id, text]));
        const seen = records.map((record, i) => {
          const wanted = spec.expect[i];
          return {
            units: record.units.map(({ name, role, implied }) => name + MARK[role] + (implied ? '+' : '')),
            ...(wanted?.quote === undefined
              ? {}
              : { quote: textOf.get(record.clauseId)?.slice(record.start, record.end) }),
            ...(wanted?.rest === undefined ? {} : { rest: record.rest }),
            ...(wanted?.ids === undefined ? {} : { ids: record.units.map((unit) => unit.organizationId) }),
            ...(wanted?.families === undefined ? {} : { families: record.units.map((unit) => unit.family) }),
          };
        });
        expect(seen).toEqual(spec.expect);
      });
    }
  });
}
