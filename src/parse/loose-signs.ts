import type { SourceLine } from './markdown.ts';

/** A line of nothing but signs that close or go on with what stands before. */
const CLOSING_SIGNS = /^[，。、；：！？）》”’〉】〕）),;:!?．.%％]{1,4}$/u;
/** A line of nothing but signs that open what follows. */
const OPENING_SIGNS = /^[（(《“‘〈【〔]{1,3}$/u;
/** After these the sentence goes on. */
const GOES_ON = /[，、（(《“‘〈【〔,]$/u;
/** A number, or its first half: after a colon a list begins with it. */
const BEGINS_LIST = /^[（(第]?\s?[一二三四五六七八九十百0-9０-９]{1,4}\s?[)）、．.]?$/u;
/** A bracket that is never closed ends after so many pieces. */
const LONGEST_RUN = 60;
/** How many such lines show that the converter cut at every sign. */
const MANY = 4;

/**
 * Put signs that stand on lines of their own back to their words. Where they are
 * many, the converter has cut the text at every sign, and the line after a comma
 * or an opening bracket goes on with it too. Every line keeps its place (`line`,
 * `endLine`); nothing but line ends goes missing. Linear.
 */
export function joinLooseSigns(given: readonly SourceLine[]): SourceLine[] {
  const lines = joinSpreadWords(given);
  const alone = lines.filter((l) => CLOSING_SIGNS.test(l.text) || OPENING_SIGNS.test(l.text)).length;
  if (alone === 0) return [...lines];
  const cutEverywhere = alone >= MANY && alone * 5 >= lines.length;
  const joined: { line: SourceLine; parts: string[]; last: string; open: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const before = joined.at(-1);
    const joins =
      before !== undefined &&
      line.heading === null &&
      (CLOSING_SIGNS.test(line.text) ||
        OPENING_SIGNS.test(before.last) ||
        (cutEverywhere && GOES_ON.test(before.last)) ||
        (cutEverywhere &&
          /^[：:]$/u.test(before.last) &&
          !BEGINS_LIST.test(line.text) &&
          !OPENING_SIGNS.test(line.text)) ||
        (cutEverywhere && opensRemark(before.last, line, lines[i + 1])) ||
        (cutEverywhere && before.open > 0 && before.parts.length < LONGEST_RUN) ||
        (cutEverywhere && closesMarker(before.parts)));
    if (!joins) {
      joined.push({ line, parts: [line.text], last: line.text, open: brackets(line.text) });
      continue;
    }
    before.parts.push(line.text);
    before.last = line.text;
    before.open = Math.max(0, before.open + brackets(line.text));
    before.line = { ...before.line, endLine: line.endLine };
  }
  return joined.map(({ line, parts }) => (parts.length === 1 ? line : { ...line, text: parts.join('') }));
}

/** Words that are printed with so much white space that their letters come as lines. */
const SPREAD = new Set([
  '目录',
  '目次',
  '前言',
  '序言',
  '附件',
  '附录',
  '总则',
  '附则',
  '通知',
  '决定',
  '公告',
  '意见',
  '通告',
  '批复',
  '条例',
  '办法',
]);

/** 目 / 录 on two lines are one word. */
function joinSpreadWords(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      before.text.length === 1 &&
      line.text.length === 1 &&
      SPREAD.has(before.text + line.text)
    )
      joined[joined.length - 1] = { ...before, text: before.text + line.text, endLine: line.endLine };
    else joined.push(line);
  }
  return joined;
}

/** Brackets that are open at the end of a line. */
function brackets(text: string): number {
  if (/。$/u.test(text)) return -99;
  return (text.match(/[（(]/gu)?.length ?? 0) - (text.match(/[）)]/gu)?.length ?? 0);
}

/** …清单管理 / （ / 每年更新一次 / ）: a bracket in a sentence, and not （ / 二 / ）. */
function opensRemark(before: string, line: SourceLine, next: SourceLine | undefined): boolean {
  return (
    OPENING_SIGNS.test(line.text) &&
    !/[。；：:！？]$/u.test(before) &&
    next !== undefined &&
    !BEGINS_LIST.test(next.text)
  );
}

/** （ 一 ） on three lines: what follows is its heading. */
function closesMarker(parts: readonly string[]): boolean {
  if (parts.length > 4) return false;
  return /^[（(]\s*[一二三四五六七八九十百0-9０-９]{1,4}\s*[)）]$/u.test(parts.join(''));
}
