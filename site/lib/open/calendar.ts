import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { cleanLine } from '../../../src/text/controls.ts';
import type { OpenCommitment } from './commitments.ts';
import { instant, nextDay } from './days.ts';
import type { Place } from './place.ts';
import { uuidOf } from './uuid.ts';

/** Midnight UTC of an ISO day: the writer prints the UTC day of whole-day events. */
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Events in one calendar; who wants all takes the data set. */
export const EVENTS_PER_CALENDAR = 500;

/**
 * The events that a calendar has room for: those that fall due on or after
 * `from` first, then the latest before it; by day.
 */
export function upcoming<T extends { readonly due: string }>(
  sorted: readonly T[],
  from: string,
): readonly T[] {
  if (sorted.length <= EVENTS_PER_CALENDAR) return sorted;
  const first = sorted.findIndex(({ due }) => due >= from);
  const start = first === -1 ? sorted.length : first;
  const begin = Math.max(0, Math.min(start, sorted.length - EVENTS_PER_CALENDAR));
  return sorted.slice(begin, begin + EVENTS_PER_CALENDAR);
}

/**
 * Deadlines as iCalendar (RFC 5545): a whole-day event on the last day on which
 * each commitment can be met. `undated`: date for what has none of its own.
 * Links stand in it where the site has an absolute address.
 */
export function calendarOf(
  name: string,
  commitments: readonly OpenCommitment[],
  undated: string,
  place: Place,
): string {
  const calendar = ical({
    name: cleanLine(name),
    prodId: { company: 'Ceheng', product: 'deadlines', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const dated = commitments.filter((c): c is OpenCommitment & { due: string } => c.due !== null);
  dated.sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1));
  for (const { id, title, quote, citation, path, due, date } of upcoming(dated, undated)) {
    const address = place(path);
    const absolute = /^https?:/u.test(address);
    calendar.createEvent({
      id: `${uuidOf(id)}@ceheng`,
      allDay: true,
      timezone: 'UTC',
      start: day(due),
      end: day(nextDay(due)),
      stamp: new Date(instant(date ?? undated)),
      summary: cleanLine(title),
      description: [quote, citation, ...(absolute ? [address] : [])]
        .filter((s) => s !== '')
        .map(cleanLine)
        .join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(absolute ? { url: address } : {}),
    });
  }
  return calendar.toString();
}
