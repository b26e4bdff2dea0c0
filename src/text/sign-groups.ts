/** Which signs stand in a text, told by one look at each: most texts have none of what a rule asks for. */

/** Has a sign its place in the set? Index: its UTF-16 code unit. */
export function signSet(signs: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < signs.length; i += 1) set[signs.charCodeAt(i)] = 1;
  return set;
}

/** Most groups of which a reader tells: one bit each. */
const MOST = 31;

/**
 * A reader of texts for rules of which each needs a sign of every one of its
 * groups: it gives the numbers of the rules whose needs a text meets. Linear.
 */
export function createNeedsReader(needs: readonly (readonly string[])[]): (text: string) => number[] {
  const groups = [...new Set(needs.flat())];
  if (groups.length > MOST) throw new RangeError(`more than ${MOST} groups of signs`);
  const bits = new Int32Array(0x10000);
  groups.forEach((group, bit) => {
    for (let i = 0; i < group.length; i += 1) {
      const code = group.charCodeAt(i);
      bits[code] = (bits[code] ?? 0) | (1 << bit);
    }
  });
  const wanted = needs.map((own) => own.reduce((mask, group) => mask | (1 << groups.indexOf(group)), 0));
  return (text) => {
    let found = 0;
    for (let i = 0; i < text.length; i += 1) found |= bits[text.charCodeAt(i)] ?? 0;
    return wanted.flatMap((mask, rule) => ((mask & found) === mask ? [rule] : []));
  };
}
