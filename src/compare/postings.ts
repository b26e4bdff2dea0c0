/** Cosines of one vector with many at once. */
import type { Vector } from './pieces.ts';

/** Key → the vectors that have it and their weights, alternating. */
export type Postings = ReadonlyMap<number, readonly number[]>;

export function postingsOf(vectors: readonly Vector[]): Postings {
  const postings = new Map<number, number[]>();
  vectors.forEach((vector, i) => {
    for (const [key, weight] of vector) {
      if (weight === 0) continue;
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [i, weight]);
      else list.push(i, weight);
    }
  });
  return postings;
}

/** Cosine of `vector` with each of the `size` vectors; visits only those that share a key with it. */
export function likenesses(vector: Vector, postings: Postings, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const [key, weight] of vector) {
    const list = postings.get(key);
    if (list === undefined) continue;
    for (let k = 0; k < list.length; k += 2) {
      const i = list[k] ?? 0;
      sums[i] = (sums[i] ?? 0) + weight * (list[k + 1] ?? 0);
    }
  }
  return sums;
}
