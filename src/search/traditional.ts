/**
 * Traditional characters and their simplified forms, from the dictionaries of
 * OpenCC. Used where the index is built; the index carries the small part of
 * it that can matter for its texts.
 */
import { Converter } from 'opencc-js/t2cn';

/** The package's own types do not resolve under NodeNext. */
const createConverter = Converter as (options: { from: string; to: string }) => (text: string) => string;

/** Unified ideographs and extension A: the characters that texts of our time use. */
const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/** One traditional character to one simplified one; variants of Hong Kong included. */
export function traditionalCharacters(): Map<string, string> {
  const characters: string[] = [];
  for (const [from, to] of IDEOGRAPHS)
    for (let code = from; code <= to; code += 1) characters.push(String.fromCodePoint(code));
  const simplified = new Map<string, string>();
  // Parted by line feeds, so that no phrase of the dictionary spans two of them.
  for (const from of ['hk', 't']) {
    const converted = createConverter({ from, to: 'cn' })(characters.join('\n')).split('\n');
    characters.forEach((ch, i) => {
      const other = converted[i];
      if (other !== undefined && other !== ch && Array.from(other).length === 1) simplified.set(ch, other);
    });
  }
  return simplified;
}
