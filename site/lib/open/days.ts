import type { Measured } from '../format.ts';

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** First and last day of a date that may be cut to its month or year, as UTC midnights. */
function span(date: string): { first: number; last: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: Date.UTC(year, 0, 1), last: Date.UTC(year, 11, 31) };
  if (day === undefined) return { first: Date.UTC(year, month - 1, 1), last: Date.UTC(year, month, 0) };
  return { first: Date.UTC(year, month - 1, day), last: Date.UTC(year, month - 1, day) };
}

/**
 * The last day on which a commitment can be met, as an ISO date: 2025 and
 * 2021—2025 end on 2025-12-31, 2030年前 on 2029-12-31. Null without a time.
 */
export function dueDay({ by, period }: Pick<Measured, 'by' | 'period'>): string | null {
  if (by === null) return period === null ? null : iso(span(String(period.end)).last);
  return by.startsWith('<') ? iso(span(by.slice(1)).first - DAY) : iso(span(by).last);
}

/** The day after an ISO date. */
export const nextDay = (day: string): string => iso(Date.parse(day) + DAY);

/** First moment of a date that may be cut, in China's time, as feeds want it (RFC 3339). */
export const instant = (date: string): string => `${iso(span(date).first)}T00:00:00+08:00`;
