// The whole of dist/: the data set first, then the site that reads it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.ts';

export function buildAll(): boolean {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  return run('node', ['src/cli/main.ts', 'build']) && run('astro', ['build', '--silent']);
}

if (import.meta.main) process.exitCode = buildAll() ? 0 : 1;
