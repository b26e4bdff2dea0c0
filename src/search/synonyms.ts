/** Words that mean the same, applied openly: the answer says what else was searched. */

export interface Synonyms {
  /** Normalised variants of a normalised term: each synonym in place of the word that stands in it. */
  variants(term: string): string[];
}

/** More variants than a reader could check would not be open any more. */
const MOST = 12;

/** Groups of terms that mean the same; terms are normalised here. */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  normalize: (text: string) => string,
): Synonyms {
  const groupOf = new Map<string, string[]>();
  for (const group of groups) {
    const terms = group.map(normalize);
    for (const term of terms) groupOf.set(term, [...(groupOf.get(term) ?? []), ...terms]);
  }
  const known = [...groupOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return {
    variants(term) {
      const word = groupOf.has(term)
        ? term
        : known.find((candidate) => candidate.length > 1 && term.includes(candidate));
      if (word === undefined) return [];
      const at = term.indexOf(word);
      const variants = (groupOf.get(word) ?? []).map(
        (synonym) => term.slice(0, at) + synonym + term.slice(at + word.length),
      );
      // What contains the term is found by the term itself.
      return [...new Set(variants)].filter((variant) => !variant.includes(term)).slice(0, MOST);
    },
  };
}
