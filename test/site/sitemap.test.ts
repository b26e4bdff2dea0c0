import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../site/build/sitemap/index.ts';
import { sitemapFiles } from '../../site/build/sitemap/files.ts';
import { parseXml } from '../support/xml.ts';

const place = (path: string): string => `https://example.org/x/${path}`;
const PATHS = ['', 'en/', 'd/a/', 'en/d/a/', 'only/', 'd/a&b/'];
interface Link {
  '@_rel': string;
  '@_hreflang': string;
  '@_href': string;
}
interface Urls {
  urlset: { url: { loc: string; 'xhtml:link'?: Link[] }[] };
}

const read = (limit?: number): Map<string, unknown> =>
  new Map(
    [...sitemapFiles(entriesOf(PATHS, place), place, limit)].map(({ file, content }) => [
      file,
      parseXml(content, ['url', 'sitemap']),
    ]),
  );

describe('sitemap', () => {
  it('names each page once, by an absolute address, with its twin in both directions', () => {
    const { urlset } = read().get('sitemap.xml') as Urls;
    expect(urlset.url.map((u) => u.loc).sort()).toEqual(PATHS.map(place).sort());
    for (const path of ['d/a/', 'en/d/a/']) {
      const links = urlset.url.find((u) => u.loc === place(path))?.['xhtml:link'] ?? [];
      expect(links.map((l) => [l['@_hreflang'], l['@_href']])).toEqual([
        ['zh-Hans', place('d/a/')],
        ['en', place('en/d/a/')],
        ['x-default', place('d/a/')],
      ]);
    }
    expect(urlset.url.find((u) => u.loc === place('only/'))?.['xhtml:link']).toBeUndefined();
  });

  it('is an index of parts beyond the limit, with no address lost', () => {
    const files = read(4);
    expect([...files.keys()]).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
    const { sitemapindex } = files.get('sitemap.xml') as { sitemapindex: { sitemap: { loc: string }[] } };
    expect(sitemapindex.sitemap.map((s) => s.loc)).toEqual([place('sitemap-1.xml'), place('sitemap-2.xml')]);
    const all = ['sitemap-1.xml', 'sitemap-2.xml'].flatMap((f) => (files.get(f) as Urls).urlset.url);
    expect(all.map((u) => u.loc).sort()).toEqual(PATHS.map(place).sort());
  });
});
