import type { Clause } from '../../src/model/index.ts';

/** One line of a contents list. */
export interface OutlineEntry {
  readonly clause: Clause;
  readonly children: OutlineEntry[];
}

/**
 * Contents of a document as a tree: clauses with a heading down to `maxDepth`
 * levels. A clause without a heading lends its place to those below it.
 */
export function outline(clauses: readonly Clause[], maxDepth = 2): OutlineEntry[] {
  const roots: OutlineEntry[] = [];
  const home = new Map<string, { list: OutlineEntry[]; depth: number }>();
  for (const clause of clauses) {
    const at = (clause.parentId === null ? undefined : home.get(clause.parentId)) ?? {
      list: roots,
      depth: 0,
    };
    if (clause.heading === null || clause.heading === '' || at.depth >= maxDepth) {
      home.set(clause.id, at);
      continue;
    }
    const entry: OutlineEntry = { clause, children: [] };
    at.list.push(entry);
    home.set(clause.id, { list: entry.children, depth: at.depth + 1 });
  }
  return roots;
}

/** Neighbours in reading order. */
export function neighbours(
  clauses: readonly Clause[],
  clause: Clause,
): { previous: Clause | null; next: Clause | null } {
  const at = clauses.findIndex((c) => c.id === clause.id);
  return { previous: clauses[at - 1] ?? null, next: clauses[at + 1] ?? null };
}
