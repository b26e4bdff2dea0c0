import { createAligner } from '../compare/align.ts';
import { relateCommitments } from '../compare/relations.ts';
import { findReuse } from '../compare/reuse.ts';
import type {
  Alignment,
  Figure,
  ForceEntry,
  Indicator,
  PolicyDocument,
  Relation,
  Reuse,
  Subject,
  SynonymGroup,
} from '../model/index.ts';
import type { Extraction } from './extract-text.ts';

/** What comparison publishes. */
export interface Comparison {
  relations: Relation[];
  alignments: Alignment[];
  reuse: Reuse[];
}

/**
 * Compare the texts of a collection: commitments up the levels, the clauses of
 * every ordered pair of policies, and common runs of all texts. Companions are
 * compared for common wording only: they commit nobody.
 */
export function compareAll(
  extractions: readonly Extraction[],
  documents: readonly PolicyDocument[],
  figures: readonly Figure[],
  indicators: readonly Indicator[],
  subjects: readonly Subject[],
  force: readonly ForceEntry[],
  synonyms: readonly SynonymGroup[],
): Comparison {
  const quantities = extractions.flatMap((e) => e.quantities);
  const milestones = extractions.flatMap((e) => e.milestones);
  const clauses = extractions.flatMap((e) => e.clauses);
  const policies = documents.filter((d) => d.role === 'policy');
  const reuse = findReuse(extractions.map((e) => ({ id: e.document.id, clauses: e.clauses })));
  const aligner = createAligner(clauses, {
    ...{ subjects, quantities, milestones, documents, indicators, force, synonyms, reuse },
  });
  return {
    relations: relateCommitments(quantities, figures, documents, indicators, milestones),
    alignments: policies.flatMap((a) =>
      policies.filter((b) => b !== a).flatMap((b) => aligner.align(a.id, b.id)),
    ),
    reuse,
  };
}
