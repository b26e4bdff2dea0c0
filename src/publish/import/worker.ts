import { parentPort, workerData } from 'node:worker_threads';
import { createPlaceReader } from '../reader.ts';
import { readCounties } from '../counties.ts';
import { readRegions } from '../vocabulary.ts';
import type { Given } from './propose.ts';
import { RefusedFile } from './reading.ts';
import { takeIn, type Taken } from './take-in.ts';

/** One file for a worker. */
export interface Job {
  path: string;
  bytes: Uint8Array;
  given: Given;
}

/** What a worker answers. */
export type Answer = { taken: Taken } | { refused: string } | { fault: string };

const port = parentPort;
if (port === null) throw new Error('worker.ts runs as a worker thread');
const { root } = workerData as { root: string };
const regions = readRegions(root);
const reader = createPlaceReader({ regions, counties: readCounties(root, regions) });

async function answer({ path, bytes, given }: Job): Promise<Answer> {
  try {
    return { taken: await takeIn(path, bytes, given, reader) };
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.reason };
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

port.on('message', (job: Job) => {
  void answer(job).then((done) => {
    port.postMessage(done);
  });
});
