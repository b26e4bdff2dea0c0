/** The targets of two clauses set against each other, by the logic of the ladder. */
import type { Indicator, Milestone, PolicyDocument, Quantity, TargetComparison } from '../model/index.ts';
import { commitmentsOf, type Commitment } from './commitment.ts';
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

/**
 * Each target of clause `a` against the nearest of clause `b` with the same
 * indicator: a number against a number, a date against a date, firm against
 * firm. In the order of `a`.
 */
export function compareClauseTargets(
  a: readonly Commitment[],
  b: readonly Commitment[],
  indicators: ReadonlyMap<string, Indicator>,
): TargetComparison[] {
  return a.flatMap((own): TargetComparison[] => {
    const indicator = indicators.get(own.indicatorId);
    if (indicator === undefined) return [];
    const candidates = b.filter(
      (other) => other.indicatorId === own.indicatorId && (other.value === null) === (own.value === null),
    );
    const best = nearestCommitment(indicator, own, candidates);
    if (best === null) return [];
    const { relation, reasons, stretch } = best.verdict;
    return [
      {
        ...{ indicatorId: own.indicatorId, aId: own.recordId, bId: best.b.recordId },
        ...{ relation, reasons, stretch },
      },
    ];
  });
}
