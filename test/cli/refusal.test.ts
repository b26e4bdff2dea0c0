import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { refusal } from '../../src/cli/failure.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

it('a corpus that is not there is told in one line, and is no fault of the program', () => {
  const { status, stderr } = spawnSync(process.execPath, [main, 'check'], {
    env: { ...process.env, CEHENG_CORPUS: '/nowhere/corpus' },
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ceheng: \/nowhere\/corpus\/\S+: there is no such file or folder \(ENOENT\)\n$/u);
});

it('a name with line ends and escapes is told on one line', () => {
  const { status, stderr } = spawnSync(process.execPath, [main, 'extract', '/nowhere/a\nb\u001b[31m'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toBe('ceheng: /nowhere/a b\ufffd[31m: there is no such file\n');
});

it('errors of the program are none of the system', () => {
  expect(refusal(new TypeError('x is not a function'))).toBeNull();
  expect(refusal(Object.assign(new Error('e'), { code: 'constructor', path: '/x' }))).toBeNull();
  expect(refusal(Object.assign(new Error('e'), { code: 'ENOSPC', path: '/x' }))).toContain('no room');
});
