import type { ParsedText } from '../../parse/index.ts';

/** Something in a file that was not understood, or only by a guess. */
export interface Finding {
  code: string;
  /** One line for a person, in Chinese and English. */
  message: string;
  /** Line of the parsed text, or null. */
  line: number | null;
}

export interface Assessment {
  /** 0 (a tree not to be trusted) … 1 (nothing speaks against it). */
  score: number;
  findings: Finding[];
}

export function assess(parsed: ParsedText): Assessment {
  return { score: parsed.clauses.length > 0 ? 1 : 0, findings: [] };
}
