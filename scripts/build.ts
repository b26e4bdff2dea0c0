// The whole of dist/: the data set first, then the site that reads it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.ts';

/** The day of the commit, so that a build can be repeated to the byte; not in a git checkout: today. */
function sourceDate(): Record<string, string> {
  if (process.env['SOURCE_DATE_EPOCH'] !== undefined) return {};
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? { SOURCE_DATE_EPOCH: stdout.trim() } : {};
}

/** Rendering makes much that is soon done with: in more room it is cleared away less often. */
export const SITE_NODE_OPTIONS = [process.env['NODE_OPTIONS'] ?? '', '--max-semi-space-size=64']
  .join(' ')
  .trim();

export function buildAll(): boolean {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  return (
    run('node', ['src/cli/main.ts', 'build']) &&
    run('astro', ['build', '--silent'], { ...sourceDate(), NODE_OPTIONS: SITE_NODE_OPTIONS })
  );
}

if (import.meta.main) process.exitCode = buildAll() ? 0 : 1;
