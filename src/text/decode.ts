import { withoutRadicals } from './radicals.ts';

/** Input that can't be used as text; `reason` is one line for a person. */
export class UnreadableText extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableText';
    this.reason = reason;
  }
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

function byBom(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Controls but for white space, the mark of a lost character. */
const STRANGE = /(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu;
const PRIVATE = /\p{Co}/gu;

/** Share of characters that plain text does not hold. */
function strangeness(text: string): number {
  return shareOf(text, STRANGE) + shareOf(text, PRIVATE);
}

function shareOf(text: string, signs: RegExp): number {
  const sample = text.slice(0, 65_536);
  return sample.length === 0 ? 0 : (sample.match(signs)?.length ?? 0) / sample.length;
}

/** In UTF-8, which no other encoding is taken for, some letters may be of private use: icons, bullets of a font. */
const isStrange = (text: string, encoding: Encoding): boolean =>
  encoding === 'utf-8'
    ? shareOf(text, STRANGE) > 0.002 || shareOf(text, PRIVATE) > 0.05
    : strangeness(text) > 0.002;

/** Share of characters that Chinese text is made of: Han, its punctuation, ASCII, white space. */
function chineseness(text: string): number {
  const sample = text.slice(0, 65_536);
  const fitting = sample.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203b\s\x20-\x7e]/gu);
  return sample.length === 0 ? 0 : (fitting?.length ?? 0) / sample.length;
}

/** Byte positions of zero bytes tell UTF-16 without a mark: ASCII and line feeds have one each. */
function withoutBom(bytes: Uint8Array): Encoding | null {
  const n = Math.min(bytes.length, 65_536) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (even + odd === 0) return null;
  const encoding = odd >= even ? 'utf-16le' : 'utf-16be';
  const text = tryDecode(bytes.subarray(0, n), encoding);
  return text !== null && strangeness(text) < 0.001 && chineseness(text) > 0.97 ? encoding : null;
}

/**
 * Decode the bytes of a text file: UTF-8, UTF-16 (with or without a byte order
 * mark) or GB 18030 (GBK and GB 2312 are parts of it). Line ends become \n.
 * @throws {UnreadableText} for empty input, binary files and other encodings.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new UnreadableText('the file is empty');
  const order: Encoding[] = [];
  const marked = byBom(bytes);
  if (marked !== null) order.push(marked);
  else {
    const wide = withoutBom(bytes);
    order.push(...(wide === null ? (['utf-8', 'gb18030'] as const) : [wide]));
  }
  for (const encoding of order) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    if (isStrange(text, encoding)) continue;
    if (encoding === 'gb18030' && chineseness(text) < 0.9) continue;
    if (text.trim() === '') throw new UnreadableText('the file holds nothing but white space');
    // A form feed opens a page: it stands at the start of a line. Word processors break lines with a vertical tab.
    const lines = withoutRadicals(text).replace(/\r\n?|\v|\u2028|\u2029|\u0085/gu, '\n');
    return { text: lines.replace(/(?<=[^\n\f])\f/gu, '\n\f'), encoding };
  }
  throw new UnreadableText(
    'not a text file in UTF-8, UTF-16 or GB 18030 (is it a PDF, Word file or picture?)',
  );
}
