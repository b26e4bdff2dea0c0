/** Texts as pieces of wording, and vectors of weights over them. */

/** Weights by key; of length 1 unless empty. */
export type Vector = ReadonlyMap<number, number>;

const LETTER = /[\p{L}\p{N}]/u;

/** Numbers for pieces of wording, the same piece always the same number. */
export type PieceNumbers = Map<string, number>;

/** Visit the pieces of two and three signs of a folded text; none reaches over a punctuation mark. */
export function forPieces(
  text: string,
  numbers: PieceNumbers,
  visit: (piece: number, end: number) => void,
): void {
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!LETTER.test(text.charAt(i))) {
      start = i + 1;
      continue;
    }
    for (let size = 2; size <= 3 && i - start + 1 >= size; size += 1) {
      const piece = text.slice(i - size + 1, i + 1);
      let number = numbers.get(piece);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(piece, number);
      }
      visit(number, i);
    }
  }
}

/** Pieces of a folded text with how often they stand. Linear. */
export function countPieces(text: string, numbers: PieceNumbers): Map<number, number> {
  const counts = new Map<number, number>();
  forPieces(text, numbers, (piece) => counts.set(piece, (counts.get(piece) ?? 0) + 1));
  return counts;
}

/** In how many of `counted` each key stands. */
export function timesSeen(counted: readonly ReadonlyMap<number, number>[]): Map<number, number> {
  const seen = new Map<number, number>();
  for (const counts of counted) for (const key of counts.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  return seen;
}

/** How rare a key is that stands in `seen` of `total`: ln((N + 1) / (n + ½)), at least 0. */
export function rarity(seen: ReadonlyMap<number, number>, total: number): (key: number) => number {
  return (key) => Math.max(0, Math.log((total + 1) / ((seen.get(key) ?? 0) + 0.5)));
}

/** Vector of length 1; empty stays empty. */
export function unit(weights: Map<number, number>): Map<number, number> {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  const length = Math.sqrt(sum);
  if (length > 0) for (const [key, weight] of weights) weights.set(key, weight / length);
  return weights;
}

/** A vector without the keys that no other clause has: they can meet nothing. The length stays. */
export function shareable(
  vector: Map<number, number>,
  counts: ReadonlyMap<number, number>,
): Map<number, number> {
  for (const key of vector.keys()) if (counts.get(key) === 1) vector.delete(key);
  return vector;
}

/** Cosine of two vectors of length 1. */
export function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return sum;
}
