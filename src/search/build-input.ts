import type {
  Clause,
  Indicator,
  Milestone,
  PolicyDocument,
  Quantity,
  RegionEntry,
  Responsibility,
  SynonymGroup,
  UnitEntry,
} from '../model/index.ts';

/** Records of the corpus; documents in the order in which results without a query are shown. */
export interface IndexInput {
  documents: readonly PolicyDocument[];
  clauses: readonly Clause[];
  quantities: readonly Quantity[];
  milestones: readonly Milestone[];
  responsibilities: readonly Responsibility[];
  indicators: readonly Indicator[];
  synonyms: readonly SynonymGroup[];
  /** Names of the regions above those of the documents. */
  regions?: readonly RegionEntry[];
  /** Units under which a searcher may type a quantity. */
  units?: readonly UnitEntry[];
}

/** Cuts Chinese text into words; the pieces put together give the text back. */
export type Segment = (text: string) => string[];
