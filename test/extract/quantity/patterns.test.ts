import { describe, expect, it } from 'vitest';
import { WORDINGS } from '../../../src/extract/milestone/wording.ts';
import { EXCLUSIONS } from '../../../src/extract/quantity/exclusions.ts';
import * as words from '../../../src/extract/quantity/words.ts';

/** Source of a pattern without classes and escapes, so that only its own quantifiers are left. */
const bare = (pattern: RegExp): string => pattern.source.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, 'x');

describe('patterns of the rules', () => {
  const patterns = [
    ...EXCLUSIONS.map(({ id, pattern }) => ({ id, pattern })),
    ...WORDINGS.map(({ id, pattern }) => ({ id, pattern })),
  ];
  it.each(patterns)('$id repeats nothing without bound', ({ pattern }) => {
    expect(bare(pattern)).not.toMatch(/[*+]|\{\d+,\}/u);
  });

  it('word lists hold no word twice', () => {
    for (const [name, list] of Object.entries(words)) {
      if (typeof list !== 'string') continue;
      const all = list.split('|');
      expect(
        all.filter((word, i) => all.indexOf(word) !== i),
        name,
      ).toEqual([]);
    }
  });
});
