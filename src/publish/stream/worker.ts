/** A thread of the build: does one task after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { readFigures } from '../figures.ts';
import { createReader } from '../reader.ts';
import { readForce, readSubjects, readVocabulary } from '../vocabulary.ts';
import { traditionalCharacters } from '../../search/traditional.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import { runCompare, type CompareTask, type CompareTools } from './compare-task.ts';
import { familyTables } from './families.ts';
import { readFacts, type Stamp } from './inventory.ts';
import { runPack, runTable, type PackTask, type TableTask } from './merge-task.ts';
import { runSegment, type SegmentTask } from './segment-task.ts';

export interface FactsTask {
  kind: 'facts';
  documents: [name: string, stamp: Stamp][];
  sources: [name: string, stamp: Stamp][];
}

export type Task = FactsTask | SegmentTask | CompareTask | TableTask | PackTask;
export type Answer = { result: unknown } | { problems: Problem[] } | { fault: string };

const { root } = workerData as { root: string };

let made: CompareTools | null = null;

/** Vocabularies are read when the first task asks for them: merging needs none. */
function tools(): CompareTools {
  if (made !== null) return made;
  const vocabulary = readVocabulary(root);
  made = {
    root,
    reader: createReader(vocabulary),
    traditional: traditionalCharacters(),
    families: familyTables(vocabulary),
    subjects: readSubjects(root),
    force: readForce(root),
    figures: readFigures(root),
  };
  return made;
}

function run(task: Task): unknown {
  switch (task.kind) {
    case 'facts':
      return readFacts(root, task.documents, task.sources);
    case 'segment':
      return runSegment(task, tools());
    case 'compare':
      runCompare(task, tools());
      return null;
    case 'table':
      return runTable(task);
    case 'pack':
      runPack(task);
      return null;
  }
}

parentPort?.on('message', (task: Task) => {
  let answer: Answer;
  try {
    answer = { result: run(task) };
  } catch (error) {
    answer =
      error instanceof CorpusError
        ? { problems: [...error.problems] }
        : { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
