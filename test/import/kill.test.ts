import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/publish/corpus/check.ts';
import { readCorpus } from '../../src/publish/corpus/read.ts';
import { contents, emptyCorpus, repository } from './support.ts';

const HAN = '一二三四五六七八九十';
/** A plan of its own for each number. */
function plan(n: number): string {
  const parts = [...HAN].map((numeral, i) => [
    `${numeral}、第${numeral}项任务`,
    `到20${25 + (i % 6)}年，第${n}类设备能效提高${n + i}%以上，由市发展改革委负责。`,
  ]);
  return [`甲市第${HAN.charAt(n % 10)}批节水方案`, `甲政发〔2022〕${n}号`, ...parts.flat()].join('\n');
}

const made = emptyCorpus();
const inbox = join(made.root, '..', 'inbox');
mkdirSync(inbox);
for (let n = 1; n <= 14; n += 1) {
  if (n % 3 === 0)
    writeFileSync(
      join(inbox, `plan-${n}.html`),
      `<html><body><main>${plan(n)
        .split('\n')
        .map((l) => `<p>${l}</p>`)
        .join('')}</main></body></html>`,
    );
  else writeFileSync(join(inbox, `plan-${n}.txt`), plan(n));
}
afterAll(made.done);

/** Runs that are cut short, and how many may be tried for that. */
const CUTS = 25;
const MOST_MOMENTS = 150;

/** A moment: so many milliseconds after the start, or after the first file is in place. */
interface Moment {
  from: 'start' | 'first';
  after: number;
}

/** Run `ceheng add` on the inbox, killed at a moment where one is given. */
function add(
  root: string,
  kill: Moment | null,
): Promise<{ code: number | null; milliseconds: number; writing: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(repository, 'src/cli/main.ts'), 'add', inbox, '--format', 'none'],
      { env: { ...process.env, CEHENG_CORPUS: root }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let timer: NodeJS.Timeout | null = null;
    const killAfter = (milliseconds: number): void => {
      timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    };
    if (kill?.from === 'start') killAfter(kill.after);
    let first = started;
    child.stderr.once('data', () => {
      first = performance.now();
      if (kill?.from === 'first') killAfter(kill.after);
    });
    child.stderr.resume();
    child.on('exit', (code) => {
      if (timer !== null) clearTimeout(timer);
      const now = performance.now();
      resolve({ code, milliseconds: now - started, writing: now - first });
    });
  });
}

describe('ceheng add killed at any moment', () => {
  it('leaves a corpus that holds, and the next run ends with the same result', async () => {
    const calm = emptyCorpus();
    const undisturbed = await add(calm.root, null);
    expect(undisturbed.code).toBe(0);
    const wanted = contents(calm.root);
    expect([...wanted.keys()].filter((k) => k.startsWith('documents'))).toHaveLength(14);
    /** How long a run takes now: a machine is not always equally busy. */
    let takes = undisturbed;
    let cut = 0;
    // Moments spread by the golden ratio over the whole run and over the time in which files are put in place.
    for (let i = 1; cut < CUTS; i += 1) {
      expect(i, 'a run is over before it can be killed').toBeLessThan(MOST_MOMENTS);
      const share = (i * 0.618_034) % 1;
      const moment: Moment =
        i % 2 === 0
          ? { from: 'start', after: share * takes.milliseconds }
          : { from: 'first', after: share * takes.writing * 0.8 };
      for (const name of readdirSync(made.root))
        if (name !== 'vocabulary' && !name.endsWith('.yaml'))
          rmSync(join(made.root, name), { recursive: true });
      for (const name of ['documents', 'sources']) mkdirSync(join(made.root, name));
      const killed = await add(made.root, moment);
      // A run that was quicker than its moment cuts nothing, and tells how long runs take now.
      if (killed.code === null) cut += 1;
      else takes = killed;
      // What is there is whole: every document is proved against its source.
      expect(checkCorpus(readCorpus(made.root)).problems).toEqual([]);
      const again = await add(made.root, null);
      expect(again.code).toBe(0);
      const found = contents(made.root);
      expect([...found.keys()]).toEqual(
        [...wanted.keys()].filter((k) => found.has(k) || !/^(?:references|review)/u.test(k)),
      );
      for (const [name, content] of found) expect(content, name).toBe(wanted.get(name));
    }
    calm.done();
  }, 1_800_000);
});
