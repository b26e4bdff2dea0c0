/** A build that is killed leaves the old data set or the new one, and the next build ends as if nothing had been. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../scripts/synthetic/random.ts';
import { run } from '../support/ceheng.ts';
import { hashesOf, makeCollection, type MadeCollection } from './collection.ts';

const MOMENTS = 25;
/** Kills after which the next build is let through. */
const EVERY = 5;

describe.each([
  ['of a large collection', '0'],
  ['of a small one', '1000'],
])('a build %s', (_, streamAbove) => {
  let made: MadeCollection;
  const out = (): string => join(made.room, 'out');

  /** Ends by itself, or is killed after some milliseconds; gives the time that it had. */
  const build = (cache: string, target: string, killAfter: number | null): Promise<number> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const child = spawn(process.execPath, [run.main, 'build', '--out', target], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          CEHENG_CORPUS: made.root,
          CEHENG_CACHE: join(made.room, cache),
          CEHENG_STREAM_ABOVE: streamAbove,
          CEHENG_THREADS: '1',
        },
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
      child.on('exit', (code, signal) => {
        clearTimeout(timer);
        if (code === 0 || signal === 'SIGKILL') resolve(performance.now() - started);
        else reject(new Error(said));
      });
    });
  const edit = (n: number): void => {
    const folder = join(made.root, 'documents');
    for (const name of readdirSync(folder).slice(0, 3)) {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/^shortTitle: .*$/mu, `shortTitle: 第${n}次`));
    }
  };

  beforeAll(() => {
    made = makeCollection(20, 800);
  });
  afterAll(() => {
    made.remove();
  });

  it(`survives ${MOMENTS} kills`, { timeout: 1_800_000 }, async () => {
    const random = randomOf(4);
    const takes = await build('cache', out(), null);
    let before = hashesOf(out());
    for (let round = 0; round < MOMENTS / EVERY; round += 1) {
      edit(round);
      await build(`undisturbed-${round}`, join(made.room, 'undisturbed'), null);
      const after = hashesOf(join(made.room, 'undisturbed'));
      expect(after).not.toEqual(before);
      for (let i = 0; i < EVERY; i += 1) {
        await build('cache', out(), random.next() * takes);
        // Between its two renames the old folder stands beside; the next build puts it back.
        const there = existsSync(out()) ? out() : `${out()}.old`;
        expect([before, after]).toContainEqual(hashesOf(there));
      }
      await build('cache', out(), null);
      expect(hashesOf(out())).toEqual(after);
      before = after;
    }
  });
});
