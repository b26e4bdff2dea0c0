import type { Clause, Level, PolicyDocument, UnitRole } from '../../src/model/index.ts';
import { UNIT_ROLES } from '../../src/model/index.ts';
import { alignmentIndex } from './alignment-index.ts';
import type { Collection } from './collection.ts';

/** A clause that a line of government answers for. */
export interface FamilyDuty {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** The bodies of the line that it names, with what they are there. */
  readonly units: readonly {
    readonly name: string;
    readonly role: UnitRole;
    readonly organizationId: string | null;
  }[];
  readonly role: UnitRole;
}

/** A line of government with all that it answers for. */
export interface DutyFamily {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly FamilyDuty[];
  readonly counts: Readonly<Record<UnitRole, number>>;
}

const families = new WeakMap<object, DutyFamily[]>();

/** Lines of government by the number of clauses, most first; bodies without a line are left out. */
export function dutyFamilies(data: Collection): DutyFamily[] {
  const known = families.get(data.responsibilities);
  if (known !== undefined) return known;
  const ids = new Map(
    data.organizations.flatMap((o) =>
      o.family === null || o.familyId === null ? [] : [[o.family, o.familyId] as const],
    ),
  );
  const byName = new Map<string, FamilyDuty[]>();
  for (const document of data.documents)
    for (const clause of data.clausesOf(document.id)) {
      const units = data.recordsOf(clause.id).responsibilities.flatMap((r) => r.units);
      for (const name of new Set(units.map((unit) => unit.family))) {
        if (name === null || !ids.has(name)) continue;
        const own = units.filter((unit) => unit.family === name);
        const role = UNIT_ROLES.find((r) => own.some((unit) => unit.role === r)) ?? 'responsible';
        const list = byName.get(name) ?? [];
        byName.set(name, list);
        list.push({ document, clause, units: own, role });
      }
    }
  const made = [...byName]
    .map(([name, duties]): DutyFamily => {
      const count = (role: UnitRole): number => duties.filter((duty) => duty.role === role).length;
      return {
        id: ids.get(name) ?? '',
        name,
        duties,
        counts: { lead: count('lead'), responsible: count('responsible'), support: count('support') },
      };
    })
    .sort((a, b) => b.duties.length - a.duties.length);
  families.set(data.responsibilities, made);
  return made;
}

/** One task in two places, and whom either gives it to. */
export interface SharedTask {
  readonly one: Clause;
  readonly other: Clause;
  readonly oneDocument: PolicyDocument;
  readonly otherDocument: PolicyDocument;
  readonly both: readonly string[];
  readonly onlyOne: readonly string[];
  readonly onlyOther: readonly string[];
}

const LOCAL: readonly (Level | null)[] = ['provincial', 'city'];

const shared = new WeakMap<object, SharedTask[]>();

/**
 * The same task in two regions that say who answers for it: clauses that are
 * each other's nearest counterpart, both naming lines of government. First those
 * that differ most.
 */
export function sharedTasks(data: Collection): SharedTask[] {
  const known = shared.get(data.alignments);
  if (known !== undefined) return known;
  const index = alignmentIndex(data);
  const local = data.policies.filter((d) => LOCAL.includes(d.level));
  const familiesOf = (clause: Clause): string[] => [
    ...new Set(
      data
        .recordsOf(clause.id)
        .responsibilities.flatMap((r) => r.units)
        .flatMap((unit) => (unit.family === null ? [] : [unit.family])),
    ),
  ];
  const tasks: SharedTask[] = [];
  local.forEach((oneDocument, i) => {
    for (const otherDocument of local.slice(i + 1)) {
      const back = new Map(index.of(otherDocument.id, oneDocument.id).map((a) => [a.aClauseId, a.best]));
      for (const { aClauseId, best } of index.of(oneDocument.id, otherDocument.id)) {
        if (best === null || back.get(best) !== aClauseId) continue;
        const [one, other] = [data.clause(aClauseId), data.clause(best)];
        const [ours, theirs] = [familiesOf(one), familiesOf(other)];
        if (ours.length === 0 || theirs.length === 0) continue;
        tasks.push({
          ...{ one, other, oneDocument, otherDocument },
          both: ours.filter((name) => theirs.includes(name)),
          onlyOne: ours.filter((name) => !theirs.includes(name)),
          onlyOther: theirs.filter((name) => !ours.includes(name)),
        });
      }
    }
  });
  const apart = (task: SharedTask): number => task.onlyOne.length + task.onlyOther.length - task.both.length;
  tasks.sort((a, b) => apart(b) - apart(a));
  shared.set(data.alignments, tasks);
  return tasks;
}
