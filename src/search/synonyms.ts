/** Words that mean the same, applied openly: the answer says what else was searched. */

export interface Synonyms {
  /** Normalised variants of a normalised term: synonyms in place of the words that stand in it. */
  variants(term: string): string[];
}

/** More variants than a reader could check would not be open any more. */
const MOST = 12;
/** Longer terms are sentences, not words: they are searched as they stand. */
const LONGEST_TERM = 40;

/** Groups of terms that mean the same; terms are normalised here. */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  normalize: (text: string) => string,
): Synonyms {
  const groupOf = new Map<string, string[]>();
  for (const group of groups) {
    const terms = group.map(normalize);
    for (const term of terms) groupOf.set(term, [...new Set([...(groupOf.get(term) ?? []), ...terms])]);
  }
  const longest = Math.max(1, ...[...groupOf.keys()].map((term) => term.length));

  /** The term as a chain of words with synonyms and the text between them, longest words first found. */
  const choices = (term: string): string[][] => {
    const parts: string[][] = [];
    for (let at = 0; at < term.length;) {
      let length = Math.min(longest, term.length - at);
      while (length > 1 && !groupOf.has(term.slice(at, at + length))) length -= 1;
      parts.push(length > 1 ? (groupOf.get(term.slice(at, at + length)) ?? []) : [term.charAt(at)]);
      at += length;
    }
    return parts;
  };

  return {
    variants(term) {
      if (term.length > LONGEST_TERM) return [];
      let variants = [''];
      for (const part of choices(term)) {
        const own =
          part.length === 1 ? part : [...part].sort((a, b) => startsAt(term, b) - startsAt(term, a));
        variants = own.flatMap((word) => variants.map((before) => before + word)).slice(0, 2 * MOST);
      }
      // What contains the term is found by the term itself.
      return [...new Set(variants)].filter((variant) => !variant.includes(term)).slice(0, MOST);
    },
  };
}

/** Words of the term itself come first, so that fewer replacements come before more. */
const startsAt = (term: string, word: string): number => (term.includes(word) ? 1 : 0);
