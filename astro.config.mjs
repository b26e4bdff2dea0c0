import process from 'node:process';
import { defineConfig } from 'astro/config';
import { english } from './site/build/english.ts';
import { freshData } from './site/build/fresh-data.ts';
import { offline } from './site/build/offline.ts';
import { hosting } from './site/build/hosting/index.ts';
import { pictures } from './site/build/pictures/index.ts';
import { sitemap } from './site/build/sitemap/index.ts';
import { takeAwayFiles } from './site/build/take-away.ts';

/**
 * One setting for the public place: CEHENG_SITE (origin, https://example.org)
 * and CEHENG_BASE (path below it, default /).
 */
const base = `/${(process.env.CEHENG_BASE ?? '/').replace(/^\/+|\/+$/g, '')}`;

export default defineConfig({
  ...(process.env.CEHENG_SITE ? { site: process.env.CEHENG_SITE } : {}),
  base,
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [english(), takeAwayFiles(), pictures(), sitemap(), offline(), hosting(), freshData()],
  devToolbar: { enabled: false },
  vite: {
    // dist/data is written before the site; no script or image is put into the page itself.
    build: { emptyOutDir: false, assetsInlineLimit: 0 },
    // Modules, so that the search worker fetches the spreadsheet writer only when it is asked for.
    worker: { format: 'es' },
  },
});
