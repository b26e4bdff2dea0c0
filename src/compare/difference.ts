/** The difference of wording between two texts, told in words. */
import type { UnitIndex } from '../text/units.ts';
import { runtimeWords, tokenize, type Token, type WordCutter } from './tokens.ts';

/**
 * One part of a difference: `a` and `b` as printed in either text. `same`: equal
 * but for white space and punctuation variants (`a` and `b` may differ in
 * these); `removed`: only in a (`b` is empty); `added`: only in b.
 */
export interface DifferencePart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly a: string;
  readonly b: string;
}

export interface DifferenceOptions {
  /** Units that go with their numbers as one token. */
  units?: UnitIndex | null;
  words?: WordCutter;
}

/** A gap between anchors is compared token by token up to this many pairs, and told as replaced beyond. */
const MOST_PAIRS = 4_000_000;

/** Places of one token in the two rows. */
type Pair = [number, number];

/** Half-open stretches of the two token rows. */
interface Box {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Pairs of tokens that stand once in either stretch, in the longest order that both keep. */
function anchors(a: readonly Token[], b: readonly Token[], box: Box): Pair[] {
  const once = (tokens: readonly Token[], from: number, to: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let i = from; i < to; i += 1) {
      const key = tokens[i]?.key ?? '';
      places.set(key, places.has(key) ? -1 : i);
    }
    return places;
  };
  const inB = once(b, box.b0, box.b1);
  const pairs: Pair[] = [];
  for (const [key, i] of once(a, box.a0, box.a1)) {
    const j = inB.get(key) ?? -1;
    if (i >= 0 && j >= 0 && a[i]?.kind !== 'mark') pairs.push([i, j]);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  return longestRise(pairs);
}

/** Longest subsequence whose second numbers rise. n log n. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, j], k) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous[k] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = k;
  });
  const rise: Pair[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k] ?? -1) rise.push(pairs[k] ?? [0, 0]);
  return rise.reverse();
}

/** Matching tokens of a stretch by their longest common subsequence. */
function commonSubsequence(a: readonly Token[], b: readonly Token[], { a0, a1, b0, b1 }: Box): Pair[] {
  const [n, m] = [a1 - a0, b1 - b0];
  if (n === 0 || m === 0 || n * m > MOST_PAIRS) return [];
  const width = m + 1;
  const longest = new Uint32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[a0 + i]?.key === b[b0 + j]?.key
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    if (a[a0 + i]?.key === b[b0 + j]?.key) pairs.push([a0 + i++, b0 + j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Tokens that the two rows have in common, in order: equal ends, then anchors, then what lies between them. */
function matches(a: readonly Token[], b: readonly Token[]): Pair[] {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head]?.key === b[head]?.key) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key) tail += 1;
  const pairs: Pair[] = Array.from({ length: head }, (_, i) => [i, i]);
  const middle: Box = { a0: head, a1: a.length - tail, b0: head, b1: b.length - tail };
  let [from, to] = [middle.a0, middle.b0];
  for (const [i, j] of [...anchors(a, b, middle), [middle.a1, middle.b1] as Pair]) {
    pairs.push(...commonSubsequence(a, b, { a0: from, a1: i, b0: to, b1: j }));
    if (i < middle.a1) pairs.push([i, j]);
    [from, to] = [i + 1, j + 1];
  }
  for (let k = tail; k > 0; k -= 1) pairs.push([a.length - k, b.length - k]);
  return pairs;
}

/** A stretch in common this long or longer always stands. */
const ISLAND = 5;

/** Signs between two places of a token row. */
function signsBetween(row: readonly Token[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += row[i]?.key.length ?? 0;
  return sum;
}

/**
 * Drop what only breaks up rewritten stretches: a mark or a character alone, or
 * a few signs with three times as much rewritten on either side. A number that
 * stayed the same always stands.
 */
function withoutIslands(pairs: readonly Pair[], a: readonly Token[], b: readonly Token[]): Pair[] {
  const kept: Pair[] = [];
  /** Signs changed between two common places, and whether some were put for others. */
  const change = (one: Pair, other: Pair): { size: number; replaced: boolean } => {
    const [removed, added] = [signsBetween(a, one[0] + 1, other[0]), signsBetween(b, one[1] + 1, other[1])];
    return { size: Math.max(removed, added), replaced: removed > 0 && added > 0 };
  };
  for (let from = 0; from < pairs.length;) {
    let to = from + 1;
    while (to < pairs.length && follows(pairs[to - 1], pairs[to])) to += 1;
    const island = pairs.slice(from, to);
    const words = island.filter(([i]) => a[i]?.kind !== 'mark');
    const size = words.reduce((sum, [i]) => sum + (a[i]?.key.length ?? 0), 0);
    const left = change(kept.at(-1) ?? [-1, -1], pairs[from] ?? [0, 0]);
    const right = change(pairs[to - 1] ?? [0, 0], pairs[to] ?? [a.length, b.length]);
    const around = left.replaced || right.replaced ? Math.min(left.size, right.size) : 0;
    const small = size <= 1 || (size < ISLAND && 3 * size <= around);
    const number = words.some(([i]) => a[i]?.kind === 'number');
    if (number || around === 0 || !small) for (const pair of island) kept.push(pair);
    from = to;
  }
  return kept;
}

function follows(one: Readonly<Pair> | undefined, other: Readonly<Pair> | undefined): boolean {
  return one !== undefined && other !== undefined && other[0] === one[0] + 1 && other[1] === one[1] + 1;
}

/**
 * The difference between two texts. A number with its unit and its comparator
 * is one token and is never cut; white space and punctuation variants count as
 * the same. The `a` of all parts put together is `a`, the `b` of all is `b`.
 * Between changes `removed` comes before `added`; neighbours are of unlike kind.
 * n log n, but for what lies between common words, which is compared pair by
 * pair up to a fixed bound.
 */
export function difference(a: string, b: string, options: DifferenceOptions = {}): DifferencePart[] {
  const { units = null, words = runtimeWords } = options;
  const [left, right] = [tokenize(a, units, words), tokenize(b, units, words)];
  const parts: DifferencePart[] = [];
  const add = (kind: DifferencePart['kind'], x: string, y: string): void => {
    const last = parts.at(-1);
    if (x === '' && y === '') return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, a: last.a + x, b: last.b + y };
    else parts.push({ kind, a: x, b: y });
  };
  const print = (text: string, row: readonly Token[], from: number, to: number): string =>
    from >= to ? '' : text.slice(row[from]?.start ?? 0, row[to - 1]?.end ?? 0);
  let [i, j] = [0, 0];
  const kept = withoutIslands(matches(left, right), left, right);
  for (const [x, y] of [...kept, [left.length, right.length] as Pair]) {
    add('removed', print(a, left, i, x), '');
    add('added', '', print(b, right, j, y));
    add('same', print(a, left, x, x + 1), print(b, right, y, y + 1));
    [i, j] = [x + 1, y + 1];
  }
  // A text of white space alone has no token.
  if (left.length === 0 && a !== '') add('removed', a, '');
  if (right.length === 0 && b !== '') add('added', '', b);
  return parts;
}

/**
 * Apply a difference to the text that it was made from: gives the other text.
 * @throws {RangeError} where it was made from another text
 */
export function applyDifference(a: string, parts: readonly DifferencePart[]): string {
  if (parts.map((part) => part.a).join('') !== a)
    throw new RangeError('this difference was made from another text');
  return parts.map((part) => part.b).join('');
}
