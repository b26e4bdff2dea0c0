/** Index of the pairs of letters in texts, for finding those that a quotation can come from. */

const BUCKETS = 1 << 17;

/** Place of a pair of letters in the table; others may share it. */
const bucketOf = (text: string, i: number): number =>
  (Math.imul(text.charCodeAt(i), 0x9e3779b1) ^ Math.imul(text.charCodeAt(i + 1), 0x85ebca6b)) >>> 15;

/** The different pairs of a text. */
export function pairsOf(text: string): Uint32Array {
  const seen = new Set<number>();
  for (let i = 0; i + 1 < text.length; i += 1) seen.add(bucketOf(text, i));
  return Uint32Array.from(seen);
}

export interface PairIndex {
  /** How many of the pairs each text has, and the sum of their weights, rarer pairs weighing more. */
  share(pairs: Uint32Array): { counts: Uint16Array; weights: Float32Array };
  /** Weight of a pair: 0 where it stands in every text. */
  weight(pair: number): number;
}

/** Linear in the length of the texts. */
export function pairIndex(texts: readonly string[]): PairIndex {
  const ends = new Uint32Array(BUCKETS + 1);
  const last = new Int32Array(BUCKETS).fill(-1);
  const each = (see: (bucket: number, text: number) => void): void => {
    last.fill(-1);
    texts.forEach((text, n) => {
      for (let i = 0; i + 1 < text.length; i += 1) {
        const bucket = bucketOf(text, i);
        if (last[bucket] === n) continue;
        last[bucket] = n;
        see(bucket, n);
      }
    });
  };
  each((bucket) => {
    ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
  });
  for (let i = 1; i <= BUCKETS; i += 1) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const next = ends.slice();
  const holders = new Uint32Array(ends[BUCKETS] ?? 0);
  each((bucket, n) => {
    holders[next[bucket] ?? 0] = n;
    next[bucket] = (next[bucket] ?? 0) + 1;
  });
  const weight = (pair: number): number => {
    const among = (ends[pair + 1] ?? 0) - (ends[pair] ?? 0);
    return Math.log((texts.length + 1) / (among + 1));
  };
  return {
    weight,
    share(pairs) {
      const counts = new Uint16Array(texts.length);
      const weights = new Float32Array(texts.length);
      for (const pair of pairs) {
        const own = weight(pair);
        for (let at = ends[pair] ?? 0; at < (ends[pair + 1] ?? 0); at += 1) {
          const text = holders[at] ?? 0;
          counts[text] = (counts[text] ?? 0) + 1;
          weights[text] = (weights[text] ?? 0) + own;
        }
      }
      return { counts, weights };
    },
  };
}
