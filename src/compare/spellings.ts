/** Words that mean the same put into one form, so that 两高 and 高耗能高排放 are one object. */
import type { SynonymGroup } from '../model/index.ts';
import { fold } from '../text/fold.ts';

/** Puts a folded text into the one form. */
export type Speller = (text: string) => string;

/** Marks around and within a name: “两高”, 高耗能、高排放. */
const MARKS = /[“”"‘’'、，（）()·]/gu;

const bare = (text: string): string => fold(text).text.replace(MARKS, '');

/**
 * Every term of a group becomes the group's shortest, so that a long name weighs no more than a short
 * one; the longest term at a place counts. Linear.
 */
export function spellerOf(groups: readonly SynonymGroup[]): Speller {
  const byFirst = new Map<string, { term: string; to: string }[]>();
  for (const { terms } of groups) {
    const spelt = terms.map(bare);
    const to = spelt.reduce((short, term) => (term.length < short.length ? term : short));
    for (const term of spelt) {
      const list = byFirst.get(term.charAt(0)) ?? [];
      byFirst.set(term.charAt(0), list);
      list.push({ term, to });
    }
  }
  for (const list of byFirst.values()) list.sort((x, y) => y.term.length - x.term.length);
  return (text) => {
    const plain = bare(text);
    let out = '';
    for (let at = 0; at < plain.length;) {
      const found = byFirst.get(plain.charAt(at))?.find(({ term }) => plain.startsWith(term, at));
      out += found?.to ?? plain.charAt(at);
      at += found?.term.length ?? 1;
    }
    return out;
  };
}
