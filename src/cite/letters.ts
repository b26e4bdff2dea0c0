/**
 * The letters of a text: normal form (`src/search/normalize.ts`) without white
 * space and punctuation, so that a quotation is found whatever signs it was
 * typed with. The point of a decimal and the per cent sign count as letters.
 */
import type { Normalizer } from '../search/normalize.ts';

export interface Letters {
  readonly text: string;
  /** Printed offset at which each letter begins. */
  readonly starts: Uint32Array;
  /** Printed offset after each letter. */
  readonly ends: Uint32Array;
}

const LETTER = /[\p{L}\p{N}%‰℃]/u;
/** 1: a letter, 2: none; 0: not yet asked. */
const KNOWN = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (KNOWN[code] === 0) {
    // Halves of characters beyond the basic plane are letters: rare ideographs.
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    KNOWN[code] = surrogate || LETTER.test(String.fromCharCode(code)) ? 1 : 2;
  }
  return KNOWN[code] === 1;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const POINT = 46;

/** Linear in the length of the text. */
export function lettersOf(printed: string, normalize: Normalizer): Letters {
  const normal = normalize(printed);
  const { text } = normal;
  const units: string[] = [];
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const decimal = code === POINT && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
    if (!decimal && !isLetter(code)) continue;
    const span = normal.span(i, i + 1);
    starts[units.length] = span.start;
    ends[units.length] = span.end;
    units.push(text.charAt(i));
  }
  return { text: units.join(''), starts: starts.slice(0, units.length), ends: ends.slice(0, units.length) };
}
