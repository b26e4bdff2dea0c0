/** A thread of the build: does one task after the other. */
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import type { CompareTask } from './compare-task.ts';
import type { Ground } from './ground.ts';
import type { Stamp } from './inventory.ts';
import { runPack, runTable, type PackTask, type TableTask } from './merge-task.ts';
import type { SegmentTask } from './segment-task.ts';
import type { Tools } from './tools.ts';

export interface FactsTask {
  kind: 'facts';
  documents: [name: string, stamp: Stamp][];
  sources: [name: string, stamp: Stamp][];
}

export type Task = FactsTask | SegmentTask | CompareTask | TableTask | PackTask;
export type Answer = { result: unknown } | { problems: Problem[] } | { fault: string };

/** Ends the thread. */
export interface EndTask {
  kind: 'end';
}

const { root, ground } = workerData as { root: string; ground: Ground };

let made: Promise<Tools> | null = null;
const tools = (): Promise<Tools> =>
  (made ??= import('./tools.ts').then(({ makeTools }) => makeTools(root, ground)));

/** Code is loaded when the first task asks for it: joining needs little of it. */
async function run(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'facts': {
      const { readFacts } = await import('./inventory.ts');
      return readFacts(root, task.documents, task.sources);
    }
    case 'segment': {
      const { runSegment } = await import('./segment-task.ts');
      return runSegment(task, await tools());
    }
    case 'compare': {
      const { runCompare } = await import('./compare-task.ts');
      runCompare(task, ground);
      return null;
    }
    case 'table':
      return runTable(task);
    case 'pack':
      runPack(task);
      return null;
  }
}

async function answer(task: Task): Promise<Answer> {
  try {
    return { result: await run(task) };
  } catch (error) {
    return error instanceof CorpusError
      ? { problems: [...error.problems] }
      : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (task: Task | EndTask) => {
  if (task.kind === 'end') {
    flushCompileCache();
    parentPort?.close();
    return;
  }
  void answer(task).then((done) => parentPort?.postMessage(done));
});
