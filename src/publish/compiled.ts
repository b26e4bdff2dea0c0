/** Compiled code kept from one run to the next: a short run spends most of its time on compiling. */
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';

/** Keep compiled code below the folder of the cache, if it can be written. */
export function keepCompiled(cache: string): void {
  enableCompileCache(join(cache, 'code'));
}

/**
 * The environment of a thread that keeps its compiled code where this one does:
 * by the environment it does so from its first module on.
 */
export function threadEnvironment(): NodeJS.ProcessEnv {
  const own = getCompileCacheDir();
  // The runtime's version is the last folder.
  return own === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(own) };
}
