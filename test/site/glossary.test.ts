import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusRoot } from '../../src/cli/paths.ts';
import { readGlossary, readIndicatorFamilies, readVocabulary } from '../../src/publish/vocabulary.ts';
import { chineseRuns } from '../../site/lib/chinese-runs.ts';
import { glossaryGroups, provisionsWith, termsOf } from '../../site/lib/glossary.ts';

const entry = {
  id: 'saving',
  term: '“节水”',
  en: 'water saving',
  also: ['省水'],
  group: 'goals',
  note: '注',
  noteEn: 'note',
};

describe('the glossary', () => {
  const glossary = readGlossary(corpusRoot());

  it('has terms in both languages, each in a group that has a name', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(60);
    for (const { label, id } of glossaryGroups({ glossary })) expect(label.en, id).not.toBe(id);
    for (const { term, en, note, noteEn } of glossary) {
      expect(term).toMatch(/\p{Script=Han}/u);
      expect(note).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(noteEn).toMatch(/[A-Za-z]/u);
    }
  });

  it('finds the terms of a provision, quoted or not, and by their other wordings', () => {
    const data = { glossary: [entry] };
    for (const text of ['推进节水。', '推进“节水”行动。', '推进省水。'])
      expect(termsOf(data, { text })).toEqual([entry]);
    expect(termsOf(data, { text: '推进节电。' })).toEqual([]);
    const clauses = [{ text: '节水' }, { text: '“节水”' }, { text: '省水' }] as never;
    expect(provisionsWith({ clauses, glossary: [entry] }, entry)).toBe(2);
  });
});

describe('groups of indicators', () => {
  it('have an English name each', () => {
    const named = new Set(readIndicatorFamilies(corpusRoot()).map(({ name }) => name));
    const used = new Set(readVocabulary(corpusRoot()).indicators.map(({ family }) => family));
    expect([...used].filter((family) => !named.has(family))).toEqual([]);
    expect([...named].filter((family) => !used.has(family))).toEqual([]);
  });
});

describe('runs of Chinese', () => {
  it('are cut where the script changes, punctuation of Chinese with them', () => {
    expect(chineseRuns('search for 节水、节电 too')).toEqual([
      { text: 'search for ', chinese: false },
      { text: '节水、节电', chinese: true },
      { text: ' too', chinese: false },
    ]);
  });

  it('give the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          chineseRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
