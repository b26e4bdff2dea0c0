import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../compiled.ts';
import { CorpusError } from '../corpus/problems.ts';
import type { Ground } from './ground.ts';
import type { Answer, EndTask, Task } from './worker.ts';

/** Threads that share a queue of tasks. */
export interface Pool {
  /** The answer to a task; rejects where it can't be done. */
  run(task: Task): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Memory of the objects of a thread, in MiB: below it the collector lets garbage
 * lie, beyond it the thread ends. `EACH`: besides, for every MiB of the largest text.
 */
const HEAP = 160;
const EACH = 300;

/** `largest`: bytes of the largest document of the collection. */
export function createPool(root: string, ground: Ground, threads: number, largest: number): Pool {
  const waiting: { task: Task; done: (answer: Answer) => void }[] = [];
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const busy = new Map<Worker, (answer: Answer) => void>();
  const next = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.length < threads ? start() : undefined);
      const first = worker === undefined ? undefined : waiting.shift();
      if (worker === undefined || first === undefined) return;
      busy.set(worker, first.done);
      worker.postMessage(first.task);
    }
  };
  const finish = (worker: Worker, answer: Answer): void => {
    busy.get(worker)?.(answer);
    busy.delete(worker);
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { root, ground },
      env: threadEnvironment(),
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(HEAP + (EACH * largest) / 2 ** 20) },
    });
    all.push(worker);
    worker.on('message', (answer: Answer) => {
      finish(worker, answer);
      idle.push(worker);
      next();
    });
    worker.on('error', (error) => {
      finish(worker, { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    });
    return worker;
  };
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        const done = (answer: Answer): void => {
          if ('result' in answer) resolve(answer.result);
          else if ('problems' in answer) reject(new CorpusError(answer.problems));
          else reject(new Error(answer.fault));
        };
        waiting.push({ task, done });
        next();
      }),
    close: async () => {
      await Promise.all(
        all.map(async (worker) => {
          if (!idle.includes(worker)) return worker.terminate();
          const ended = once(worker, 'exit');
          worker.postMessage({ kind: 'end' } satisfies EndTask);
          return ended;
        }),
      );
    },
  };
}
