/** The year in which a document was made, by what is known of it and by its own words. */
import type { DateMention } from '../../text/dates.ts';
import type { ExtractContext } from '../context.ts';
import { baselineYear, readTimes, type Calendar } from './timeline.ts';

/**
 * Year in which the document was made: that of its date of issue, of the first
 * day named in its title block, else in its sign-off, or of its own number;
 * else, as the earliest possible, the latest of the first year of its plan, of
 * the years after a baseline and of cited document numbers. `null` where nothing tells.
 */
export function yearOfDocument(
  readings: readonly { kind: string; text: string; dates: readonly DateMention[] }[],
  { issuedOn, period }: Pick<ExtractContext, 'issuedOn' | 'period'>,
): { year: number | null; exact: boolean } {
  if (issuedOn !== null) return { year: Number(issuedOn.slice(0, 4)), exact: true };
  for (const kind of ['front', 'final']) {
    const years = readings
      .filter((r) => r.kind === kind)
      .flatMap((r) => r.dates.filter((d) => d.day).map((d) => d.startYear ?? Infinity));
    if (years.length > 0) return { year: years.reduce((a, b) => Math.min(a, b)), exact: true };
  }
  // 〔2023〕24号: the document's own number, or one it cites, which was there before it.
  const numbers = (kind: string | null): number[] =>
    readings
      .filter((r) => kind === null || r.kind === kind)
      .flatMap((r) => [...r.text.matchAll(/〔((?:19|20)[0-9]{2})〕/gu)].map((m) => Number(m[1])));
  const own = numbers('front');
  if (own.length > 0) return { year: own[0] ?? null, exact: true };
  const cited = numbers(null);
  const unknown: Calendar = { year: null, exact: false, reports: false };
  const baselines = readings.flatMap((r) =>
    readTimes(r.text, r.dates, unknown).flatMap((m) => (m.use === 'baseline' ? (baselineYear(m) ?? []) : [])),
  );
  const lowest = [...baselines.map((y) => y + 1), ...cited, ...(period === null ? [] : [period.start])];
  const year = lowest.length === 0 ? null : lowest.reduce((a, b) => Math.max(a, b));
  return { year, exact: false };
}
