/** Clauses of one document beside their counterparts in another, whatever their order and numbering. */
import type {
  Alignment,
  AlignmentEvidence,
  Clause,
  ForceEntry,
  Indicator,
  Milestone,
  PolicyDocument,
  Quantity,
  Reuse,
  Subject,
  SynonymGroup,
} from '../model/index.ts';
import { candidatesOf, sideOf, type Side } from './candidates.ts';
import { commitmentsByClause, compareClauseTargets } from './clause-targets.ts';
import { forceChanges, forceIn, type ForceUse } from './force.ts';
import type { Kin } from './kinship.ts';
import { labelOf } from './label.ts';
import { profilesOf, type Profile } from './profile.ts';
import { shareOf, sharedRuns } from './shared-runs.ts';
import { spellerOf } from './spellings.ts';

/** A score below this is no counterpart. */
const LEAST = 0.5;
/** Others whose odds are at least this share of the best one's are counterparts too. */
const ALSO = 0.2;
const MOST_ALSO = 4;
/** Kinds that tell what others decided and bind nobody: their words tighten and loosen nothing. */
const PREFACE = new Set<Clause['kind']>(['preamble', 'principle']);

/** What alignment rests on besides the clauses. */
export interface AlignContext {
  subjects: readonly Subject[];
  /** Targets that clauses may share; those of other clauses do no harm. */
  quantities?: readonly Quantity[];
  milestones?: readonly Milestone[];
  /** Whose targets are compared; with `indicators`, which say what is stricter. */
  documents?: readonly PolicyDocument[];
  indicators?: readonly Indicator[];
  /** The scale of force; without it no change of force is told. */
  force?: readonly ForceEntry[];
  /** Words that mean the same: two names of one object of a word of force. */
  synonyms?: readonly SynonymGroup[];
  /** Text reuse of the whole collection, where it is known. */
  reuse?: readonly Reuse[];
  /** Clauses from which is learned what wording is common; by default the two texts. */
  corpus?: readonly Clause[];
}

const odds = (score: number): number => score / Math.max(1e-9, 1 - score);
const round = (x: number): number => Math.round(x * 1e4) / 1e4;

/** Aligns any two documents of a collection whose clauses were read once. */
export interface Aligner {
  /** One alignment for each clause of `a` that can have a counterpart, in text order. */
  align(aDocumentId: string, bDocumentId: string): Alignment[];
}

/**
 * Prepare the alignment of any two documents among `clauses`. Building is
 * linear in the text; aligning two documents visits only the clauses that share
 * a piece of wording or heading, and looks closely at the nearest of them.
 */
export function createAligner(clauses: readonly Clause[], context: AlignContext): Aligner {
  const { subjects, quantities = [], milestones = [], documents = [], force = [] } = context;
  const byDocument = new Map<string, Profile[]>();
  for (const profile of profilesOf(clauses, subjects, quantities)) {
    const list = byDocument.get(profile.clause.documentId);
    if (list === undefined) byDocument.set(profile.clause.documentId, [profile]);
    else list.push(profile);
  }
  const sides = new Map<string, Side>();
  const sideFor = (documentId: string): Side => {
    const side = sides.get(documentId) ?? sideOf(byDocument.get(documentId) ?? []);
    sides.set(documentId, side);
    return side;
  };
  const runs = sharedRuns(
    (documentId) => (byDocument.get(documentId) ?? []).map((p) => p.clause),
    context.reuse ?? null,
  );
  const commitments = commitmentsByClause(quantities, milestones, documents);
  const indicators = new Map((context.indicators ?? []).map((i) => [i.id, i]));
  const spell = spellerOf(context.synonyms ?? []);
  const uses = new Map<string, ForceUse[]>();
  const forceOf = (text: string): readonly ForceUse[] => {
    const known = uses.get(text) ?? forceIn(text, force, spell);
    uses.set(text, known);
    return known;
  };

  const aligned = (a: Profile, bDocumentId: string, kin: readonly Kin[]): Alignment => {
    const nearest = kin[0];
    const found = nearest !== undefined && nearest.score >= LEAST;
    const [one, other] = [a.clause, nearest?.profile.clause];
    const spans = found && other !== undefined ? runs.spansOf(one, other) : [];
    const also = kin
      .slice(1, 1 + MOST_ALSO)
      .filter(({ score }) => score >= LEAST && odds(score) >= ALSO * odds(nearest?.score ?? 1));
    const counterparts = found ? [nearest, ...also] : [];
    const targets = compareClauseTargets(
      commitments.get(one.id) ?? [],
      counterparts.map(({ profile }) => commitments.get(profile.clause.id) ?? []),
      indicators,
    );
    const changes = found && other !== undefined ? forceChanges(one.text, other.text, force, forceOf) : [];
    const telling = targets.flatMap((t) => (t.telling ? [t.comparison] : []));
    const shared = new Set(spans.map(([start, end]) => one.text.slice(start, end).trim()));
    const share = shareOf(one.text, spans, a.length);
    const binding = !PREFACE.has(one.kind) && other !== undefined && !PREFACE.has(other.kind);
    const evidence: AlignmentEvidence = {
      wording: round(nearest?.wording ?? 0),
      heading: round(nearest?.heading ?? 0),
      subject: round(nearest?.signs.subject ?? 0),
      topics: round(nearest?.signs.topics ?? 0),
      sentence: round((nearest?.signs.sentence ?? 0) ** 2),
      subjectIds: a.subjectIds.filter((id) => nearest?.profile.subjectIds.includes(id)),
      indicatorIds: [...(nearest?.indicatorIds ?? [])],
      targets: targets.map(({ comparison }) => comparison),
      force: changes,
      shared: [...shared].sort((x, y) => y.length - x.length).slice(0, 3),
    };
    return {
      aClauseId: one.id,
      bDocumentId,
      best: found ? (other?.id ?? null) : null,
      nearest: other?.id ?? null,
      also: found ? also.map(({ profile }) => profile.clause.id) : [],
      label: found ? labelOf(share, binding ? telling : [], binding ? changes : []) : 'none',
      score: round(nearest?.score ?? 0),
      evidence,
    };
  };

  const align = (aDocumentId: string, bDocumentId: string): Alignment[] => {
    const [own, other] = [sideFor(aDocumentId), sideFor(bDocumentId)];
    const kin = candidatesOf(own, other);
    return own.profiles.map((a, i): Alignment => aligned(a, bDocumentId, kin[i] ?? []));
  };
  return { align };
}

/**
 * Each clause of `aClauses` beside its counterparts in `bClauses` (each one
 * document). `best` is null where no clause scores enough; `also` are others
 * nearly as near. For many pairs use `createAligner`, which reads each clause
 * once. `evidence` speaks of the nearest clause, also where it is not near
 * enough to be `best`; the label reads a against b.
 */
export function alignClauses(
  aClauses: readonly Clause[],
  bClauses: readonly Clause[],
  context: AlignContext,
): Alignment[] {
  const [a, b] = [aClauses[0]?.documentId, bClauses[0]?.documentId];
  if (a === undefined) return [];
  const own = [...aClauses, ...bClauses];
  const known = new Set(own.map((clause) => clause.id));
  const further = (context.corpus ?? []).filter((clause) => !known.has(clause.id));
  return createAligner([...own, ...further], context).align(a, b ?? '');
}
