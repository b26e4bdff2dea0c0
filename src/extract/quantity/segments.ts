/** Sentences and their parts between ，；： in folded offsets. */
import type { Clause } from '../../model/index.ts';
import { fold, type Folded } from '../../text/fold.ts';
import { signSet } from '../../text/sign-groups.ts';

/** A stretch between two of ，；：。 outside brackets, quotation marks and titles. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Number of the sentence in the clause. */
  readonly sentence: number;
  /** The sign before it: `` at the start of a sentence. */
  readonly opener: '' | '，' | '；' | '：';
}

export interface SentenceSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Number of its paragraph in the clause. */
  readonly paragraph: string;
}

/** A clause in reading form. */
export interface Reading {
  readonly clause: Clause;
  readonly folded: Folded;
  readonly text: string;
  /** The clause's heading in reading form, `` where it has none. */
  readonly heading: string;
  readonly sentences: readonly SentenceSpan[];
  readonly segments: readonly Segment[];
}

const OPEN = '（“《〔';
const CLOSE = '）”》〕';
const PARTING = '，；：。！？';
/** Signs at which anything can happen; most are none of them. */
const SIGNS = signSet(`${OPEN}${CLOSE}${PARTING}.`);
const DIGIT = /[0-9]/u;

/** Smallest folded offset whose printed offset is at least `printed`. */
function foldedOffset(folded: Folded, printed: number): number {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((folded.offsets[mid] ?? 0) < printed) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Signs that part two segments at `i`; the full-width dot of some fonts ends a sentence. */
function partsAt(text: string, i: number): boolean {
  const ch = text.charAt(i);
  if (ch === '：' && DIGIT.test(text.charAt(i - 1)) && DIGIT.test(text.charAt(i + 1))) return false;
  if (PARTING.includes(ch)) return true;
  return ch === '.' && !DIGIT.test(text.charAt(i + 1)) && /[一-龥%）”]/u.test(text.charAt(i - 1));
}

function splitSentence(text: string, span: SentenceSpan, sentence: number, out: Segment[]): void {
  let depth = 0;
  let start = span.start;
  while (text.charAt(start) === BLANK) start += 1;
  let opener: Segment['opener'] = '';
  for (let i = start; i < span.end; i += 1) {
    if (SIGNS[text.charCodeAt(i)] === 0) continue;
    const ch = text.charAt(i);
    if (OPEN.includes(ch)) depth += 1;
    else if (CLOSE.includes(ch)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && partsAt(text, i)) {
      if (i > start) out.push({ start, end: i, sentence, opener });
      start = i + 1;
      opener = ch === '，' || ch === '；' || ch === '：' ? ch : '';
    }
  }
  if (start < span.end) out.push({ start, end: span.end, sentence, opener });
}

/** Stands for each character of a clause's own number (6. in 6.2025年), which is no part of its words. */
const BLANK = '\u0001';

/** Words without the stand-ins of the clause's own number. */
export const withoutBlanks = (words: string): string => words.replaceAll(BLANK, '');

function withoutLabel(text: string, label: string): string {
  const own = fold(label).text;
  return own !== '' && text.startsWith(own) ? BLANK.repeat(own.length) + text.slice(own.length) : text;
}

/** Fold a clause and cut it. Linear. */
export function readClause(clause: Clause): Reading {
  const folded = fold(clause.text);
  const text = withoutLabel(folded.text, clause.label);
  const sentences = clause.sentences.map((unit) => ({
    id: unit.id,
    start: foldedOffset(folded, unit.start),
    end: foldedOffset(folded, unit.end),
    paragraph: unit.id.split('.')[0] ?? unit.id,
  }));
  const segments: Segment[] = [];
  sentences.forEach((span, i) => {
    splitSentence(text, span, i, segments);
  });
  return { clause, folded, text, heading: fold(clause.heading ?? '').text, sentences, segments };
}
