import type { IndexInput } from '../../../src/search/build-index.ts';

/** Small fast random numbers in [0, 1) (mulberry32): the same seed, the same corpus. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Share of the words that a copy has otherwise. */
const CHANGED = 0.15;

/**
 * The corpus `times` over. The first copy is the corpus itself; in the others
 * one word in seven is another word of the corpus of the same length, but not
 * in headings and records, so that every offset holds.
 */
export function scaled(input: IndexInput, segment: (text: string) => string[], times: number): IndexInput {
  const cut = input.clauses.map(({ text }) => segment(text));
  const byLength = new Map<number, string[]>();
  for (const word of new Set(cut.flat()))
    if (/^\p{Script=Han}+$/u.test(word))
      byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  const kept = new Map<string, [number, number][]>();
  for (const { clauseId, start, end } of [
    ...input.quantities,
    ...input.milestones,
    ...input.responsibilities,
  ])
    kept.set(clauseId, [...(kept.get(clauseId) ?? []), [start, end]]);
  const next = random(20250601);
  const vary = (i: number): string => {
    const clause = input.clauses[i];
    if (clause === undefined) return '';
    const heading = clause.heading === null ? -1 : clause.text.indexOf(clause.heading);
    const spans = [
      ...(kept.get(clause.id) ?? []),
      ...(heading === -1 ? [] : [[heading, heading + (clause.heading ?? '').length]]),
    ];
    let at = 0;
    return (cut[i] ?? [])
      .map((word) => {
        const from = at;
        at += word.length;
        const others = byLength.get(word.length);
        if (next() > CHANGED || others === undefined || !/^\p{Script=Han}+$/u.test(word)) return word;
        if (spans.some(([start = 0, end = 0]) => start < at && from < end)) return word;
        return others[Math.floor(next() * others.length)] ?? word;
      })
      .join('');
  };
  const copies = Array.from({ length: times }, (_, n) => n);
  const id = (text: string, n: number): string => (n === 0 ? text : `copy${n}-${text}`);
  const all = <R, C>(rows: readonly R[], copy: (row: R, n: number, i: number) => C): C[] =>
    copies.flatMap((n) => rows.map((row, i) => copy(row, n, i)));
  const ofClause = <R extends { clauseId: string }>(rows: readonly R[]): R[] =>
    all(rows, (row, n) => ({ ...row, clauseId: id(row.clauseId, n) }));
  return {
    ...input,
    documents: all(input.documents, (document, n) => ({ ...document, id: id(document.id, n) })),
    clauses: all(input.clauses, (clause, n, i) => ({
      ...clause,
      id: id(clause.id, n),
      documentId: id(clause.documentId, n),
      parentId: clause.parentId === null ? null : id(clause.parentId, n),
      text: n === 0 ? clause.text : vary(i),
    })),
    quantities: ofClause(input.quantities),
    milestones: ofClause(input.milestones),
    responsibilities: ofClause(input.responsibilities),
  };
}
