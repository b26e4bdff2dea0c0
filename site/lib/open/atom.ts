import { cleanLine } from '../../../src/text/controls.ts';
import { xml } from '../xml.ts';
import { instant } from './days.ts';
import type { Place } from './place.ts';
import { uuidOf } from './uuid.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Entries in one feed; who wants all takes the data set. */
export const ENTRIES_PER_FEED = 500;

export interface FeedEntry {
  /** Permanent path or id of what the entry tells of; gives the entry's id. */
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** Date of the document, perhaps cut; null where the source gives none. */
  readonly date: string | null;
  /** Day since which it stands on this site, ISO; null where it isn't known. */
  readonly since: string | null;
  readonly authors: readonly string[];
  readonly summary: string;
  readonly categories: readonly { readonly term: string; readonly label: string }[];
}

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Path of the feed's own file. */
  readonly path: string;
  /** Path of the page that shows the same. */
  readonly page: string;
  /** Date for what has none: the newest date of the whole collection. */
  readonly undated: string;
  readonly entries: readonly FeedEntry[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * An Atom feed (RFC 4287), the newest first. Ids are UUIDs of permanent paths:
 * they stay when the site moves to another host. An entry is updated on the day
 * on which the registry had its document's words, and published on the
 * document's own date: no clock is read, and two builds give one feed.
 */
export function atomFeed(feed: Feed, place: Place): string {
  const dated = feed.entries
    .map((entry) => ({ ...entry, updated: instant(entry.since ?? entry.date ?? feed.undated) }))
    .sort(
      (a, b) =>
        compare(b.updated, a.updated) || compare(b.date ?? '', a.date ?? '') || compare(a.name, b.name),
    )
    .slice(0, ENTRIES_PER_FEED);
  const root = xml().ele(ATOM, 'feed', { 'xml:lang': 'zh-Hans' });
  root.ele('id').txt(`urn:uuid:${uuidOf(feed.path)}`);
  root.ele('title').txt(cleanLine(feed.title));
  root.ele('subtitle').txt(feed.subtitle);
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: place(feed.path) });
  root.ele('link', { rel: 'alternate', type: 'text/html', href: place(feed.page) });
  root.ele('updated').txt(dated[0]?.updated ?? instant(feed.undated));
  root.ele('author').ele('name').txt('策衡 Ceheng');
  for (const { name, title, path, date, updated, authors, summary, categories } of dated) {
    const entry = root.ele('entry');
    entry.ele('id').txt(`urn:uuid:${uuidOf(name)}`);
    entry.ele('title').txt(cleanLine(title));
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: place(path) });
    entry.ele('updated').txt(updated);
    if (date !== null) entry.ele('published').txt(instant(date));
    for (const author of authors) entry.ele('author').ele('name').txt(cleanLine(author));
    for (const { term, label } of categories) entry.ele('category', { term, label });
    entry.ele('summary', { type: 'text' }).txt(cleanLine(summary));
  }
  return `${root.end()}\n`;
}
