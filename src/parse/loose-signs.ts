import type { SourceLine } from './markdown.ts';

/** A line of nothing but signs that close or go on with what stands before. */
const CLOSING_SIGNS = /^[，。、；：！？）》”’〉】〕）),;:!?．.%％]{1,4}$/u;
/** A line of nothing but signs that open what follows. */
const OPENING_SIGNS = /^[（(《“‘〈【〔]{1,3}$/u;
/** After these the sentence goes on. */
const GOES_ON = /[，、（(《“‘〈【〔,]$/u;
/** A number, or its first half: after a colon a list begins with it. */
const BEGINS_LIST = /^[（(第]?\s?[一二三四五六七八九十百0-9０-９]{1,4}\s?[)）、．.]?$/u;
/** How many such lines show that the converter cut at every sign. */
const MANY = 4;

/**
 * Put signs that stand on lines of their own back to their words. Where they are
 * many, the converter has cut the text at every sign, and the line after a comma
 * or an opening bracket goes on with it too. Every line keeps its place (`line`,
 * `endLine`); nothing but line ends goes missing. Linear.
 */
export function joinLooseSigns(lines: readonly SourceLine[]): SourceLine[] {
  const alone = lines.filter((l) => CLOSING_SIGNS.test(l.text) || OPENING_SIGNS.test(l.text)).length;
  if (alone === 0) return [...lines];
  const cutEverywhere = alone >= MANY && alone * 5 >= lines.length;
  const joined: { line: SourceLine; parts: string[]; last: string }[] = [];
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
        (cutEverywhere && closesMarker(before.parts)));
    if (!joins) {
      joined.push({ line, parts: [line.text], last: line.text });
      continue;
    }
    before.parts.push(line.text);
    before.last = line.text;
    before.line = { ...before.line, endLine: line.endLine };
  }
  return joined.map(({ line, parts }) => (parts.length === 1 ? line : { ...line, text: parts.join('') }));
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
