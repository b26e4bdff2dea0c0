import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the installed package. */
export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folder of the corpus: CEHENG_CORPUS, or the package's own. */
export const corpusRoot = (): string => process.env['CEHENG_CORPUS'] ?? join(packageRoot, 'corpus');

/** Folder of the published data set: CEHENG_DATA, or dist/data of the package. */
export const dataRoot = (): string => process.env['CEHENG_DATA'] ?? join(packageRoot, 'dist', 'data');

/** Folder for what a build need not make again: CEHENG_CACHE, or .ceheng/cache of the package. */
export const cacheRoot = (): string => process.env['CEHENG_CACHE'] ?? join(packageRoot, '.ceheng', 'cache');

/** Version of the package: the version of the data it makes. */
export function version(): string {
  const { version: v } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return v;
}
