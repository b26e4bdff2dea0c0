#!/usr/bin/env node
// TypeScript runs as it is on Node 22.18 and newer; on an older Node the one of this package is used.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'cli', 'main.ts');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import(main);
} else {
  const require = createRequire(import.meta.url);
  let node;
  try {
    node = join(
      dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`)),
      'bin',
      'node',
    );
  } catch {
    console.error(
      `ceheng: Node ${process.versions.node} is too old and no newer one is installed with this package; install Node 22.18 or newer`,
    );
    process.exit(2);
  }
  const { status } = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
