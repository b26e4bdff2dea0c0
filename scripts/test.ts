// Everything that must hold: static checks, the corpus, unit and browser tests on the built site.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './browser.ts';
import { buildAll } from './build.ts';
import { run } from './steps.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  success: boolean;
}

let passed = 0;
let failed = 0;

function step(name: string, check: () => boolean): void {
  console.log(`\n── ${name}`);
  if (check()) passed += 1;
  else {
    failed += 1;
    console.error(`failed: ${name}`);
  }
}

const chromium = ensureChromium();
step(
  'types',
  () =>
    run('astro', ['sync']) &&
    run('tsc', ['--noEmit', '-p', '.']) &&
    run('astro', ['check', '--tsconfig', 'site/tsconfig.json', '--minimumSeverity', 'error']),
);
step('lint', () => run('eslint', ['.']));
step('format', () => run('prettier', ['--check', '--log-level', 'warn', '.']));
step('import boundaries', () =>
  run('depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'site',
    'scripts',
    'test',
  ]),
);
step('corpus check', () => run('node', ['src/cli/main.ts', 'check']));
step('addresses registered', () => run('node', ['src/cli/main.ts', 'register', '--check']));
step('data dictionary', () => run('node', ['scripts/docs/data-dictionary.ts', '--check']));
step('expressions take linear time', () => run('node', ['scripts/regex-check.ts']));
step('build', buildAll);

const folder = mkdtempSync(join(tmpdir(), 'ceheng-test-'));
const report = join(folder, 'report.json');
console.log('\n── unit and browser tests');
const ran = run(
  'vitest',
  ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  {
    CHROMIUM_PATH: chromium,
  },
);
const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
rmSync(folder, { recursive: true, force: true });
passed += numPassedTests;
failed += numFailedTests;
// A suite that could not be loaded has no failed test of its own.
if ((!ran || !success) && numFailedTests === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
