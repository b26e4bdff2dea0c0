/**
 * The two languages of the interface. Every page is rendered twice from one
 * source: in Chinese at its address and in English below `/en`. Words stand as
 * pairs where they are used, so that neither can be forgotten. Provisions and
 * whatever else comes from a text stay Chinese.
 */

export type Language = 'zh' | 'en';

/** Values of `lang`: Chinese in simplified signs, English. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-Hans', en: 'en' };

const ofPage = (): Language =>
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'zh';
let source: () => Language = ofPage;

/** Language of the page that is being rendered, or, in a browser, of the page itself. */
export const language = (): Language => source();

/** Tell where the language stands; the build sets it from the address of the page it renders. */
export function readLanguageFrom(read: () => Language): void {
  source = read;
}

/**
 * The one of the two that the page speaks. Call it while a page renders or in
 * the browser, never at the top of a module: that runs once for both languages.
 */
export const t = (zh: string, en: string): string => wordsIn(language())(zh, en);

/** The same for a part that speaks a language of its own: the page for missing addresses has both. */
export const wordsIn =
  (as: Language) =>
  (zh: string, en: string): string =>
    as === 'en' ? en : zh;

/** The same for a pair that stands as data. */
export const say = (words: { readonly zh: string; readonly en: string }): string => t(words.zh, words.en);

/** `lang` of Chinese words on this page: what a screen reader needs on an English page and nothing on a Chinese one. */
export const chinese = (): string | undefined => (language() === 'en' ? LANGUAGE_TAGS.zh : undefined);

/** Path of a page in a language, from its Chinese path: `/d/x/` and `/en/d/x/`. */
export const inLanguage = (path: string, to: Language): string => (to === 'en' ? `/en${path}` : path);
