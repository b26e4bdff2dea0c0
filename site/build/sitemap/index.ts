import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EMBED_FOLDER } from '../../lib/policy.ts';
import { LANGUAGE_TAGS } from '../../lib/language.ts';
import { sitemapFiles, type Entry } from './files.ts';

/** As much of a page as its `<meta>` elements need. */
const HEAD_BYTES = 4096;

function isListed(folder: string, pathname: string): boolean {
  if (pathname === '404/' || pathname === '404' || pathname.startsWith(`${EMBED_FOLDER}/`)) return false;
  const file = openSync(join(folder, pathname, 'index.html'), 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const head = bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD_BYTES, 0));
    return !/<meta name="robots" content="noindex/u.test(head);
  } finally {
    closeSync(file);
  }
}

/** Pages with the same page in the other language, in a fixed order. */
export function entriesOf(pathnames: readonly string[], place: (path: string) => string): Entry[] {
  const known = new Set(pathnames);
  return [...pathnames].sort().map((path) => {
    const zh = path.replace(/^en\//u, '');
    const en = `en/${zh}`;
    const both = known.has(zh) && known.has(en);
    return {
      address: place(path),
      languages: new Map(
        both
          ? [
              [LANGUAGE_TAGS.zh, place(zh)],
              [LANGUAGE_TAGS.en, place(en)],
              ['x-default', place(zh)],
            ]
          : [],
      ),
    };
  });
}

/**
 * Write sitemap.xml and robots.txt. A sitemap has absolute addresses only:
 * without CEHENG_SITE there is none, and the build says so.
 */
export function sitemap(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const rules = 'User-agent: *\nAllow: /\n';
        if (site === undefined) {
          // Not by the logger: a quiet build still has to say what it leaves out.
          console.warn(
            'CEHENG_SITE is not set: no sitemap.xml, opensearch.xml, oEmbed or canonical addresses, which must be absolute. Set it to the origin of the site, e.g. CEHENG_SITE=https://example.org',
          );
          writeFileSync(join(folder, 'robots.txt'), rules);
          return;
        }
        const place = (path: string): string => new URL(encodeURI(`${base}${path}`), site).href;
        const entries = entriesOf(
          pages.map((page) => page.pathname).filter((path) => isListed(folder, path)),
          place,
        );
        for (const { file, content } of sitemapFiles(entries, place))
          writeFileSync(join(folder, file), content);
        writeFileSync(join(folder, 'robots.txt'), `${rules}\nSitemap: ${place('sitemap.xml')}\n`);
        logger.info(`${entries.length} addresses in the sitemap`);
      },
    },
  };
}
