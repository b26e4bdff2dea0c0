import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Run a command of this package in the checkout with its output shown; true where it succeeded. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error !== undefined) throw new Error(`${command}: ${error.message}`);
  return status === 0;
}
