/** Features of the clauses that were found, from where they take the fewest bytes. */
import { Reader } from './bytes.ts';
import { BLOCK, FEATURES_PART } from './cut-format.ts';
import type { Postings } from './cut-postings.ts';
import { readFeature } from './feature-rows.ts';
import { inflate, type Parts } from './parts.ts';
import type { Feature } from './source.ts';

/** Share of the blocks of features from which all are fetched at once. */
const MOST_BLOCKS = 1 / 4;

/**
 * `lengths`: bytes of the blocks of features. `features`: those that are at
 * hand, by clause; it is filled. What is asked for are clauses; null: all.
 */
export function preparing(
  parts: Parts,
  lengths: readonly number[],
  postings: Postings,
  features: (Feature | undefined)[],
): (clauses: Iterable<number> | null) => Promise<void> {
  let at = 0;
  const spans = lengths.map((length) => ({ from: at, to: (at += length) }));
  const keep = (clause: number, feature: Feature): void => {
    features[clause] = feature;
  };
  const fetchBlocks = async (missing: readonly number[]): Promise<void> => {
    const whole = missing.length > lengths.length * MOST_BLOCKS;
    const all = whole ? await parts.range(FEATURES_PART, { from: 0, to: at }) : null;
    await Promise.all(
      missing.map(async (block) => {
        const span = spans[block] ?? { from: 0, to: 0 };
        const bytes = all?.subarray(span.from, span.to) ?? (await parts.range(FEATURES_PART, span));
        const from = new Reader(inflate(bytes));
        for (let clause = block * BLOCK; !from.isDone; clause += 1) features[clause] = readFeature(from);
      }),
    );
  };
  let hasAll = false;
  return async (clauses) => {
    if (clauses === null) {
      if (!hasAll) await fetchBlocks(lengths.map((_, block) => block));
      hasAll = true;
      return;
    }
    const wanted = [...clauses];
    for (;;) {
      const missing = wanted.filter((clause) => features[clause] === undefined);
      if (missing.length === 0) return;
      const marks = new Uint8Array(features.length);
      for (const clause of missing) marks[clause] = 1;
      const blocks = [...new Set(missing.map((clause) => Math.floor(clause / BLOCK)))];
      const price = blocks.reduce((sum, block) => sum + (lengths[block] ?? 0), 0) / missing.length;
      // The key that gives most of them for its bytes, if that is less than their blocks.
      let least = price;
      let best: Postings['frequent'][number] | undefined;
      for (const key of postings.frequent) {
        const own = key.featureBytes / key.featuresAmong(marks);
        if (own >= least) continue;
        best = key;
        least = own;
      }
      if (best === undefined) {
        await fetchBlocks(blocks);
        return;
      }
      await best.loadFeatures(keep);
    }
  };
}
