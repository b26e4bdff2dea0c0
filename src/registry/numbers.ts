/** Numbers of records that keep what was published. */
import type { Clause } from '../model/index.ts';
import { textHash } from './hash.ts';
import type { Ledger } from './ledger.ts';
import { kindOfUnit, localId, type Provision, type TextRecords } from './provision.ts';

interface Numbered {
  readonly id: string;
  readonly clauseId: string;
  readonly start: number;
  readonly end: number;
}

/** Share of common pairs of signs from which a clause counts as the same one corrected. */
const SAME_CLAUSE = 0.5;

/** Dice share of the pairs of neighbouring signs that two texts have in common. */
function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 1; i < a.length; i += 1) {
    const pair = a.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 1; i < b.length; i += 1) {
    const left = pairs.get(b.slice(i - 1, i + 1)) ?? 0;
    if (left > 0) common += 1;
    if (left > 0) pairs.set(b.slice(i - 1, i + 1), left - 1);
  }
  return a.length + b.length < 4 ? Number(a === b) : (2 * common) / (a.length + b.length - 2);
}

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else group.push(one);
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Published ids of one clause's records of one kind, or null for a record that is new. */
function publishedIds(
  records: readonly Numbered[],
  clause: Clause,
  provision: Provision,
  kind: string,
  stands: boolean,
): (string | null)[] {
  const published = provision.records.filter((r) => kindOfUnit(r.id) === kind);
  const ids: (string | null)[] = records.map(() => null);
  const sameText = clause.text === provision.text;
  // Another clause has come to stand at this number: its records are others, whatever their words.
  if (!sameText && likeness(clause.text, provision.text) < SAME_CLAUSE) return ids;
  const taken = new Set<string>();
  const take = (i: number, id: string): void => {
    ids[i] = id;
    taken.add(id);
  };
  const byHash = new Map<string, string[]>();
  for (const { id, hash } of published) push(byHash, hash, id);
  for (const ofHash of byHash.values()) ofHash.reverse();
  records.forEach((r, i) => {
    const id = byHash.get(textHash(clause.text.slice(r.start, r.end)))?.pop();
    if (id !== undefined) take(i, id);
  });
  const open = published.filter((r) => !taken.has(r.id));
  const left = records.flatMap((r, i) => (ids[i] === null ? [{ r, i }] : []));
  // Of a clause that comes back only the words that it had have their numbers.
  if (!stands || open.length === 0 || left.length === 0) return ids;
  if (sameText) {
    for (const { r, i } of left) {
      const old = open.find(
        (o) =>
          !taken.has(o.id) &&
          2 * overlap(o, r) >= Math.min(o.end - o.start, r.end - r.start) &&
          overlap(o, r) > 0,
      );
      if (old !== undefined) take(i, old.id);
    }
  } else if (open.length === left.length) {
    left.forEach(({ i }, k) => {
      take(i, open[k]?.id ?? '');
    });
  }
  return ids;
}

function renumber<R extends Numbered>(
  records: readonly R[],
  clauses: ReadonlyMap<string, Clause>,
  { provisions: standing, known, highest }: Ledger,
): R[] {
  const stands = new Set(standing.map((p) => p.eId));
  const groups = new Map<string, R[]>();
  for (const r of records) push(groups, r.clauseId, r);
  const ids = new Map<string, string>();
  for (const [clauseId, group] of groups) {
    const clause = clauses.get(clauseId);
    const kind = kindOfUnit(localId(group[0]?.id ?? ''));
    if (clause === undefined) continue;
    const provision = known.get(clause.eId);
    let next = highest.get(`${clause.eId}#${kind}`) ?? 0;
    const published =
      provision === undefined
        ? group.map(() => null)
        : publishedIds(group, clause, provision, kind, stands.has(clause.eId));
    group.forEach((r, i) => {
      const id = published[i] ?? `${kind}-${(next += 1)}`;
      ids.set(r.id, `${clauseId}#${id}`);
    });
  }
  return records.map((r) => {
    const id = ids.get(r.id) ?? r.id;
    return id === r.id ? r : { ...r, id };
  });
}

/**
 * The records of a text with the numbers under which their words were
 * published; what is new gets numbers that its clause never had. Linear.
 */
export function keepNumbers<T extends TextRecords>(read: T, clauses: readonly Clause[], ledger: Ledger): T {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const of = <R extends Numbered>(records: readonly R[]): R[] => renumber(records, byId, ledger);
  return {
    ...read,
    quantities: of(read.quantities),
    milestones: of(read.milestones),
    responsibilities: of(read.responsibilities),
    references: of(read.references),
  };
}
