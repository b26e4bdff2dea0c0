/** How a form writes the day of access: 2026-11-20, 2026/11/20, 2026年11月20日, November 20, 2026, 2026, 11, 20. */
export const DAY_FORMS = ['iso', 'slashes', 'chinese', 'english', 'parts'] as const;
export type DayForm = (typeof DAY_FORMS)[number];

/** A day (2026-11-20) as a form writes it. */
export function writeDay(form: DayForm, day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  switch (form) {
    case 'iso':
      return day;
    case 'slashes':
      return day.replace(/-/gu, '/');
    case 'chinese':
      return `${year}年${month}月${date}日`;
    case 'english':
      return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
        Date.UTC(year, month - 1, date),
      );
    case 'parts':
      return `${year}, ${month}, ${date}`;
  }
}

/** The longest day a form may have to write: as much room is kept for the one that the browser will write. */
export const roomForDay = (form: DayForm): string => writeDay(form, '2028-09-28');
