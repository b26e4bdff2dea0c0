import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import ts from 'typescript';
import { offersOffline } from '../lib/offline.ts';

/** What every reader keeps: scripts, styles, the index of search. */
const SHARED = ['_astro/*.{js,css}', 'data/search/**/*.*', 'search/*.json', 'choices.js', 'favicon.svg'];
/** Pages of one language: home, search, the list of documents, the documents whole, how it was made. */
const PAGES = [
  'index.html',
  'search/index.html',
  'd/index.html',
  'd/*/index.html',
  'method/index.html',
  'offline/index.html',
];

const script = (name: string): string =>
  ts.transpileModule(readFileSync(new URL(`../offline/${name}`, import.meta.url), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, removeComments: true },
  }).outputText;

/** Write the service worker with the list of what it keeps; where the site is too large, one that takes itself away. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { counts } = JSON.parse(readFileSync(join(root, 'data/meta.json'), 'utf8')) as {
          counts: { clauses: number };
        };
        if (!offersOffline(counts.clauses, process.env['CEHENG_OFFLINE'])) {
          writeFileSync(join(root, 'sw.js'), script('farewell.ts'));
          return;
        }
        const found = (patterns: readonly string[]): string[] => globSync(patterns, { cwd: root }).sort();
        const files = {
          shared: found(SHARED),
          zh: found(PAGES),
          en: found(PAGES.map((page) => `en/${page}`)),
        };
        const source = script('worker.ts');
        const hash = createHash('sha256').update(source);
        let bytes = 0;
        for (const file of [...files.shared, ...files.zh, ...files.en]) {
          const content = readFileSync(join(root, file));
          bytes += content.length;
          hash.update(`\n${file} ${content.length}\n`).update(content);
        }
        const addresses = (list: readonly string[]): string[] =>
          list.map((file) => file.replace(/index\.html$/u, ''));
        const build = {
          version: hash.digest('hex').slice(0, 16),
          shared: files.shared,
          pages: { zh: addresses(files.zh), en: addresses(files.en) },
        };
        writeFileSync(join(root, 'sw.js'), `const BUILD = ${JSON.stringify(build)};\n${source}`);
        logger.info(
          `${files.shared.length + files.zh.length + files.en.length} files to keep, ${bytes} bytes`,
        );
      },
    },
  };
}
