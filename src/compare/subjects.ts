/** What field of policy a clause speaks of, from its heading and its words. */
import type { Clause, PolicyDocument, Subject } from '../model/index.ts';
import { fold } from '../text/fold.ts';
import { wordingOf } from './wording.ts';

/** How much a term counts, by where it stands: in the clause's own heading, its words, the headings above. */
const HEADING = 4;
const TEXT = 1;
const ABOVE = [1.5, 0.6, 0.3];
/** Below this a subject is a mention; below this share of the first it is no second subject. */
const LEAST = 3;
const SHARE = 0.3;

interface Term {
  readonly text: string;
  readonly subject: number;
  readonly weight: number;
}

interface TermIndex {
  /** Terms by first character, longest first; a term of several subjects stands several times. */
  readonly byFirst: Map<string, Term[]>;
}

const indexes = new WeakMap<readonly Subject[], TermIndex>();

function indexOf(subjects: readonly Subject[]): TermIndex {
  const known = indexes.get(subjects);
  if (known !== undefined) return known;
  const byFirst = new Map<string, Term[]>();
  subjects.forEach((subject, i) => {
    for (const [term, weight] of Object.entries(subject.terms)) {
      const text = fold(term).text;
      const list = byFirst.get(text.charAt(0)) ?? [];
      byFirst.set(text.charAt(0), list);
      list.push({ text, subject: i, weight });
    }
  });
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  const index = { byFirst };
  indexes.set(subjects, index);
  return index;
}

/** Add to `scores` what the terms of a folded text are worth; a repeated term counts ever less. Linear. */
function addTerms(text: string, factor: number, index: TermIndex, scores: number[]): void {
  const seen = new Map<string, number>();
  for (let at = 0; at < text.length;) {
    const terms = index.byFirst.get(text.charAt(at)) ?? [];
    const longest = terms.find((term) => text.startsWith(term.text, at));
    if (longest === undefined) {
      at += 1;
      continue;
    }
    const times = seen.get(longest.text) ?? 0;
    seen.set(longest.text, times + 1);
    for (const term of terms) {
      if (term.text !== longest.text) continue;
      scores[term.subject] = (scores[term.subject] ?? 0) + (term.weight * factor) / (times + 1);
    }
    at += longest.text.length;
  }
}

/** A subject of a clause, with its score. */
export interface RankedSubject {
  readonly id: string;
  readonly score: number;
}

/**
 * Subjects of a clause with their scores, best first. `above`: the headings
 * over it, nearest first; they help where its own words say little. `text`: its
 * words (see `wordingOf`), where they are known. Empty where
 * nothing tells. Linear in the text's length.
 */
export function scoreSubjects(
  clause: Pick<Clause, 'text' | 'heading' | 'kind'>,
  subjects: readonly Subject[],
  above: readonly string[] = [],
  text: string = wordingOf(clause).text,
): RankedSubject[] {
  const index = indexOf(subjects);
  const scores = subjects.map((subject) => subject.kinds?.[clause.kind] ?? 0);
  const heading = fold(clause.heading ?? '').text;
  addTerms(heading, HEADING, index, scores);
  const at = heading === '' ? -1 : text.indexOf(heading);
  addTerms(at === -1 ? text : text.slice(at + heading.length), TEXT, index, scores);
  ABOVE.forEach((factor, i) => {
    addTerms(fold(above[i] ?? '').text, factor, index, scores);
  });
  return subjects
    .map((subject, i) => ({ id: subject.id, score: scores[i] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Ids of a clause's subjects, best first: the first, and those that come near it. See `scoreSubjects`. */
export function subjectsOf(
  clause: Pick<Clause, 'text' | 'heading' | 'kind'>,
  subjects: readonly Subject[],
  above: readonly string[] = [],
): string[] {
  const ranked = scoreSubjects(clause, subjects, above);
  const first = ranked[0]?.score ?? 0;
  if (first < LEAST) return ranked.slice(0, 1).map(({ id }) => id);
  return ranked.filter(({ score }) => score >= LEAST && score >= first * SHARE).map(({ id }) => id);
}

/** Headings above each clause, nearest first, by clause id. */
export function headingsAbove(clauses: readonly Clause[]): Map<string, string[]> {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const above = new Map<string, string[]>();
  for (const clause of clauses) {
    const parent = clause.parentId === null ? undefined : byId.get(clause.parentId);
    const own = parent?.heading ?? null;
    const further = parent === undefined ? [] : (above.get(parent.id) ?? []);
    above.set(clause.id, own === null ? further : [own, ...further]);
  }
  return above;
}

/** Clauses of one subject, one list a document, in the order of the documents asked for. */
export interface SubjectGroup {
  subject: Subject;
  documents: { documentId: string; clauses: Clause[] }[];
}

const APART = new Set<Clause['kind']>(['front', 'contents', 'final']);

/**
 * The side-by-side page: subjects in the vocabulary's order, each with the
 * clauses of every document whose first subject it is, in text order. Left out:
 * title blocks, contents, sign-offs, and clauses that are a heading and no more
 * (their sections stand for them). Subjects without a clause are left out, and
 * clauses of which nothing tells the subject come back in `others`.
 */
export function groupBySubject(
  documents: readonly Pick<PolicyDocument, 'id'>[],
  clauses: readonly Clause[],
  subjects: readonly Subject[],
): { groups: SubjectGroup[]; others: Clause[] } {
  const wanted = new Map(documents.map((d, i) => [d.id, i]));
  const above = headingsAbove(clauses);
  const parents = new Set(clauses.map((c) => c.parentId));
  const bySubject = new Map<string, Clause[][]>();
  const others: Clause[] = [];
  for (const clause of clauses) {
    const column = wanted.get(clause.documentId);
    if (column === undefined || APART.has(clause.kind) || (parents.has(clause.id) && isBareHeading(clause)))
      continue;
    const [first] = subjectsOf(clause, subjects, above.get(clause.id));
    if (first === undefined) {
      others.push(clause);
      continue;
    }
    const lists = bySubject.get(first) ?? documents.map(() => []);
    bySubject.set(first, lists);
    lists[column]?.push(clause);
  }
  const groups = subjects.flatMap((subject): SubjectGroup[] => {
    const lists = bySubject.get(subject.id);
    if (lists === undefined) return [];
    return [{ subject, documents: documents.map((d, i) => ({ documentId: d.id, clauses: lists[i] ?? [] })) }];
  });
  return { groups, others };
}

/** True where a clause says nothing but its label and heading. */
export function isBareHeading(clause: Pick<Clause, 'text' | 'heading' | 'label'>): boolean {
  if (clause.heading === null) return false;
  const said = fold(clause.text).text.length;
  return said <= fold(clause.label).text.length + fold(clause.heading).text.length + 1;
}
