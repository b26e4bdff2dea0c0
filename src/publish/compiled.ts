/** Compiled code kept from one run to the next: a short run spends most of its time on compiling. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';

/** Keep compiled code below the folder of the cache, if it can be written. */
export function keepCompiled(cache: string): void {
  enableCompileCache(join(cache, 'code'));
}

/** Where this thread keeps compiled code, for other threads; null: nowhere. */
export function compiledFolder(): string | null {
  const own = getCompileCacheDir();
  // The runtime's version is the last folder.
  return own === undefined ? null : dirname(own);
}
