import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { fixedZip } from './fixed-zip.ts';
import { toCsv } from '../lib/sheet-csv.ts';
import { toDocx } from '../lib/sheet-docx.ts';
import { toXlsx } from '../lib/sheet-xlsx.ts';
import { readBundle } from '../lib/read-bundle.ts';

/** The day that stands in the files: that of the sources where the build is told it, so that it can be repeated. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return (epoch === undefined ? new Date() : new Date(Number(epoch) * 1000)).toISOString().slice(0, 10);
}

/**
 * Write what each page offers to take away (`data-take-files`) beside it as
 * view.csv, view.xlsx and view.docx, from the page itself: the same reader and
 * the same writers serve the browser, where filters are kept.
 */
export function takeAwayFiles(): AstroIntegration {
  let origin = '';
  let base = '/';
  return {
    name: 'take-away-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        origin = config.site?.replace(/\/$/u, '') ?? '';
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const root = fileURLToPath(dir);
        let written = 0;
        for (const { pathname } of pages) {
          const folder = join(root, pathname);
          if (!/^(?:en\/)?(?:compare|organizations|indicators|targets)\//u.test(pathname)) continue;
          const html = readFileSync(join(folder, 'index.html'), 'utf8');
          if (!html.includes('data-take-files')) continue;
          const bundle = readBundle(parseHTML(html).document, `${origin}${base}${pathname}`, today());
          writeFileSync(join(folder, 'view.csv'), toCsv(bundle));
          for (const [name, blob] of [
            ['view.xlsx', await toXlsx(bundle)],
            ['view.docx', await toDocx(bundle)],
          ] as const)
            writeFileSync(join(folder, name), fixedZip(new Uint8Array(await blob.arrayBuffer()), today()));
          written += 1;
        }
        logger.info(`${written} pages to take away`);
      },
    },
  };
}
