/**
 * The place of a provision as lawyers write it: 第三部分第（二）条第1项, 第十二条第（一）项.
 * Under an article (条) the levels are 款, 项 and 目 (立法技术规范（试行）（一）11);
 * plans without articles are cited by 部分, 条 and 项.
 */

/** A provision and what stands above it, each with the part of the eId that is its own. */
export interface PlaceStep {
  readonly eId: string;
  /** As printed: 三、 （二） 1. 第十二条; "" where it has none. */
  readonly label: string;
  readonly heading: string | null;
}

const isMark = (ch: string): boolean => /[\s、.．:：()（）]/u.test(ch);

/** 三、 → 三; (二) → 二; 1. → 1; 1.1. → 1.1 */
function bare(label: string): string {
  let [start, end] = [0, label.length];
  while (start < end && isMark(label.charAt(start))) start += 1;
  while (end > start && isMark(label.charAt(end - 1))) end -= 1;
  return label.slice(start, end);
}

interface Level {
  /** Words for the number as printed. */
  words(number: string): string;
}
const inWords = (unit: string, open = '', close = ''): Level => ({
  words: (number) => `第${open}${number}${close}${unit}`,
});

/** By the class of the eId's part; see the contract. */
const PLAN: Readonly<Record<string, Level>> = {
  p: inWords('部分'),
  s: inWords('条', '（', '）'),
  i: inWords('项'),
  j: inWords('目', '（', '）'),
  k: { words: (number) => number },
};
const ARTICLE: Readonly<Record<string, Level>> = {
  ...PLAN,
  p: inWords('款'),
  s: inWords('项', '（', '）'),
  i: inWords('目'),
  j: inWords('点', '（', '）'),
};
/** Classes whose label says what they are: 第一章, 第十二条, 附件一. */
const SPEAKING = new Set(['b', 'c', 'd', 'a', 'x']);

const ownPart = (eId: string): string => eId.slice(eId.lastIndexOf('-') + 1);

function stepWords(step: PlaceStep, first: boolean, inArticle: boolean): string {
  const part = ownPart(step.eId);
  const letter = part.charAt(0);
  const number = bare(step.label);
  if (part === 'front') return '题头';
  if (part === 'preamble') return '序言';
  if (SPEAKING.has(letter)) return bare(step.label);
  const level = (inArticle ? ARTICLE : PLAN)[letter];
  if (level !== undefined && number !== '') return level.words(number);
  if (letter === 't' && step.heading !== null) return `“${step.heading}”${first ? '部分' : ''}`;
  return `第${/\d+/u.exec(part)?.[0] ?? ''}${first ? '段' : '项'}`;
}

/**
 * Words for a provision. `steps` from the outermost down to the provision.
 * A second text with the same number (`~2`) can't be told apart by its words
 * alone; its address does that.
 */
export function placeWords(steps: readonly PlaceStep[]): string {
  let inArticle = false;
  return steps
    .map((step, i) => {
      const words = stepWords(step, i === 0, inArticle);
      if (ownPart(step.eId).startsWith('a')) inArticle = true;
      return words;
    })
    .join('');
}

interface Sentences {
  readonly eId: string;
  readonly paragraphs: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly sentences: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/**
 * Words for a sentence within its provision: 第2段第3句, in an article 第2款第3句.
 * `from`: where the words after number and heading begin; what lies before is not counted.
 */
export function sentenceWords(clause: Sentences, sentenceId: string, from: number): string {
  const paragraphs = clause.paragraphs.filter((p) => p.end > from);
  const at = paragraphs.findIndex((p) => sentenceId.startsWith(`${p.id}.`));
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return '标题';
  const own = clause.sentences.filter((s) => s.id.startsWith(`${paragraph.id}.`) && s.end > from);
  const number = own.findIndex((s) => s.id === sentenceId) + 1;
  if (number === 0) return '标题';
  const inArticle = clause.eId.split('-').some((part) => part.startsWith('a'));
  const row = paragraphs.length > 1 ? `第${at + 1}${inArticle ? '款' : '段'}` : '';
  return `${row}${own.length > 1 || row === '' ? `第${number}句` : ''}`;
}
