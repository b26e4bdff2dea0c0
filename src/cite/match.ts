/** A found stretch as an answer: the printed words, how they agree, the address that opens at them. */
import { difference } from '../compare/difference.ts';
import { splitText } from '../text/sentences.ts';
import { pattern } from './distance.ts';
import type { Found } from './nearest.ts';
import { sentencesAround, type Related } from './related.ts';
import type { ClauseLetters } from './source.ts';
import type { Agreement, Match } from './types.ts';
import { wordsHash, writeLink } from './word-link.ts';

const ink = (text: string): string => text.replace(/\s+/gu, '');
const isSign = (ch: string): boolean => ch !== '' && /[\p{P}\p{S}]/u.test(ch);

/** The span of `words` (without white space) in the text nearest to `near`, or null. */
function exactSpan(text: string, words: string, near: number): { start: number; end: number } | null {
  const places: number[] = [];
  const units: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/u.test(text.charAt(i))) continue;
    places.push(i);
    units.push(text.charAt(i));
  }
  const plain = units.join('');
  const wanted = places.findIndex((place) => place >= near);
  // The words may open with signs, which have no letter to be found by.
  const from = plain.indexOf(words, Math.max(0, wanted - words.length));
  const at = from === -1 ? plain.indexOf(words) : from;
  if (at === -1) return null;
  return { start: places[at] ?? 0, end: (places[at + words.length - 1] ?? 0) + 1 };
}

/** With the signs on its edges that the quoted words have on theirs. */
function withEdges(
  text: string,
  span: { start: number; end: number },
  quoted: string,
): { start: number; end: number } {
  let { start, end } = span;
  if (isSign(quoted.charAt(0)) && isSign(text.charAt(start - 1))) start -= 1;
  if (isSign(quoted.charAt(quoted.length - 1)) && isSign(text.charAt(end))) end += 1;
  return { start, end };
}

/** Path that opens the provision at these words. */
export function addressOf(clauseId: string, text: string, start: number, end: number): string {
  const sentence = splitText(text).sentences.find((s) => s.end > start);
  const words = ink(text.slice(start, end));
  const link = writeLink({
    anchor: sentence?.id ?? '',
    offset: ink(text.slice(sentence?.start ?? 0, start)).length,
    length: words.length,
    hash: wordsHash(words),
  });
  return `/d/${clauseId}/#${link}`;
}

function answer(
  { view }: ClauseLetters,
  span: { start: number; end: number },
  quoted: string,
  agreement: Agreement,
  measured: Pick<Found, 'edits' | 'similarity'>,
): Match {
  const words = view.text.slice(span.start, span.end);
  return {
    clauseId: view.id,
    documentId: view.documentId,
    documentTitle: view.documentTitle,
    citation: view.citation,
    address: addressOf(view.id, view.text, span.start, span.end),
    ...span,
    words,
    agreement,
    edits: measured.edits,
    similarity: Math.round(measured.similarity * 1000) / 1000,
    differences: agreement === 'exact' ? [] : difference(quoted, words),
  };
}

/** `quoted` as typed; `letters` of it. */
export function matchOf(found: Found, quoted: string, letters: string): Match {
  const own = found.letters;
  const { text } = own.view;
  const { start, end } = pattern(letters).locate(own.text);
  const span = { start: own.starts[start] ?? 0, end: own.ends[end - 1] ?? 0 };
  const exact = found.edits === 0 ? exactSpan(text, ink(quoted), span.start) : null;
  if (exact !== null) return answer(own, exact, quoted, 'exact', found);
  return answer(
    own,
    withEdges(text, span, quoted.trim()),
    quoted,
    found.edits === 0 ? 'signs' : 'changed',
    found,
  );
}

/** The sentences of a clause that have most of the wording. */
export function relatedMatch({ letters: own, stretch }: Related, quoted: string, letters: string): Match {
  const span = sentencesAround(own, stretch, splitText(own.view.text).sentences);
  const { distance: edits } = pattern(letters).best(own.text);
  return answer(own, span, quoted, 'related', { edits, similarity: stretch.share });
}
