import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    accessSync(path, constants.X_OK);
    return path;
  }
  return null;
}

interface Wanted {
  name: string;
  /** Names of the program, the environment variable that names it, Debian's packages. */
  programs: readonly string[];
  variable: string;
  packages: readonly string[];
}

const CHROMIUM: Wanted = {
  name: 'Chromium',
  programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  variable: 'CHROMIUM_PATH',
  packages: ['chromium', 'fonts-noto-cjk'],
};
const FIREFOX: Wanted = {
  name: 'Firefox',
  programs: ['firefox-esr', 'firefox'],
  variable: 'FIREFOX_PATH',
  packages: ['firefox-esr', 'fonts-noto-cjk'],
};

function find({ programs, variable }: Wanted): string | null {
  const given = process.env[variable];
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`${variable} names ${given}, which is not there`);
    return given;
  }
  for (const name of programs) {
    const path = onPath(name);
    if (path !== null) return path;
  }
  return null;
}

function ensure(wanted: Wanted): string {
  const found = find(wanted);
  if (found !== null) return found;
  const { name, variable, packages } = wanted;
  const apt = onPath('apt-get');
  const isRoot = process.getuid?.() === 0;
  if (apt === null || (!isRoot && onPath('sudo') === null)) {
    throw new Error(`the browser tests need ${name}: install it, or name one in ${variable}`);
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
        `${[command, ...rest].join(' ')} failed; install ${name} by hand or name one in ${variable}`,
      );
  };
  call('update');
  call('install', '-y', '--no-install-recommends', ...packages);
  const installed = find(wanted);
  if (installed === null) throw new Error(`${name} was installed but is not on the PATH`);
  execFileSync(installed, ['--version'], { stdio: 'inherit' });
  return installed;
}

/** Path of an installed Chromium (CHROMIUM_PATH goes first), or null. */
export const findChromium = (): string | null => find(CHROMIUM);

/** Install Debian's Chromium and a Chinese font where they are missing. @throws where that is not possible */
export const ensureChromium = (): string => ensure(CHROMIUM);

/** The same for Firefox (FIREFOX_PATH). */
export const ensureFirefox = (): string => ensure(FIREFOX);

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
