/**
 * Approximate matching of a pattern in a text, by bit vectors (G. Myers,
 * A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming, J. ACM 46(3), 1999; blocks after H. Hyyrö, 2003).
 */

const WORD = 32;

/** For every character of a pattern the places where it stands, 32 to a word. */
type Places = ReadonlyMap<number, Int32Array>;

function placesOf(pattern: string, words: number): Places {
  const places = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i += 1) {
    const code = pattern.charCodeAt(i);
    let row = places.get(code);
    if (row === undefined) places.set(code, (row = new Int32Array(words)));
    row[i >>> 5] = (row[i >>> 5] ?? 0) | (1 << (i & 31));
  }
  return places;
}

/** Where a pattern comes nearest: characters put in, left out or replaced, and the stretch of the text. */
export interface Nearest {
  readonly distance: number;
  readonly start: number;
  readonly end: number;
}

export interface Pattern {
  readonly text: string;
  /** The fewest edits that turn the pattern into some stretch of `text`, and the first end of such a stretch. */
  best(text: string): { distance: number; end: number };
  /** The same with the stretch itself: the shortest that ends there. */
  locate(text: string): Nearest;
}

/**
 * Bit columns over the text. `anchored`: the stretch begins at the start of the
 * text. Calls `see` with the distance at every end, from 1 on; it stops on false.
 */
function scan(
  text: string,
  length: number,
  places: Places,
  anchored: boolean,
  see: (distance: number, end: number) => boolean,
): void {
  const words = Math.ceil(length / WORD);
  const nothing = new Int32Array(words);
  const plus = new Int32Array(words).fill(-1);
  const minus = new Int32Array(words);
  const top = 1 << ((length - 1) & 31);
  let distance = length;
  for (let j = 0; j < text.length; j += 1) {
    const row = places.get(text.charCodeAt(j)) ?? nothing;
    let carry = anchored ? 1 : 0;
    for (let b = 0; b < words; b += 1) {
      const pv = plus[b] ?? 0;
      const mv = minus[b] ?? 0;
      let eq = row[b] ?? 0;
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const last = b === words - 1 ? top : 1 << 31;
      const out = (ph & last) !== 0 ? 1 : (mh & last) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      plus[b] = mh | ~(xv | ph);
      minus[b] = ph & xv;
      carry = out;
    }
    distance += carry;
    if (!see(distance, j + 1)) return;
  }
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** A pattern of any length; matching takes time in proportion to the text and to the pattern's length / 32. */
export function pattern(text: string): Pattern {
  const { length } = text;
  const words = Math.ceil(length / WORD);
  const places = placesOf(text, words);
  const best = (within: string): { distance: number; end: number } => {
    let found = { distance: length, end: 0 };
    if (length > 0)
      scan(within, length, places, false, (distance, end) => {
        if (distance < found.distance) found = { distance, end };
        return found.distance > 0;
      });
    return found;
  };
  return {
    text,
    best,
    locate(within) {
      const { distance, end } = best(within);
      let start = end;
      const before = reversed(within.slice(Math.max(0, end - 2 * length), end));
      if (end > 0)
        scan(before, length, placesOf(reversed(text), words), true, (found, size) => {
          if (found !== distance) return true;
          start = end - size;
          return false;
        });
      return { distance, start, end };
    },
  };
}
