/** A run of a text that is Chinese or isn't; punctuation of Chinese goes with it. */
export interface Run {
  readonly text: string;
  readonly chinese: boolean;
}

/** Interface words with Chinese ones among them, cut at the edges of the Chinese. Put together they give the text back. */
export const chineseRuns = (text: string): Run[] =>
  text
    .split(/([\p{Script=Han}，。、；：《》〔〕（）]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, chinese: /\p{Script=Han}/u.test(part) }));
