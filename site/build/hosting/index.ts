import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHeaders } from './netlify.ts';
import { headerRules } from './rules.ts';
import { apache } from './servers.ts';

/** Write the headers for common static hosts beside the pages: `_headers` and `.htaccess`. */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const entries = readdirSync(root, { withFileTypes: true }).map(
          (entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`,
        );
        writeFileSync(join(root, '_headers'), writeHeaders(headerRules(entries, base)));
        writeFileSync(join(root, '.htaccess'), apache(base));
      },
    },
  };
}
