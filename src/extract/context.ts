import type {
  DocumentRules,
  DocumentKind,
  Level,
  Period,
  PolicyDocument,
  Region,
  Vocabulary,
} from '../model/index.ts';

/** What extraction must know of the document that its clauses come from. */
export interface ExtractContext {
  documentId: string;
  title: string;
  kind: DocumentKind;
  role: PolicyDocument['role'];
  level: Level | null;
  region: Region | null;
  /** ISO date of issue, cut where vague; null where not known. */
  issuedOn: string | null;
  /** The plan's own years, from its title or text (2021—2025年). */
  period: Period | null;
  rules: DocumentRules;
  vocabulary: Vocabulary;
}
