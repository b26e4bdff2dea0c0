/** The targets of two clauses set against each other, by the logic of the ladder. */
import type { Indicator, Milestone, PolicyDocument, Quantity, TargetComparison } from '../model/index.ts';
import { commitmentsOf, statedYear, type Commitment } from './commitment.ts';
import { nearestCommitment } from './relations.ts';

/** Commitments by the id of their clause. */
export type CommitmentsByClause = ReadonlyMap<string, readonly Commitment[]>;

/** Commitments of policies by clause. Linear in the records. */
export function commitmentsByClause(
  quantities: readonly Quantity[],
  milestones: readonly Milestone[],
  documents: readonly PolicyDocument[],
): CommitmentsByClause {
  const clauseOf = new Map([...quantities, ...milestones].map((r) => [r.id, r.clauseId]));
  const byClause = new Map<string, Commitment[]>();
  for (const commitment of commitmentsOf(quantities, milestones, documents)) {
    const clauseId = clauseOf.get(commitment.recordId) ?? '';
    const list = byClause.get(clauseId);
    if (list === undefined) byClause.set(clauseId, [commitment]);
    else list.push(commitment);
  }
  return byClause;
}

/** A comparison, and whether it tells that one side binds more. */
export interface ClauseTarget {
  readonly comparison: TargetComparison;
  /** False for two dates of one year: 到2030年 beside 2030年前 is no looser aim of a plan. */
  readonly telling: boolean;
}

/**
 * Each target of clause `a` against the nearest of the first of `counterparts`
 * (clauses by their kinship) that has the same indicator: a number against a
 * number, a date against a date, firm against firm. In the order of `a`.
 */
export function compareClauseTargets(
  a: readonly Commitment[],
  counterparts: readonly (readonly Commitment[])[],
  indicators: ReadonlyMap<string, Indicator>,
): ClauseTarget[] {
  return a.flatMap((own): ClauseTarget[] => {
    const indicator = indicators.get(own.indicatorId);
    if (indicator === undefined) return [];
    const like = (other: Commitment): boolean =>
      other.indicatorId === own.indicatorId && (other.value === null) === (own.value === null);
    const candidates = counterparts.map((b) => b.filter(like)).find((found) => found.length > 0);
    const best = nearestCommitment(indicator, own, candidates ?? []);
    if (best === null) return [];
    const { relation, reasons, stretch } = best.verdict;
    return [
      {
        comparison: {
          ...{ indicatorId: own.indicatorId, aId: own.recordId, bId: best.b.recordId },
          ...{ relation, reasons, stretch },
        },
        telling: own.value !== null || relation === 'equal' || statedYear(own) !== statedYear(best.b),
      },
    ];
  });
}
