/** Texts as rows of signs in which white space and the variants of one punctuation mark make no difference. */
import { fold } from '../text/fold.ts';

/** Marks that `fold` keeps apart because reading needs them apart, and comparing does not. */
const SAME_MARK = new Map<string, string>(
  Object.entries({
    '”': '“',
    '"': '“',
    '„': '“',
    '「': '“',
    '」': '“',
    '『': '“',
    '』': '“',
    '’': '‘',
    "'": '‘',
    '•': '·',
    '・': '·',
    '‧': '·',
    '．': '.',
    '⋯': '…',
    '〈': '《',
    '〉': '》',
    '<': '《',
    '>': '》',
    '—': '-',
    '─': '-',
    '﹑': '、',
    '｡': '。',
  }),
);

/** `codes[i]` is the i-th sign; `offsets[i]` where it is printed, one more for the end. */
export interface Signs {
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
}

/** One sign in its common form. */
export function commonSign(folded: string): string {
  return SAME_MARK.get(folded) ?? folded;
}

/** The common form of every sign, by its code. */
const COMMON = new Uint16Array(0x10000);
for (let code = 0; code < COMMON.length; code += 1) COMMON[code] = code;
for (const [sign, common] of SAME_MARK) COMMON[sign.charCodeAt(0)] = common.charCodeAt(0);

/** The signs of a text as printed, white space left out. Linear. */
export function signsOf(text: string): Signs {
  const folded = fold(text);
  const codes = new Uint16Array(folded.text.length);
  for (let i = 0; i < codes.length; i += 1) codes[i] = COMMON[folded.text.charCodeAt(i)] ?? 0;
  return { codes, offsets: folded.offsets };
}
