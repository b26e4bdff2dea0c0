import type { TermMatch } from './match.ts';

/**
 * Characters between the terms where they stand closest together in the
 * clause's own words: 0 side by side, Infinity where one of them is missing
 * or there is only one.
 */
export function gapBetween(matches: readonly TermMatch[], clause: number): number {
  const [first] = matches;
  if (first === undefined || matches.every(({ needle }) => needle === first.needle)) return Infinity;
  const needles = new Set(matches.map(({ needle }) => needle));
  const events = matches
    .flatMap(({ needle, places }) =>
      places.of(clause).map(({ at, length }) => ({ needle, at, end: at + length })),
    )
    .sort((a, b) => a.at - b.at);
  const latest = new Map<string, { at: number; end: number }>();
  let best = Infinity;
  for (const { needle, at, end } of events) {
    latest.set(needle, { at, end });
    if (latest.size < needles.size) continue;
    const spans = [...latest.values()];
    const width = Math.max(...spans.map((span) => span.end)) - Math.min(...spans.map((span) => span.at));
    const covered = spans.reduce((sum, span) => sum + span.end - span.at, 0);
    best = Math.min(best, Math.max(0, width - covered));
  }
  return best;
}
