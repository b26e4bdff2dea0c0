/** Whether a clause was copied, adapted, tightened or loosened, by comparable evidence on both sides. */
import type { AlignmentLabel, ForceChange, TargetComparison } from '../model/index.ts';

/** From this share of a clause in common runs on it counts as copied. */
const COPIED = 0.6;
/** Steps on a scale that tell a clause for tightened or loosened; one step between 推动 and 鼓励 is style. */
const STEPS: Record<ForceChange['scale'], number> = { ban: 1, duty: 2, assurance: 2 };

/** 1: a binds more, -1: b does, 0: neither, or they can't be set against each other. */
function voteOf({ relation, stretch }: TargetComparison): -1 | 0 | 1 {
  // A 力争 value beside a firm one of the other side says nothing of what is promised.
  if (relation === 'not-comparable') return 0;
  if (stretch === null || stretch === 'both') {
    return relation === 'stricter' ? 1 : relation === 'weaker' ? -1 : 0;
  }
  if (stretch === 'a') return relation === 'stricter' ? 0 : -1;
  return relation === 'weaker' ? 0 : 1;
}

/**
 * The label of an aligned pair. `tightened` and `loosened` are said only where
 * a number, a prohibition or a modality on the same object stands on both
 * sides, and all such evidence points one way; a high share of common wording
 * (`share` of a's signs) hides no change of force.
 */
export function labelOf(
  share: number,
  targets: readonly TargetComparison[],
  force: readonly ForceChange[],
): AlignmentLabel {
  const votes = [
    ...targets.map(voteOf),
    ...force
      .filter(({ scale, degrees }) => Math.abs(degrees) >= STEPS[scale])
      .map(({ degrees }) => Math.sign(degrees)),
  ].filter((vote) => vote !== 0);
  if (votes.length > 0 && votes.every((vote) => vote === 1)) return 'tightened';
  if (votes.length > 0 && votes.every((vote) => vote === -1)) return 'loosened';
  // Evidence that points both ways: not copied, whatever the share of common wording.
  return share >= COPIED && votes.length === 0 ? 'copied' : 'adapted';
}
