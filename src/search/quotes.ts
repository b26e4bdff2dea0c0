/** Quotation marks of the normal form. */
export const QUOTES = /["']/gu;

/** Text without quotation marks, and where each of its characters stood. */
export interface Unquoted {
  readonly text: string;
  readonly positions: Uint32Array;
}

export function withoutQuotes(text: string): Unquoted {
  const positions = new Uint32Array(text.length + 1);
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i);
    if (ch === '"' || ch === "'") continue;
    positions[kept] = i;
    kept += 1;
  }
  positions[kept] = text.length;
  return { text: text.replace(QUOTES, ''), positions };
}
