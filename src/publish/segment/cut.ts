import { ROOT, slotOf, type WordTable } from './dictionary.ts';

/** Signs that no word goes across. */
const isSeparator = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0xff0c || code === 0x3002;

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * A cutter of words: of all ways to cut a text into words of the table and
 * single signs, the one whose words are likeliest together (maximum
 * probability, from the end; of equals the one with the shorter first word).
 * It gives the words of jieba's `cut` without its model for unknown words, and
 * the words put together are the text. Linear for words of bounded length.
 */
export function createCutter({ slots, weights, lightest }: WordTable): (text: string) => string[] {
  // Slots of first signs, from 1: they are asked for at every place of every text.
  const firsts = new Uint32Array(0x10000);
  const firstOf = (sign: number): number => {
    const known = firsts[sign] ?? 0;
    if (known > 0) return known - 1;
    const slot = slotOf(slots, ROOT, sign);
    firsts[sign] = slot + 1;
    return slot;
  };
  let best = new Float64Array(1024);
  let ends = new Uint32Array(1024);
  return (text) => {
    const { length } = text;
    if (length >= best.length) {
      best = new Float64Array(length * 2);
      ends = new Uint32Array(length * 2);
    }
    best[length] = 0;
    for (let from = length - 1; from >= 0; from -= 1) {
      const first = text.charCodeAt(from);
      const single = from + (isHigh(first) && isLow(text.charCodeAt(from + 1)) ? 2 : 1);
      ends[from] = single;
      if (isSeparator(first)) {
        // What stands before it is cut by itself.
        best[from] = 0;
        continue;
      }
      let most = (best[single] ?? 0) + lightest;
      let parent = ROOT;
      for (let at = from; at < length;) {
        const sign = text.charCodeAt(at);
        if (isSeparator(sign)) break;
        const slot = parent === ROOT ? firstOf(sign) : slotOf(slots, parent, sign);
        const entry = slots[slot * 2 + 1] ?? 0;
        if (entry === 0) break;
        parent = slot;
        at += 1;
        if (entry <= 0xffff) continue;
        const total = (best[at] ?? 0) + (weights[entry >>> 16] ?? 0);
        if (at === single || total > most) {
          most = total;
          ends[from] = at;
        }
      }
      best[from] = most;
    }
    const words: string[] = [];
    for (let at = 0; at < length;) {
      const end = ends[at] ?? length;
      words.push(text.slice(at, end));
      at = end;
    }
    return words;
  };
}
