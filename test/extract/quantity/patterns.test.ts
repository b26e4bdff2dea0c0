import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORDINGS } from '../../../src/extract/milestone/wording.ts';
import { EXCLUSIONS } from '../../../src/extract/quantity/exclusions.ts';
import * as words from '../../../src/extract/quantity/words.ts';

/** Source of a pattern without classes and escapes, so that only its own quantifiers are left. */
const bare = (pattern: RegExp): string => pattern.source.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, 'x');

/** Pieces of the texts that the exclusions are told by, and all their own signs. */
const pieces = EXCLUSIONS.flatMap(({ examples, counterExamples, pattern }) => [
  ...[...examples, ...counterExamples].flatMap((text) => text.match(/.{1,3}/gu) ?? []),
  ...(pattern.source.match(/[\p{Script=Han}]{1,2}|[0-9A-Za-z.+×：∶:·、〔〕-]/gu) ?? []),
]);

describe('patterns of the rules', () => {
  it('an exclusion finds nothing without the signs that it needs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const { id, pattern, needs } of EXCLUSIONS)
          for (const [match] of text.matchAll(pattern))
            for (const group of needs)
              expect(
                [...group].some((sign) => match.includes(sign)),
                `${id}: ${match}`,
              ).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

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
