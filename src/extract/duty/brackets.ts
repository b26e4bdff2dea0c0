/** A pair of brackets: `open` and `close` are the offsets of the signs. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
  /** Index of the pair around it in the same list, or -1. */
  readonly parent: number;
}

const PAIRS: Readonly<Record<string, string>> = { '）': '（', '】': '【', '〕': '〔' };
const OPEN = '（【〔';
const SIGNS = /[（【〔）】〕]/gu;

/**
 * All pairs of round, square and tortoise-shell brackets of a folded text, in
 * the order of their opening signs. A closing sign takes the nearest open one
 * of its kind; brackets left open inside it are dropped; a closing sign of
 * another kind closes the innermost where no sign of its kind is open (（…】).
 * Linear.
 */
export function findBrackets(text: string): Bracket[] {
  const stack: number[] = [];
  const openCount: Record<string, number> = { '（': 0, '【': 0, '〔': 0 };
  const found: { open: number; close: number }[] = [];
  for (const { 0: ch, index: i } of text.matchAll(SIGNS)) {
    if (OPEN.includes(ch)) {
      stack.push(i);
      openCount[ch] = (openCount[ch] ?? 0) + 1;
      continue;
    }
    const wanted = PAIRS[ch];
    if (wanted === undefined || stack.length === 0) continue;
    const ofKind = (openCount[wanted] ?? 0) > 0;
    let open = stack.pop() ?? -1;
    while (ofKind && open >= 0 && text.charAt(open) !== wanted) {
      const dropped = text.charAt(open);
      openCount[dropped] = (openCount[dropped] ?? 1) - 1;
      open = stack.pop() ?? -1;
    }
    if (open < 0) continue;
    const sign = text.charAt(open);
    openCount[sign] = (openCount[sign] ?? 1) - 1;
    found.push({ open, close: i });
  }
  found.sort((a, b) => a.open - b.open);
  const around: number[] = [];
  return found.map((pair, index) => {
    while (around.length > 0 && (found[around.at(-1) ?? 0]?.close ?? 0) < pair.open) around.pop();
    const parent = around.at(-1) ?? -1;
    around.push(index);
    return { ...pair, parent };
  });
}
