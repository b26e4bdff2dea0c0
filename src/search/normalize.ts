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
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What the table of a normaliser says of a sign, unless it is the sign's one folded sign. */
const UNKNOWN = 0;
const IGNORED = 1;
const BLANK = 2;
/** It has several folded signs, or is one of two units. */
const MANY = 3;

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
  // Filled as signs come: one look-up a sign, and few signs are ever met.
  const table = new Uint16Array(0x10000);
  const entryOf = (code: number): number => {
    const ch = String.fromCharCode(code);
    if (ch === '\n') return code;
    if (code >= 0xd800 && code <= 0xdfff) return MANY;
    if (isIgnored(code)) return IGNORED;
    if (SPACE.test(ch)) return BLANK;
    const folded = foldCharacter(ch, code, traditional);
    if (folded === '') return IGNORED;
    if (folded === ' ') return BLANK;
    const first = folded.charCodeAt(0);
    return folded.length > 1 || first <= MANY ? MANY : first;
  };
  return (printed) => {
    let units = new Uint16Array(printed.length + 1);
    let starts = new Uint32Array(printed.length + 1);
    let length = 0;
    let pendingSpace = -1;
    const put = (unit: number, from: number): void => {
      if (length + 1 >= starts.length) {
        const [wide, wideStarts] = [new Uint16Array(length * 2 + 16), new Uint32Array(length * 2 + 16)];
        wide.set(units);
        wideStarts.set(starts);
        [units, starts] = [wide, wideStarts];
      }
      units[length] = unit;
      starts[length] = from;
      length += 1;
    };
    const close = (first: number): void => {
      const before = length === 0 ? 0 : (units[length - 1] ?? 0);
      if ((isLetter(before) && isLetter(first)) || (isDigit(before) && isDigit(first)))
        put(0x20, pendingSpace);
      pendingSpace = -1;
    };
    for (let at = 0; at < printed.length; at += 1) {
      const code = printed.charCodeAt(at);
      let folded = table[code] ?? UNKNOWN;
      if (folded === UNKNOWN) table[code] = folded = entryOf(code);
      if (folded > MANY) {
        if (pendingSpace !== -1) close(folded);
        put(folded, at);
      } else if (folded === BLANK) {
        if (pendingSpace === -1) pendingSpace = at;
      } else if (folded === MANY) {
        const point = printed.codePointAt(at) ?? 0;
        const several = foldCharacter(String.fromCodePoint(point), point, traditional);
        if (several === '' || isIgnored(point)) continue;
        if (pendingSpace !== -1) close(several.charCodeAt(0));
        for (let i = 0; i < several.length; i += 1) put(several.charCodeAt(i), at);
        if (point > 0xffff) at += 1;
      }
    }
    starts[length] = printed.length;
    return withSpans(printed, textOf(units.subarray(0, length)), starts.slice(0, length + 1));
  };
}

/** Longest argument list that `String.fromCharCode` is given. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(i, i + CHUNK) as unknown as number[]);
  return text;
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
