import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../corpus/problems.ts';
import { readingName, type Corpus } from '../corpus/read.ts';
import { formatOf } from './format.ts';
import { READERS, readAny } from './read.ts';
import { readingText, RefusedFile } from './reading.ts';

export interface Reread {
  /** Sources that were read anew and gave their reading to the letter. */
  same: number;
  /** Sources whose reading was made by another version of a reader; it stands as it is. */
  older: { file: string; reader: string; current: string }[];
  problems: Problem[];
}

/**
 * Read every source that is no text again, with the reader that is recorded for
 * it, and prove that the reading in corpus/readings is what it gives.
 */
export async function rereadSources(corpus: Corpus, progress: (done: number) => void): Promise<Reread> {
  const result: Reread = { same: 0, older: [], problems: [] };
  let done = 0;
  for (const { front, path } of [...corpus.files, ...corpus.versions]) {
    const { file, reading } = front.source;
    if (reading === undefined) continue;
    const problem = (reason: string, remedy: string): void => {
      result.problems.push({ file: path, line: null, field: 'source.reading', reason, remedy });
    };
    const source = join(corpus.root, 'sources', file);
    try {
      const bytes = readFileSync(source);
      const current = READERS[formatOf(file, bytes)];
      if (current !== reading.reader) {
        result.older.push({ file, reader: reading.reader, current });
        continue;
      }
      const again = readingText((await readAny(file, bytes)).reading);
      const kept = readFileSync(join(corpus.root, 'readings', readingName(file)), 'utf8');
      if (again === kept) result.same += 1;
      else
        problem(
          `${reading.reader} reads corpus/sources/${file} otherwise than corpus/readings has it`,
          'restore both, or take the file in anew: docs/adding-a-document.md',
        );
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      problem(`corpus/sources/${file}: ${error.reason}`, 'restore the untouched source');
    }
    done += 1;
    progress(done);
  }
  return result;
}
