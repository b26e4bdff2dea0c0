/**
 * Reading form of a text: one width, no white space, one mark for each
 * punctuation sign, with a map back so that records keep the printed offsets.
 */

/** A folded text and the way back to the offsets of the text as printed. */
export interface Folded {
  /** Folded characters. */
  readonly text: string;
  /** Offset in the printed text of each folded character; one more for the end. */
  readonly offsets: Uint32Array;
  /** Printed span of the folded half-open span; trailing white space is left out. */
  span(start: number, end: number): { start: number; end: number };
}

const PUNCTUATION = new Map<string, string>(
  Object.entries({
    ',': '，',
    ';': '；',
    ':': '：',
    '(': '（',
    ')': '）',
    '!': '！',
    '?': '？',
    '﹔': '；',
    '﹐': '，',
    〇: '零',
    '○': '零',
    '●': '零',
    '％': '%',
    '﹪': '%',
    '～': '~',
    '∼': '~',
    '〜': '~',
    '－': '-',
    '–': '-',
    '−': '-',
    '‒': '-',
    '―': '—',
    '«': '《',
    '»': '》',
    '﹝': '〔',
    '﹞': '〕',
    '［': '〔',
    '］': '〕',
    '[': '〔',
    ']': '〕',
  }),
);

/** Marks white space and zero-width signs in the table below. */
const DROPPED = 0;
const SPACE = /\s|\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/gu;

/** Longest argument list that `String.fromCharCode` is given. */
const CHUNK = 8192;

function fromCodes(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += CHUNK)
    parts.push(String.fromCharCode.apply(null, codes.subarray(i, i + CHUNK) as unknown as number[]));
  return parts.join('');
}

/** Folded code unit of every code unit: one lookup a character. */
function foldingTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) table[code] = code;
  const spaces = Array.from(fromCodes(table).matchAll(SPACE), ({ index }) => index);
  // Full-width forms of ASCII letters, digits and signs (U+FF01–U+FF5E) have a half-width twin.
  for (let code = 0xff01; code <= 0xff5e; code += 1) {
    const half = String.fromCharCode(code - 0xfee0);
    table[code] = (PUNCTUATION.get(half) ?? half).charCodeAt(0);
  }
  for (const [sign, folded] of PUNCTUATION) table[sign.charCodeAt(0)] = folded.charCodeAt(0);
  for (const code of spaces) table[code] = DROPPED;
  return table;
}

const TABLE = foldingTable();

/** Characters of texts whose folded forms are kept: a document is read many times over. */
const KEPT = 1 << 16;
/** What a kept text takes besides its characters, as if it were characters. */
const LEAST = 16;
const known = new Map<string, Folded>();
let knownLength = 0;

/** Room for short texts, kept from one to the next: making it anew costs more than the folding. */
const CODES = new Uint16Array(CHUNK);
const OFFSETS = new Uint32Array(CHUNK);

/**
 * Fold `text` for reading. Full-width letters and digits become half-width,
 * Chinese punctuation full-width, zero signs (〇 ○) 零; white space is dropped.
 * Each folded character is one UTF-16 unit, so `offsets` is exact. Linear.
 */
export function fold(text: string): Folded {
  const before = known.get(text);
  if (before !== undefined) return before;
  const folded = foldAnew(text);
  if (text.length >= CHUNK) return folded;
  knownLength += text.length + LEAST;
  if (knownLength > KEPT) {
    known.clear();
    knownLength = text.length + LEAST;
  }
  known.set(text, folded);
  return folded;
}

function foldAnew(text: string): Folded {
  const short = text.length < CHUNK;
  const codes = short ? CODES : new Uint16Array(text.length);
  const offsets = short ? OFFSETS : new Uint32Array(text.length + 1);
  let n = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = TABLE[text.charCodeAt(i)] ?? DROPPED;
    if (code === DROPPED) continue;
    codes[n] = code;
    offsets[n] = i;
    n += 1;
  }
  offsets[n] = text.length;
  const map = offsets.slice(0, n + 1);
  return {
    text: fromCodes(codes.subarray(0, n)),
    offsets: map,
    span(start, end) {
      if (end <= start) return { start: map[start] ?? text.length, end: map[start] ?? text.length };
      return { start: map[start] ?? text.length, end: (map[end - 1] ?? text.length - 1) + 1 };
    },
  };
}
