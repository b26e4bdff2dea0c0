/** The pairs that can decide a match in `texts`: a query's other characters match nothing either way. */
export function pairsForTexts(
  all: ReadonlyMap<string, string>,
  normalizedTexts: Iterable<string>,
): Map<string, string> {
  const present = new Uint8Array(0x10000);
  const beyond = new Set<string>();
  for (const text of normalizedTexts)
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      present[code] = 1;
      if (code >= 0xd800 && code <= 0xdbff) beyond.add(text.slice(i, i + 2));
    }
  const isPresent = (ch: string): boolean =>
    ch.length === 1 ? present[ch.charCodeAt(0)] === 1 : beyond.has(ch);
  return new Map([...all].filter(([, simplified]) => isPresent(simplified)));
}
