import type { Evidence, Finding, Passage } from './evidence.ts';

const ENDS = /[。！？；：!?;:…—”’）)】》〉\].，]$/u;
const STARTS_CUT = /^[，。、；：！？）》”’】〉%％,;:]/u;
const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
];
const LEAST = 14;
const MOST_FINDINGS = 8;

const short = (text: string): string =>
  text.length <= 24 ? text : `${text.slice(0, 10)}…${text.slice(-10)}`;

function shareOf(found: readonly Passage[], of: number, code: string, message: string): Evidence {
  const findings: Finding[] = found
    .slice(0, MOST_FINDINGS)
    .map((p) => ({ code, message: `${message}: ${short(p.text)}`, line: p.line }));
  return { share: of === 0 ? 0 : Math.min(1, found.length / (of + 3)), findings };
}

/** Paragraphs of the body that end without a stop, or begin with a sign that can't begin one. */
export function cutSentences(all: readonly Passage[]): Evidence {
  const prose = all.filter((p) => !p.heading && !p.row && p.text.length >= LEAST);
  const cut = prose.filter(
    (p) =>
      (!ENDS.test(p.text) && /[，。；]/u.test(p.text)) || /[，、]$/u.test(p.text) || STARTS_CUT.test(p.text),
  );
  return shareOf(cut, prose.length, 'cut-sentence', '句子不完整 a sentence is cut');
}

/** 1）, a）: numbers. */
const NUMBER_BRACKET = /(?<=^|[，；。：、\s])[0-9a-z]{1,2}）/gu;

/** Paragraphs whose brackets and quotation marks don't close, or close what was never opened. */
export function openBrackets(all: readonly Passage[]): Evidence {
  const prose = all.filter((p) => !p.row && p.text.length >= LEAST);
  const open = prose.filter((p) => {
    // 1）is a number, and no bracket that closes.
    const text = p.text.replaceAll('(', '（').replaceAll(')', '）').replace(NUMBER_BRACKET, '');
    return PAIRS.some(([a, b]) => count(text, a) !== count(text, b)) || !nests(text);
  });
  return shareOf(open, prose.length, 'brackets', '括号或引号不成对 brackets or quotation marks don’t pair');
}

function count(text: string, sign: string): number {
  let n = 0;
  for (const ch of text) if (ch === sign) n += 1;
  return n;
}

/** A bracket that closes before it opens. */
function nests(text: string): boolean {
  let depth = 0;
  for (const ch of text) {
    if (ch === '（') depth += 1;
    else if (ch === '）') depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}

/** Signs that never stand beside one another: ，， 。， （， 、。 */
const CLASH = /[，、；：][，。、；：]|。[，、；：]|[（《“][，。、；：）》”]/gu;

/** Signs that clash, by the signs there are. */
export function clashingSigns(all: readonly Passage[]): Evidence {
  let signs = 0;
  let clashes = 0;
  const findings: Finding[] = [];
  for (const p of all) {
    signs += p.text.match(/[，。、；：]/gu)?.length ?? 0;
    const found = p.text.match(CLASH)?.length ?? 0;
    clashes += found;
    if (found > 0 && findings.length < MOST_FINDINGS)
      findings.push({ code: 'signs', message: `标点相叠 signs clash: ${short(p.text)}`, line: p.line });
  }
  return { share: signs === 0 ? 0 : Math.min(1, (clashes * 10) / (signs + 10)), findings };
}

/** Paragraphs of one to three characters that are no heading: pieces of a table or of a page. */
export function scraps(all: readonly Passage[]): Evidence {
  const found = all.filter(
    (p) => !p.heading && !p.row && p.text.length <= 4 && p.clause.text.trim() !== p.clause.label,
  );
  return shareOf(found, all.length, 'scrap', '零碎文字 a scrap of text');
}

/** Of all words of the body, those in paragraphs that stand there twice. */
export function repeatedPassages(all: readonly Passage[]): Evidence {
  const seen = new Set<string>();
  const again = all.filter((p) => {
    const known = p.text.length >= 30 && seen.has(p.text);
    seen.add(p.text);
    return known;
  });
  return shareOf(again, all.length, 'repeated', '段落重复 a paragraph stands twice');
}
