import type { Clause, Milestone, PolicyDocument, Quantity } from '../../src/model/index.ts';
import type { Collection } from './collection.ts';
import { indicatorOf } from './gloss.ts';

/** A commitment of a policy text with everything a table needs to show it. */
export interface Commitment {
  readonly id: string;
  readonly document: PolicyDocument;
  readonly clause: Clause;
  readonly record: Quantity | Milestone;
  readonly type: 'number' | 'milestone';
}

/** Has the record a number? */
export const isQuantity = (record: Quantity | Milestone): record is Quantity => 'numberStart' in record;

/** Commitments read from one clause, in the order of the text: quantities in the role of a target, and milestones. */
export function commitmentsIn(
  data: Pick<Collection, 'recordsOf'>,
  clauseId: string,
): (Quantity | Milestone)[] {
  const { quantities, milestones } = data.recordsOf(clauseId);
  return [...quantities.filter((q) => q.role === 'target'), ...milestones].sort((a, b) => a.start - b.start);
}

const known = new WeakMap<object, { all: Commitment[]; byIndicator: Map<string, Commitment[]> }>();

function readCommitments(data: Collection): { all: Commitment[]; byIndicator: Map<string, Commitment[]> } {
  const kept = known.get(data);
  if (kept !== undefined) return kept;
  const all = data.policies.flatMap((document) =>
    data.clausesOf(document.id).flatMap((clause) =>
      commitmentsIn(data, clause.id).map((record): Commitment => ({
        id: record.id,
        document,
        clause,
        record,
        type: isQuantity(record) ? 'number' : 'milestone',
      })),
    ),
  );
  const byIndicator = new Map<string, Commitment[]>();
  for (const commitment of all) {
    const { id } = commitment.record.indicator;
    const group = id === null ? undefined : byIndicator.get(id);
    if (group !== undefined) group.push(commitment);
    else if (id !== null) byIndicator.set(id, [commitment]);
  }
  const made = { all, byIndicator };
  known.set(data, made);
  return made;
}

/** Every commitment of the policy texts (never of companions), in the order of documents and text. */
export const commitments = (data: Collection): readonly Commitment[] => readCommitments(data).all;

/** Those of them that one indicator measures. */
export const commitmentsTo = (data: Collection, indicatorId: string): readonly Commitment[] =>
  readCommitments(data).byIndicator.get(indicatorId) ?? [];

/** What is measured: the vocabulary's name where the record has one, else the text's own words. */
export function indicatorName(data: Pick<Collection, 'indicator'>, record: Quantity | Milestone): string {
  const entry = data.indicator(record.indicator.id);
  return entry === null ? record.indicator.text : indicatorOf(entry);
}
