/** Finds on which line of a text words begin, whatever white space is between their letters. */
export function sourceLinesOf(text: string): (words: readonly string[]) => number | null {
  const lines = text.split('\n');
  const starts: number[] = [];
  let ink = '';
  let built = false;
  const build = (): void => {
    const parts: string[] = [];
    let at = 0;
    for (const own of lines) {
      starts.push(at);
      const bare = own.normalize('NFKC').replace(/\s+/gu, '');
      parts.push(bare);
      at += bare.length;
    }
    ink = parts.join('');
    built = true;
  };
  return (words) => {
    if (!built) build();
    for (const word of words) {
      const at = ink.indexOf(word.normalize('NFKC').replace(/\s+/gu, ''));
      if (at === -1) continue;
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    }
    return null;
  };
}
