const EDGE = /[\s\p{P}]/u;

/** A run of text apart from the white space and punctuation at its ends. Linear. */
export function trimMarks(text: string): { before: string; words: string; after: string } {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return { before: text.slice(0, start), words: text.slice(start, end), after: text.slice(end) };
}
