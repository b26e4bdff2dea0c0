/**
 * Form in which texts and queries are compared. One width, one case, one sign
 * for the variants of a punctuation mark, simplified characters, no white
 * space beside Han characters; with a way back to the printed offsets.
 * Every printed character is folded by itself, so a printed substring always
 * folds to a substring.
 */

export interface Normalized {
  readonly text: string;
  /** Printed offset at which the character of each position begins; one more for the end. */
  readonly starts: Uint32Array;
  /** Printed span of a half-open span of the normalised text. */
  span(start: number, end: number): { start: number; end: number };
}

export type Normalizer = (text: string) => Normalized;

const VARIANTS: readonly (readonly [string, string])[] = [
  ['"', '“”„‟〝〞＂«»'],
  ["'", '‘’‚‛＇`'],
  ['(', '（〔［【﹝[〖'],
  [')', '）〕］】﹞]〗'],
  ['<', '《〈＜﹤'],
  ['>', '》〉＞﹥'],
  ['-', '—–－−‐‑‒―～∼〜~﹣'],
  ['·', '•・‧∙⋅●'],
  ['、', '､﹑'],
  ['。', '｡﹒'],
  ['零', '〇'],
];

/** Blocks whose characters are other shapes of plain ones (Unicode compatibility forms). */
const COMPATIBILITY: readonly (readonly [number, number])[] = [
  [0x00b2, 0x00b3],
  [0x00b9, 0x00b9],
  [0x2070, 0x209c], // superscripts and subscripts: CO₂, m²
  [0x2103, 0x2103], // ℃
  [0x2e80, 0x2fdf], // radicals that PDF files give for characters
  [0x3300, 0x33ff], // square units: ㎡, ㎞
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfb00, 0xfb06], // Latin ligatures
  [0xff01, 0xffee], // half and full width
  [0x2f800, 0x2fa1f],
];

const SIGNS = new Map<string, string>();
for (const [plain, variants] of VARIANTS) for (const variant of variants) SIGNS.set(variant, plain);

/** Soft hyphens, zero-width signs and variation selectors. */
const isIgnored = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2060 && code <= 0x2064) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;
const SPACE = /\s/u;
const LETTER = /[a-z]/u;
const DIGIT = /[0-9]/u;

function foldCharacter(ch: string, code: number, traditional: ReadonlyMap<string, string>): string {
  const sign = SIGNS.get(ch);
  if (sign !== undefined) return sign;
  let plain = ch;
  if (code > 0x7f && COMPATIBILITY.some(([from, to]) => code >= from && code <= to)) {
    plain = ch.normalize('NFKC');
    plain = SIGNS.get(plain) ?? plain;
  }
  return traditional.get(plain) ?? plain.toLowerCase();
}

/**
 * A normaliser that turns the keys of `traditional` into their simplified
 * characters. Linear in the length of the text. A space is kept (as one) only
 * between two letters or two digits, a line feed always.
 */
export function createNormalizer(traditional: ReadonlyMap<string, string>): Normalizer {
  return (printed) => {
    const units: string[] = [];
    let starts = new Uint32Array(printed.length + 1);
    const put = (unit: string, from: number): void => {
      if (units.length + 1 >= starts.length) {
        const grown = new Uint32Array(starts.length * 2 + 16);
        grown.set(starts);
        starts = grown;
      }
      starts[units.length] = from;
      units.push(unit);
    };
    let pendingSpace = -1;
    for (let at = 0; at < printed.length;) {
      const code = printed.codePointAt(at) ?? 0;
      const from = at;
      // Han characters are most of any text here and need only the one look-up.
      const isHan = code >= 0x4e00 && code <= 0x9fff;
      const ch = isHan ? printed.charAt(at) : String.fromCodePoint(code);
      at += ch.length;
      const folded = isHan
        ? (traditional.get(ch) ?? ch)
        : ch === '\n'
          ? ch
          : isIgnored(code)
            ? ''
            : SPACE.test(ch)
              ? ' '
              : foldCharacter(ch, code, traditional);
      if (folded === '') continue;
      if (folded === ' ') {
        if (pendingSpace === -1) pendingSpace = from;
        continue;
      }
      if (pendingSpace !== -1) {
        const [before, first] = [units.at(-1) ?? '', folded.charAt(0)];
        if ((LETTER.test(before) && LETTER.test(first)) || (DIGIT.test(before) && DIGIT.test(first)))
          put(' ', pendingSpace);
        pendingSpace = -1;
      }
      if (folded.length === 1) put(folded, from);
      else for (const unit of folded.split('')) put(unit, from);
    }
    const text = units.join('');
    starts[text.length] = printed.length;
    return withSpans(printed, text, starts.slice(0, text.length + 1));
  };
}

/** Apart from the loop above, so that what is kept holds nothing of it. */
function withSpans(printed: string, text: string, starts: Uint32Array): Normalized {
  const endOf = (position: number): number => {
    const start = starts[position] ?? printed.length;
    // A kept space stands for all white space up to the next character.
    if (text.charAt(position) === ' ') return starts[position + 1] ?? printed.length;
    return start + ((printed.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  };
  return {
    text,
    starts,
    span(start, end) {
      const from = starts[start] ?? printed.length;
      if (end <= start) return { start: from, end: from };
      return { start: from, end: end <= text.length ? endOf(end - 1) : printed.length };
    },
  };
}
