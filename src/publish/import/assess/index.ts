import type { ParsedText } from '../../../parse/index.ts';
import { passages, type Evidence, type Finding } from './evidence.ts';
import { lostLetters, uncommonLetters } from './letters.ts';
import { numberingFaults, swallowedNumbers } from './numbering.ts';
import { clashingSigns, cutSentences, openBrackets, repeatedPassages, scraps } from './sentences.ts';
import { overlongClauses, unfinished, unnumberedText, untitled } from './shape.ts';

export type { Finding } from './evidence.ts';

export interface Assessment {
  /** 0 (a tree not to be trusted) … 1 (nothing speaks against it). */
  score: number;
  /** What each kind of evidence says against it, 0 … 1. */
  evidence: Record<EvidenceName, number>;
  findings: Finding[];
}

/**
 * How much each kind of evidence counts: the odds of a good tree fall by
 * e^weight where it is all there. After `npm run eval:add -- --fit`, which finds
 * them on made-up texts; those for which real files differ more are set by hand.
 */
export const WEIGHTS = {
  numbering: 45,
  swallowed: 14,
  cut: 20,
  brackets: 4,
  signs: 9,
  scraps: 3,
  repeated: 12,
  lost: 9,
  uncommon: 14,
  unnumbered: 8,
  long: 3,
  unfinished: 1.5,
  untitled: 1.5,
} as const;
export type EvidenceName = keyof typeof WEIGHTS;

/** Log odds of a tree against which nothing speaks. */
export const CALM = 2.5;

/** Everything that speaks against the tree of a text. Linear. */
export function gather(text: string, parsed: ParsedText): Record<EvidenceName, Evidence> {
  const all = passages(parsed);
  return {
    numbering: numberingFaults(parsed),
    swallowed: swallowedNumbers(parsed),
    cut: cutSentences(all),
    brackets: openBrackets(all),
    signs: clashingSigns(all),
    scraps: scraps(all),
    repeated: repeatedPassages(all),
    lost: lostLetters(text),
    uncommon: uncommonLetters(text),
    unnumbered: unnumberedText(parsed),
    long: overlongClauses(parsed),
    unfinished: unfinished(all),
    untitled: untitled(parsed),
  };
}

/** Score a reading by the evidence against it. */
export function assess(text: string, parsed: ParsedText): Assessment {
  const found = Object.entries(gather(text, parsed)) as [EvidenceName, Evidence][];
  const against = found.reduce((sum, [name, { share }]) => sum + WEIGHTS[name] * share, 0);
  const odds = 1 / (1 + Math.exp(-(CALM - against)));
  const best = 1 / (1 + Math.exp(-CALM));
  return {
    score: Math.round((odds / best) * 1000) / 1000,
    evidence: Object.fromEntries(found.map(([name, { share }]) => [name, share])) as Record<
      EvidenceName,
      number
    >,
    findings: found.flatMap(([, { findings }]) => findings),
  };
}
