import type { Clause, Organization, PolicyDocument, UnitRole } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';

/** A clause that a body answers for, and as what. */
export interface Duty {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly role: UnitRole;
  readonly implied: boolean;
}

/** What every body answers for, by organization id, in the order of documents and text. */
export function duties(data: Collection): Map<string, Duty[]> {
  const all = new Map<string, Duty[]>(data.organizations.map((o) => [o.id, []]));
  for (const document of data.documents)
    for (const clause of data.clausesOf(document.id))
      for (const responsibility of data.recordsOf(clause.id).responsibilities)
        for (const unit of responsibility.units) {
          if (unit.organizationId === null) continue;
          const list = all.get(unit.organizationId);
          const known = list?.some((d) => d.clause.id === clause.id && d.role === unit.role) ?? true;
          if (!known) list?.push({ document, clause, role: unit.role, implied: unit.implied });
        }
  return all;
}

/** Bodies of one line of government, those with most duties first. */
export interface Family {
  readonly name: string;
  readonly bodies: readonly { readonly organization: Organization; readonly duties: readonly Duty[] }[];
}

/** Lines of government with their bodies; bodies without a line stand last. */
export function families(data: Collection): Family[] {
  const all = duties(data);
  const groups = new Map<string, { organization: Organization; duties: Duty[] }[]>();
  for (const organization of data.organizations) {
    const name = organization.family ?? '';
    const body = { organization, duties: all.get(organization.id) ?? [] };
    groups.set(name, [...(groups.get(name) ?? []), body]);
  }
  const total = (family: Family): number => family.bodies.reduce((sum, b) => sum + b.duties.length, 0);
  return [...groups]
    .map(([name, bodies]) => ({ name, bodies: bodies.sort((a, b) => b.duties.length - a.duties.length) }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || total(b) - total(a));
}
