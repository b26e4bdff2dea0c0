/** Quotations cut at random from clauses, and what copying and remembering does to them. */
import { random } from '../search/scale.ts';

export interface Quotation {
  /** As asked. */
  readonly text: string;
  /** Letters and signs that were cut out, white space left out. */
  readonly length: number;
  readonly variant: Variant;
  /** Clauses that hold the words as they were before they were varied. */
  readonly holders: readonly string[];
}

export const VARIANTS = ['printed', 'letters', 'signs', 'lines', 'all'] as const;
export type Variant = (typeof VARIANTS)[number];

const ink = (text: string): string => text.replace(/\s+/gu, '');
const FULL_TO_HALF = new Map<string, string>(
  Object.entries({
    '，': ',',
    '；': ';',
    '：': ':',
    '（': '(',
    '）': ')',
    '、': ',',
    '。': '.',
    '“': '"',
    '”': '"',
    '《': '<',
    '》': '>',
  }),
);

/** One to three characters replaced, left out or put in. */
function changeLetters(text: string, alphabet: string, next: () => number): string {
  const signs = [...text];
  const pick = (): string => alphabet.charAt(Math.floor(next() * alphabet.length));
  for (let times = 1 + Math.floor(next() * 3); times > 0; times -= 1) {
    const at = Math.floor(next() * signs.length);
    const how = next();
    if (how < 0.6) signs[at] = pick();
    else if (how < 0.8) signs.splice(at, 1);
    else signs.splice(at, 0, pick());
  }
  return signs.join('');
}

/** Punctuation of the other width, left out or a blank; digits and letters in full width. */
const changeSigns = (text: string, next: () => number): string =>
  [...text]
    .map((ch) => {
      const half = FULL_TO_HALF.get(ch);
      if (half !== undefined) {
        const how = next();
        return how < 0.6 ? half : how < 0.8 ? ' ' : '';
      }
      return /[0-9A-Za-z%]/u.test(ch) ? String.fromCodePoint((ch.codePointAt(0) ?? 0) + 0xfee0) : ch;
    })
    .join('');

function breakLines(text: string, next: () => number): string {
  let out = '';
  let room = 6 + Math.floor(next() * 12);
  for (const ch of text) {
    if (room === 0) {
      out += next() < 0.5 ? '\n' : '\r\n　　';
      room = 8 + Math.floor(next() * 16);
    }
    out += ch;
    room -= 1;
  }
  return out;
}

/** `count` quotations of 5 to 80 characters, each in every variant; seeded. */
export function quotations(
  clauses: readonly { id: string; text: string }[],
  count: number,
  seed: number,
): Quotation[] {
  const next = random(seed);
  const texts = clauses.map(({ text }) => ink(text));
  const alphabet = texts.join('');
  const made: Quotation[] = [];
  while (made.length < count * VARIANTS.length) {
    // Every character of the corpus is as likely as any other to be quoted.
    let at = Math.floor(next() * alphabet.length);
    const clause = texts.findIndex((text) => (at -= text.length) < 0);
    const text = texts[clause] ?? '';
    if (text.length < 5) continue;
    const length = Math.min(text.length, 5 + Math.floor(next() * 76));
    const start = Math.floor(next() * (text.length - length + 1));
    const words = text.slice(start, start + length);
    const holders = texts.flatMap((one, i) => (one.includes(words) ? [clauses[i]?.id ?? ''] : []));
    for (const variant of VARIANTS) {
      let varied = words;
      if (variant === 'letters' || variant === 'all') varied = changeLetters(varied, alphabet, next);
      if (variant === 'signs' || variant === 'all') varied = changeSigns(varied, next);
      if (variant === 'lines' || variant === 'all') varied = breakLines(varied, next);
      made.push({ text: varied, length, variant, holders });
    }
  }
  return made;
}
