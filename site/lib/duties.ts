import type { Clause, Organization, PolicyDocument, UnitRole } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';

/** A clause that a body answers for, and as what. */
export interface Duty {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly role: UnitRole;
  readonly implied: boolean;
}

const known = new WeakMap<object, ReadonlyMap<string, readonly Duty[]>>();

/** Is the clause in the list of a body with this role? What is being read stands at its end. */
function isListed(list: readonly Duty[] | undefined, clause: Clause, role: UnitRole): boolean {
  if (list === undefined) return true;
  for (let i = list.length - 1; i >= 0 && list[i]?.clause === clause; i -= 1)
    if (list[i]?.role === role) return true;
  return false;
}

/** What every body answers for, by organization id, in the order of documents and text. */
export function duties(data: Collection): ReadonlyMap<string, readonly Duty[]> {
  const kept = known.get(data);
  if (kept !== undefined) return kept;
  const all = new Map<string, Duty[]>(data.organizations.map((o) => [o.id, []]));
  for (const document of data.documents)
    for (const clause of data.clausesOf(document.id))
      for (const responsibility of data.recordsOf(clause.id).responsibilities)
        for (const unit of responsibility.units) {
          if (unit.organizationId === null) continue;
          const list = all.get(unit.organizationId);
          const listed = isListed(list, clause, unit.role);
          if (!listed) list?.push({ document, clause, role: unit.role, implied: unit.implied });
        }
  known.set(data, all);
  return all;
}

const lines = new WeakMap<object, Map<string, Organization[]>>();

/** Bodies of a line of government by its id; none where the body has no line. */
export function bodiesOf(data: Pick<Collection, 'organizations'>, familyId: string | null): Organization[] {
  let groups = lines.get(data.organizations);
  if (groups === undefined) {
    groups = new Map();
    for (const organization of data.organizations) {
      if (organization.familyId === null) continue;
      const group = groups.get(organization.familyId);
      if (group === undefined) groups.set(organization.familyId, [organization]);
      else group.push(organization);
    }
    lines.set(data.organizations, groups);
  }
  return familyId === null ? [] : (groups.get(familyId) ?? []);
}

/** Bodies of one line of government, those with most duties first. */
export interface Family {
  readonly name: string;
  readonly bodies: readonly { readonly organization: Organization; readonly duties: readonly Duty[] }[];
}

/** Lines of government with their bodies; bodies without a line stand last. */
export function families(data: Collection): Family[] {
  const all = duties(data);
  const groups = new Map<string, { organization: Organization; duties: readonly Duty[] }[]>();
  for (const organization of data.organizations) {
    const name = organization.family ?? '';
    const body = { organization, duties: all.get(organization.id) ?? [] };
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [body]);
    else group.push(body);
  }
  const total = (family: Family): number => family.bodies.reduce((sum, b) => sum + b.duties.length, 0);
  return [...groups]
    .map(([name, bodies]) => ({ name, bodies: bodies.sort((a, b) => b.duties.length - a.duties.length) }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || total(b) - total(a));
}
