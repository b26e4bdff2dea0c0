/** Words with their weights, as one tree in flat arrays that threads can share. */

export interface WordTable {
  /**
   * Two numbers a slot: the slot of the sign before; the sign in the lower half
   * (0: an empty slot) and in the upper half the place of its weight, from 1,
   * where a word ends with it.
   */
  readonly slots: Uint32Array;
  readonly weights: Float64Array;
  /** Weight of a sign that is no word. */
  readonly lightest: number;
}

/** Slot of what stands before the first sign of a word. */
export const ROOT = 0xffffffff;

/** The slot of a sign after `parent`, or the empty one in which it would stand. */
export function slotOf(slots: Uint32Array, parent: number, sign: number): number {
  const mask = (slots.length >>> 1) - 1;
  const hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(sign, 0x85ebca6b);
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const own = (slots[slot * 2 + 1] ?? 0) & 0xffff;
    if (own === 0 || (own === sign && slots[slot * 2] === parent)) return slot;
  }
}

/** Lines `word frequency tag` of a dictionary, by their places in its text. */
function readLines(text: string): { starts: Uint32Array; ends: Uint32Array; counts: Float64Array } {
  const room = Math.ceil(text.length / 4);
  const [starts, ends, counts] = [new Uint32Array(room), new Uint32Array(room), new Float64Array(room)];
  let n = 0;
  for (let from = 0; from < text.length; n += 1) {
    const line = text.indexOf('\n', from);
    const end = line === -1 ? text.length : line;
    const word = text.indexOf(' ', from);
    const count = Number(text.slice(word + 1, text.indexOf(' ', word + 1)));
    if (word === -1 || word >= end || !(count > 0))
      throw new Error(`the dictionary of words has a line without a frequency: ${text.slice(from, end)}`);
    starts[n] = from;
    ends[n] = word;
    counts[n] = count;
    from = end + 1;
  }
  return { starts: starts.subarray(0, n), ends: ends.subarray(0, n), counts: counts.subarray(0, n) };
}

/**
 * The table of a dictionary in the format of jieba, with words of one's own
 * (one a line, or `word frequency tag`). A word weighs the logarithm of its
 * share of all frequencies, one without a frequency as much as the median.
 */
export function wordTable(dictionary: string, own: string): WordTable {
  const { starts, ends, counts } = readLines(dictionary);
  const sum = counts.reduce((total, count) => total + count, 0);
  const logarithms = counts.map((count) => Math.log(count / sum));
  const sorted = logarithms.toSorted();
  const median = sorted[sorted.length >> 1] ?? 0;
  const added = own
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, number] => {
      const [word = '', count, tag] = line.split(' ');
      return [word, tag === undefined ? median : Math.log(Number(count) / sum)];
    });
  const signs = starts.reduce((total, start, i) => total + (ends[i] ?? 0) - start, own.length);
  const slots = new Uint32Array(new SharedArrayBuffer(2 ** Math.ceil(Math.log2(signs + 2)) * 8));
  const places = new Map<number, number>();
  const placeOf = (weight: number): number => {
    const known = places.get(weight);
    if (known !== undefined) return known;
    places.set(weight, places.size + 1);
    return places.size;
  };
  for (let i = 0; i < starts.length; i += 1)
    insert(slots, dictionary, starts[i] ?? 0, ends[i] ?? 0, placeOf(logarithms[i] ?? 0));
  for (const [word, weight] of added) insert(slots, word, 0, word.length, placeOf(weight));
  if (places.size > 0xffff)
    throw new Error('the dictionary of words has more frequencies than the table holds');
  const weights = new Float64Array(new SharedArrayBuffer((places.size + 1) * 8));
  for (const [weight, place] of places) weights[place] = weight;
  return { slots, weights, lightest: sorted[0] ?? 0 };
}

/** Put the word that stands in a text; a later one with the same signs replaces it. */
function insert(slots: Uint32Array, text: string, from: number, to: number, place: number): void {
  let parent = ROOT;
  for (let i = from; i < to; i += 1) {
    const sign = text.charCodeAt(i);
    const slot = slotOf(slots, parent, sign);
    if (slots[slot * 2 + 1] === 0) {
      slots[slot * 2] = parent;
      slots[slot * 2 + 1] = sign;
    }
    parent = slot;
  }
  if (parent !== ROOT) slots[parent * 2 + 1] = ((slots[parent * 2 + 1] ?? 0) & 0xffff) | (place << 16);
}
