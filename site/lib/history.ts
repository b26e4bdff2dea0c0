/** How a provision came to its words over the versions of its document. */
import type { Clause, DocumentVersion } from '../../src/model/index.ts';
import type { VersionFile } from '../../src/registry/published-files.ts';

/** One step: what a version made of the words of the version before it. */
export interface HistoryStep {
  readonly version: DocumentVersion;
  /** The version before, in which the words stood; null: the provision came with this version. */
  readonly before: DocumentVersion | null;
  /** Its provisions of which these words came, and their text. */
  readonly clauses: readonly Clause[];
  readonly oldText: string;
  readonly newText: string;
}

/**
 * Steps of a provision, the latest first. `versions` of its document, the
 * latest first; `fileOf` gives an earlier version whole. A version that left it
 * alone makes no step; the last step is the version with which it came.
 */
export function historyOf(
  clause: Pick<Clause, 'eId' | 'text'>,
  versions: readonly DocumentVersion[],
  fileOf: (version: DocumentVersion) => VersionFile,
): HistoryStep[] {
  const steps: HistoryStep[] = [];
  let eIds = new Set([clause.eId]);
  let text = clause.text;
  for (let i = 0; i < versions.length; i += 1) {
    const version = versions[i];
    const before = versions[i + 1];
    if (version === undefined) break;
    if (before === undefined) {
      steps.push({ version, before: null, clauses: [], oldText: '', newText: text });
      break;
    }
    const file = fileOf(before);
    const fates = new Map(file.next.fates.map((fate) => [fate.eId, fate]));
    const origins = file.clauses.filter((c) => {
      const fate = fates.get(c.eId);
      return fate === undefined ? eIds.has(c.eId) : fate.successors.some((eId) => eIds.has(eId));
    });
    if (origins.length === 0) {
      steps.push({ version, before: null, clauses: [], oldText: '', newText: text });
      break;
    }
    const oldText = origins.map((c) => c.text).join('\n');
    if (oldText !== text) steps.push({ version, before, clauses: origins, oldText, newText: text });
    eIds = new Set(origins.map((c) => c.eId));
    text = oldText;
  }
  return steps;
}
