/** Quotation marks of the normal form. */
export const QUOTES = /["']/gu;

/** Text without quotation marks, and where each of its characters stood. */
export interface Unquoted {
  readonly text: string;
  /** One more for the end; rising. */
  readonly positions: Uint32Array;
}

export function withoutQuotes(text: string): Unquoted {
  const unquoted = text.replace(QUOTES, '');
  const positions = new Uint32Array(unquoted.length + 1);
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charCodeAt(i);
    if (ch === 0x22 || ch === 0x27) continue;
    positions[kept] = i;
    kept += 1;
  }
  positions[kept] = text.length;
  return { text: unquoted, positions };
}
