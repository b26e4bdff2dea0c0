/** Words and numbers of a clause's text, the pieces in which a difference of wording is told. */
import { boundAfter, boundBefore } from '../extract/quantity/comparators.ts';
import { scanDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { scanNumerals } from '../text/numerals.ts';
import { multiplierAt, unitAt, type UnitIndex } from '../text/units.ts';
import { commonSign } from './signs.ts';

/** Half-open offsets into the text as printed; tokens adjoin and cover all of it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** What it is compared by: folded, punctuation in one form, no white space. */
  readonly key: string;
  readonly kind: 'number' | 'word' | 'mark';
}

/** Cuts a folded text into words; the parts put together give it back. */
export type WordCutter = (text: string) => readonly string[];

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}_.+-]/u;

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-Hans', { granularity: 'word' }) : null;

/** Words by the runtime's dictionary, or single characters where it has none. */
export const runtimeWords: WordCutter = (text) =>
  segmenter === null ? Array.from(text) : Array.from(segmenter.segment(text), (part) => part.segment);

/**
 * Spans of the folded text that are one number each, with its unit and the
 * words that bound it (不低于16%, 1.3亿千瓦以上, 2025年底前), none overlapping.
 */
function numberSpans(text: string, units: UnitIndex | null): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = scanDates(text).map(({ start, end }) => ({ start, end }));
  const dated = new Uint8Array(text.length + 1);
  for (const { start, end } of spans) dated.fill(1, start, end);
  for (const numeral of scanNumerals(text)) {
    if (dated[numeral.start] === 1) continue;
    const unit = units === null ? null : unitAt(units, text, numeral.end);
    const sign = /^[%‰℃]|^个百分点/u.exec(text.slice(numeral.end, numeral.end + 4));
    const multiplier = multiplierAt(text, numeral.end);
    const end =
      unit?.end ?? (sign === null ? (multiplier?.end ?? numeral.end) : numeral.end + sign[0].length);
    const start = boundBefore(text, numeral.start)?.at ?? numeral.start;
    spans.push({ start, end: boundAfter(text, end)?.at ?? end });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    // A range (10%-15%) or a bound shared by two numbers is one token.
    if (
      last !== undefined &&
      (span.start < last.end || /^[-—~至到]{1,2}$/u.test(text.slice(last.end, span.start)))
    ) {
      last.end = Math.max(last.end, span.end);
    } else apart.push({ ...span });
  }
  const whole: { start: number; end: number }[] = [];
  for (const span of apart) {
    if (span.start >= (whole.at(-1)?.end ?? 0)) whole.push(wholeDigits(text, span));
  }
  return whole;
}

/** Digits that adjoin a span are of the same number (2.0.1). */
function wholeDigits(
  text: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const digit = (i: number): boolean => /[0-9]/u.test(text.charAt(i));
  let [from, to] = [start, end];
  while (from > 0 && (digit(from - 1) || (text.charAt(from - 1) === '.' && digit(from - 2)))) from -= 1;
  while (to < text.length && (digit(to) || (text.charAt(to) === '.' && digit(to + 1)))) to += 1;
  return { start: from, end: to };
}

/** Words of a stretch without numbers: Latin words and digits whole, Han by `cut`, marks one by one. */
function* wordSpans(
  text: string,
  from: number,
  to: number,
  cut: WordCutter,
): Generator<[number, number, Token['kind']]> {
  for (let at = from; at < to;) {
    let end = at + 1;
    const ch = text.charAt(at);
    if (HAN.test(ch)) {
      while (end < to && HAN.test(text.charAt(end))) end += 1;
      let word = at;
      for (const part of cut(text.slice(at, end))) {
        yield [word, word + part.length, 'word'];
        word += part.length;
      }
    } else if (LETTER.test(ch)) {
      while (end < to && LETTER.test(text.charAt(end)) && !HAN.test(text.charAt(end))) end += 1;
      yield [at, end, 'word'];
    } else yield [at, end, 'mark'];
    at = end;
  }
}

/**
 * Tokens of a text as printed: numbers whole (with unit and bounding words where
 * `units` is given, with the commonest signs otherwise), words, single marks.
 * White space goes with the token before it. Linear.
 */
export function tokenize(
  text: string,
  units: UnitIndex | null = null,
  cut: WordCutter = runtimeWords,
): Token[] {
  const folded = fold(text);
  const pieces: [number, number, Token['kind']][] = [];
  let at = 0;
  for (const { start, end } of numberSpans(folded.text, units)) {
    if (start < at) continue;
    for (const word of wordSpans(folded.text, at, start, cut)) pieces.push(word);
    pieces.push([start, end, 'number']);
    at = end;
  }
  for (const word of wordSpans(folded.text, at, folded.text.length, cut)) pieces.push(word);
  return pieces.map(([start, end, kind], i) => ({
    start: i === 0 ? 0 : (folded.offsets[start] ?? text.length),
    end: folded.offsets[end] ?? text.length,
    key: Array.from(folded.text.slice(start, end), commonSign).join(''),
    kind,
  }));
}
