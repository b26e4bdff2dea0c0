import type { ClauseDraft, ParsedText } from '../../../parse/index.ts';

/** Something in a file that was not understood, or that speaks against its being read rightly. */
export interface Finding {
  code: string;
  /** One line for a person. */
  message: string;
  /** Line of the parsed text, or null. */
  line: number | null;
}

/** How far one kind of evidence speaks against the tree: 0 (not at all) … 1. */
export interface Evidence {
  share: number;
  findings: Finding[];
}

export const NONE: Evidence = { share: 0, findings: [] };

/** Clauses that are no text of the policy: head, contents, sign-off. */
export const isBody = (clause: ClauseDraft): boolean =>
  clause.kind !== 'front' && clause.kind !== 'contents' && clause.kind !== 'final';

/** Class of the last part of an eId, and its number: p3-s2 is s, 2. */
export function lastPart(eId: string): { cls: string; number: number; repeated: boolean } {
  const part = eId.slice(eId.lastIndexOf('-') + 1);
  const match = /^([a-z])(\d+)(?:z\d+)?(~\d+)?$/u.exec(part);
  return {
    cls: match?.[1] ?? '',
    number: Number(match?.[2] ?? 0),
    repeated: match?.[3] !== undefined,
  };
}

/** A paragraph of the body with its line, as near as it is known. */
export interface Passage {
  text: string;
  line: number;
  clause: ClauseDraft;
  /** The clause's heading on a line of its own. */
  heading: boolean;
  /** Cells of a table. */
  row: boolean;
}

/** Paragraphs of the body; the line of a later one is that of its clause. */
export function passages(parsed: ParsedText): Passage[] {
  const lines = new Map<string, number>();
  for (const p of parsed.paragraphs) if (!lines.has(p.text)) lines.set(p.text, p.startLine);
  return parsed.clauses.filter(isBody).flatMap((clause) =>
    clause.text
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text, i) => ({
        text: text.trim(),
        line: lines.get(text.trim()) ?? clause.source.startLine,
        clause,
        heading:
          i === 0 &&
          clause.heading !== null &&
          text.trim().length <= clause.label.length + clause.heading.length + 4,
        row: /\S(?: {2,}|\t|\s\|\s)\S/u.test(text.trim()),
      })),
  );
}
