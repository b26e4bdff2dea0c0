import type { Language } from '../language.ts';

/** Paths of the feeds and calendars. */
export const FEED_PATHS = {
  all: '/feeds/all.atom',
  region: (code: string): string => `/feeds/regions/${code}.atom`,
  indicator: (id: string): string => `/feeds/indicators/${id}.atom`,
  deadlines: '/feeds/deadlines.ics',
  regionDeadlines: (code: string): string => `/feeds/regions/${code}.ics`,
} as const;

/** Path of the description in a language. */
export const openSearchPath = (language: Language): string =>
  language === 'en' ? '/opensearch-en.xml' : '/opensearch.xml';
