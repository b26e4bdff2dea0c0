import type { Clause, Responsibility, ResponsibleUnit } from '../../model/index.ts';
import { createRegionIndex } from '../../text/regions.ts';
import type { ExtractContext } from '../context.ts';
import { declaresImpliedUnits } from '../rules/index.ts';
import { createFamilyIndex } from './families.ts';
import { findLists } from './find.ts';
import { resolveOrganization } from './organization.ts';

export { createFamilyIndex } from './families.ts';
export {
  countOrganizations,
  listOrganizations,
  organizationsOf,
  resolveOrganization,
  type OrganizationCount,
} from './organization.ts';

/**
 * Who answers for each clause: every bracket or labelled line that lists
 * units, in document order. `start`, `end` are the bracket with its signs, or
 * the line with its label, in the clause's text.
 *
 * Names are as printed, without white space and with full-width signs, the
 * level prefix restored (see `createPrefixReader`); roles as in `readList`.
 * The document's own conventions come on top: under `firstListedLeads` the
 * first unit of a list that names no leader leads; under `impliedUnits` the
 * units are added, marked implied, to every list after the one that says so.
 */
export function extractResponsibilities(
  clauses: readonly Clause[],
  context: ExtractContext,
): Responsibility[] {
  const families = createFamilyIndex(context.vocabulary.organizations);
  const regions = createRegionIndex(context.vocabulary.regions);
  const { firstListedLeads, impliedUnits } = context.rules;
  const unit = (name: string, role: ResponsibleUnit['role'], implied: boolean): ResponsibleUnit => {
    const { family, organizationId } = resolveOrganization(name, context, families, regions);
    return { name, organizationId, family: family?.family ?? null, role, implied };
  };
  const records: Responsibility[] = [];
  let declared = false;
  for (const clause of clauses) {
    if (clause.kind === 'contents') continue;
    findLists(clause.text, families, regions).forEach((found, index) => {
      const units = found.list.units.map(({ name, role }) => unit(name, role, false));
      const first = units[0];
      if (firstListedLeads && first?.role === 'responsible' && !units.some(({ role }) => role === 'lead'))
        first.role = 'lead';
      if (declared) {
        const missing = impliedUnits.filter((name) => !units.some((one) => one.name === name));
        units.push(...missing.map((name) => unit(name, 'responsible', true)));
      }
      declared ||= declaresImpliedUnits(found.words);
      records.push({
        id: `${clause.id}#responsibility-${index + 1}`,
        clauseId: clause.id,
        start: found.start,
        end: found.end,
        units,
        rest: found.list.rest,
        rule: found.rule,
      });
    });
    declared ||= declaresImpliedUnits(clause.text);
  }
  return records;
}
