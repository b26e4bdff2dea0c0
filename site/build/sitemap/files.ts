import { xml } from '../../lib/xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Addresses in one file; the protocol allows 50,000. */
export const ADDRESSES_PER_FILE = 40_000;

/** A page: its absolute address, and those of the same page by language tag where it has several. */
export interface Entry {
  readonly address: string;
  readonly languages: ReadonlyMap<string, string>;
}

function addresses(entries: readonly Entry[]): string {
  const set = xml().ele(SITEMAP, 'urlset', { 'xmlns:xhtml': XHTML });
  for (const { address, languages } of entries) {
    const url = set.ele('url');
    url.ele('loc').txt(address);
    for (const [hreflang, href] of languages)
      url.ele(XHTML, 'xhtml:link', { rel: 'alternate', hreflang, href });
  }
  return `${set.end()}\n`;
}

/**
 * The files of a sitemap one by one, `sitemap.xml` last: all addresses, or an
 * index of parts where there are more than `limit`. `place` gives the absolute
 * address of a file.
 */
export function* sitemapFiles(
  entries: readonly Entry[],
  place: (file: string) => string,
  limit = ADDRESSES_PER_FILE,
): Generator<{ file: string; content: string }> {
  if (entries.length <= limit) {
    yield { file: 'sitemap.xml', content: addresses(entries) };
    return;
  }
  const index = xml().ele(SITEMAP, 'sitemapindex');
  for (let start = 0; start < entries.length; start += limit) {
    const file = `sitemap-${start / limit + 1}.xml`;
    yield { file, content: addresses(entries.slice(start, start + limit)) };
    index.ele('sitemap').ele('loc').txt(place(file));
  }
  yield { file: 'sitemap.xml', content: `${index.end()}\n` };
}
