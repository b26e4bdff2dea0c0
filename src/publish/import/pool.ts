import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './worker.ts';

/** Longest that one file may take, in milliseconds, and the memory it may take, in MiB. */
const TIME_LIMIT = 180_000;
const MEMORY_LIMIT = 2_048;

/**
 * Threads that read files, so that no file can stop the rest: one that takes too
 * long or too much memory ends with its thread and is refused by name.
 */
export class ReadingPool {
  private readonly root: string;
  private readonly idle: Worker[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private readonly size: number;

  constructor(root: string, size: number) {
    this.root = root;
    this.size = size;
  }

  /** Read one file; resolves when a thread has done it. */
  async run(job: Job): Promise<Answer> {
    while (this.running >= this.size) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      const worker = this.idle.pop() ?? this.start();
      const answer = await this.ask(worker, job);
      return answer;
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((w) => w.terminate()));
  }

  private start(): Worker {
    return new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { root: this.root },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    });
  }

  private ask(worker: Worker, job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      const done = (answer: Answer, keep: boolean): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        if (keep) this.idle.push(worker);
        else void worker.terminate();
        resolve(answer);
      };
      const onMessage = (answer: Answer): void => {
        done(answer, true);
      };
      const onError = (error: NodeJS.ErrnoException): void => {
        const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        done(
          memory
            ? { refused: `takes more than ${MEMORY_LIMIT} MiB to read: cut the file` }
            : { fault: `${error.name}: ${error.message}` },
          false,
        );
      };
      const timer = setTimeout(() => {
        done({ refused: `not read within ${TIME_LIMIT / 1000} s: cut the file` }, false);
      }, TIME_LIMIT);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.postMessage(job);
    });
  }
}
