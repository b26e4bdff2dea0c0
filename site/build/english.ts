import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EMBED_FOLDER } from '../lib/policy.ts';

/** Every page a second time below `/en`, from the same file; `site/middleware.ts` sets the language. */
export function english(): AstroIntegration {
  return {
    name: 'english',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const pages = fileURLToPath(new URL('pages/', config.srcDir));
        for (const file of globSync('**/*.astro', { cwd: pages }).sort()) {
          // A card has one language: that of the text it shows.
          if (file === '404.astro' || file.startsWith(`${EMBED_FOLDER}/`)) continue;
          const route = file.replace(/(?:\/?index)?\.astro$/u, '');
          injectRoute({ pattern: `/en/${route}`, entrypoint: new URL(`pages/${file}`, config.srcDir) });
        }
      },
    },
  };
}
