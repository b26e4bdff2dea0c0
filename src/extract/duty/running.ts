import type { Clause, Responsibility } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { createRegionIndex } from '../../text/regions.ts';
import type { ExtractContext } from '../context.ts';
import { createFamilyIndex } from './families.ts';
import { resolveOrganization } from './organization.ts';
import { createPrefixReader } from './prefix.ts';
import { isCertainUnit } from './unit.ts';

const DUTY = /负责|牵头|配合|会同|协助|承担/gu;
/** A unit's name runs back to the nearest of these signs. */
const BOUNDARY = /[^、，；。：！？“”（）《》〔〕【】\d%A-Za-z]{2,30}$/u;
const LEADING = /^(?:由|并由|请|其中|要求|原则上由|和|及|以及)/u;

/**
 * Duties assigned in running text: 市发展改革委负责推进清洁能源应用，市经信局
 * 负责…. One record for each unit and verb: `start`, `end` are the unit, the
 * verb and what it is to do, up to the next ， ； or 。. Apart from
 * `extractResponsibilities` and not part of the published records: such
 * sentences say what a unit does in general as often as they assign a duty.
 * Only units of a known family, named with their level, count. Brackets are
 * passed over. Linear in the length of the text.
 */
export function extractRunningDuties(clauses: readonly Clause[], context: ExtractContext): Responsibility[] {
  const families = createFamilyIndex(context.vocabulary.organizations);
  const regions = createRegionIndex(context.vocabulary.regions);
  return clauses.flatMap((clause) => {
    const folded = fold(clause.text);
    const { text } = folded;
    const records: Responsibility[] = [];
    let depth = 0;
    let scanned = 0;
    for (const verb of text.matchAll(DUTY)) {
      for (; scanned < verb.index; scanned += 1) {
        if ('（【〔'.includes(text.charAt(scanned))) depth += 1;
        else if ('）】〕'.includes(text.charAt(scanned))) depth = Math.max(0, depth - 1);
      }
      if (depth > 0) continue;
      const before = (BOUNDARY.exec(text.slice(Math.max(0, verb.index - 30), verb.index)) ?? [''])[0];
      const printed = before.replace(LEADING, '');
      const match = families.find(printed);
      if (match === null || match.prefix === '' || !isCertainUnit(printed, families)) continue;
      const name = createPrefixReader(families, regions).restore(printed);
      const { family, organizationId } = resolveOrganization(name, context, families, regions);
      const start = verb.index - printed.length;
      const stop = text.slice(verb.index, verb.index + 200).search(/[，；。（]/u);
      const end = stop === -1 ? Math.min(text.length, verb.index + 200) : verb.index + stop;
      const support = verb[0] === '配合' || verb[0] === '协助';
      const role = support ? 'support' : verb[0] === '牵头' ? 'lead' : 'responsible';
      records.push({
        id: `${clause.id}#duty-${records.length + 1}`,
        clauseId: clause.id,
        ...folded.span(start, end),
        units: [{ name, organizationId, family: family?.family ?? null, role, implied: false }],
        rest: [text.slice(verb.index, end)],
        rule: 'duty.running',
      });
    }
    return records;
  });
}
