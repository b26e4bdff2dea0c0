import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    accessSync(path, constants.X_OK);
    return path;
  }
  return null;
}

/** Path of an installed Chromium (CHROMIUM_PATH goes first), or null. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which is not there`);
    return given;
  }
  for (const name of NAMES) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return null;
}

/** Install Debian's Chromium and a Chinese font where they are missing. @throws where that is not possible */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const apt = onPath('apt-get');
  const isRoot = process.getuid?.() === 0;
  if (apt === null || (!isRoot && onPath('sudo') === null)) {
    throw new Error('the browser tests need Chromium: install it, or name one in CHROMIUM_PATH');
  }
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const call = (...args: string[]): void => {
    const [command = '', ...rest] = [...prefix, apt, ...args];
    console.log(`installing the browser for the tests: ${[command, ...rest].join(' ')}`);
    const { status } = spawnSync(command, rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0)
      throw new Error(
        `${[command, ...rest].join(' ')} failed; install Chromium by hand or name one in CHROMIUM_PATH`,
      );
  };
  call('update');
  call('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  const installed = findChromium();
  if (installed === null) throw new Error('Chromium was installed but is not on the PATH');
  execFileSync(installed, ['--version'], { stdio: 'inherit' });
  return installed;
}

/** What a headless Chromium needs in a container, and nothing that calls out. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
