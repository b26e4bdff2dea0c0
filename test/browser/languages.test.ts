import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.ts';
import { EMBED_FOLDER } from '../../site/lib/policy.ts';
import { pagesIn, readPage, saidOn, type Said } from './language-walk.ts';

const DIST = join(root, 'dist');
/** Cards speak the language of the text they show. */
const CARDS = `/${EMBED_FOLDER}/`;
const chinesePages = pagesIn(DIST).filter((path) => !path.startsWith('/en/') && !path.startsWith(CARDS));
const englishPages = pagesIn(join(DIST, 'en'));

/** The first few findings of every page, each with its page; a page that is wrong throughout says so once. */
function findings(paths: readonly string[], folder: string, wrong: (said: Said) => string | null): string[] {
  return paths.flatMap((path) => {
    const own = saidOn(readPage(folder, path)).flatMap((said) => {
      const words = wrong(said);
      return words === null ? [] : [`${path} ${said.attribute ?? said.within.at(-1) ?? ''}: ${words}`];
    });
    return own.slice(0, 4);
  });
}

describe('two languages', () => {
  it('every page has its twin', () => {
    expect(englishPages.length).toBeGreaterThan(100);
    expect(englishPages).toEqual(chinesePages);
  });

  it('an English page has no Chinese that is not marked as such', () => {
    const wrong = ({ text, lang }: Said): string | null =>
      /\p{Script=Han}/u.test(text) && !lang.startsWith('zh') ? text.slice(0, 60) : null;
    expect(findings(englishPages, join(DIST, 'en'), wrong)).toEqual([]);
  });

  it('a Chinese page has no English word of the interface', () => {
    const allowed = new Set(
      (JSON.parse(readFileSync(join(root, 'test/browser/latin-words.json'), 'utf8')) as string[]).map(
        (word) => word.toLowerCase(),
      ),
    );
    // Whole words of letters: no addresses, no hashes, no numbers.
    const words = (text: string): string[] =>
      (text.replace(/[\w:.-]*\/[\w\-./~#%]+|[\w-]+\.[a-z]+/gu, ' ').match(/[\p{L}\p{N}_'’]+/gu) ?? [])
        .flatMap((run) => run.match(/[A-Za-z'’0-9]+/gu) ?? [])
        .filter((word) => /^[A-Za-z'’]{3,}$/u.test(word));
    // What texts and vocabularies themselves say in Latin letters.
    const table = (name: string): Record<string, unknown>[] =>
      JSON.parse(readFileSync(join(DIST, 'data', `${name}.json`), 'utf8')) as Record<string, unknown>[];
    const own = [
      ...table('clauses').map(({ text }) => text),
      ...table('documents').flatMap(({ title, shortTitle }) => [title, shortTitle]),
      ...['indicators', 'organizations'].flatMap((name) => table(name).map((row) => row['name'])),
      ...table('fields').map(({ zh }) => zh),
      ...table('glossary').flatMap(({ note, also }) => [note, String(also)]),
    ];
    for (const text of own) for (const word of words(String(text))) allowed.add(word.toLowerCase());
    const wrong = ({ text, lang, within }: Said): string | null => {
      if (lang === 'en' || within.some((name) => name === 'code' || name === 'pre')) return null;
      const strange = words(text).filter((word) => !allowed.has(word.toLowerCase()));
      return strange.length === 0 ? null : strange.join(' ');
    };
    expect(findings(chinesePages, DIST, wrong)).toEqual([]);
  });
});
