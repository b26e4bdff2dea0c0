import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readingName } from '../corpus/read.ts';
import { STAGING, stagedAdditions, type Staged } from '../corpus/unfinished.ts';
import { renderDocument } from './render.ts';
import type { Taken } from './take-in.ts';

/** Another process is adding to the same corpus. */
export class CorpusInUse extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`process ${pid} is adding to this corpus`);
    this.name = 'CorpusInUse';
    this.pid = pid;
  }
}

const LOCK = '.adding.lock';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Take the corpus for this process. A lock whose process has died is taken over.
 * @returns what gives it back
 * @throws {CorpusInUse}
 */
export function lockCorpus(root: string): () => void {
  const lock = join(root, LOCK);
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, `${process.pid}\n`);
  try {
    for (;;) {
      try {
        linkSync(own, lock);
        return () => {
          const staging = join(root, STAGING);
          if (existsSync(staging) && readdirSync(staging).length === 0) rmSync(staging, { recursive: true });
          rmSync(lock, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const pid = Number(readFileSync(lock, 'utf8'));
        if (pid !== process.pid && pid > 0 && isAlive(pid)) throw new CorpusInUse(pid);
        rmSync(lock, { force: true });
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Clear away what additions that were cut short have left: a source or reading
 * in place whose document is not. Those whose document is in place are whole;
 * one that was being replaced is put in place to its end.
 */
export function mendCorpus(root: string): number {
  let mended = 0;
  for (const [name, staged] of stagedAdditions(root)) {
    if (staged?.replaces === true) {
      putInPlace(root, join(root, STAGING, name), staged);
      mended += 1;
    } else if (staged !== null && !existsSync(join(root, 'documents', staged.document))) {
      rmSync(join(root, 'sources', staged.source), { force: true });
      if (staged.reading !== null) rmSync(join(root, 'readings', staged.reading), { force: true });
      mended += 1;
    }
    rmSync(join(root, STAGING, name), { recursive: true, force: true });
  }
  return mended;
}

/**
 * Put a document in place with its untouched source and its reading. All three
 * are written aside first; the document's own renaming, the last, is what counts:
 * a process killed at any moment leaves the corpus with all of them or, for
 * every reader of it, with none.
 */
export function commit(root: string, taken: Taken, bytes: Uint8Array, replaces = false): void {
  const { front, reading, body } = taken;
  const staged: Staged = {
    source: front.source.file,
    reading: reading === null ? null : readingName(front.source.file),
    document: `${front.id}.md`,
    ...(replaces ? { replaces } : {}),
  };
  const aside = join(root, STAGING, front.source.sha256.slice(0, 16));
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'source'), bytes);
  if (reading !== null) writeFileSync(join(aside, 'reading'), reading);
  writeFileSync(join(aside, 'document'), renderDocument(front, body));
  writeFileSync(join(aside, 'note.tmp'), JSON.stringify(staged));
  // From here on the note tells which files in place have no document yet.
  renameSync(join(aside, 'note.tmp'), join(aside, 'note.json'));
  putInPlace(root, aside, staged);
  rmSync(aside, { recursive: true, force: true });
}

/** What stands in `aside` to its place, the document last; what is there already was put there before. */
function putInPlace(root: string, aside: string, staged: Staged): void {
  const put = (name: string, folder: string, as: string): void => {
    if (!existsSync(join(aside, name))) return;
    mkdirSync(join(root, folder), { recursive: true });
    renameSync(join(aside, name), join(root, folder, as));
  };
  put('source', 'sources', staged.source);
  if (staged.reading !== null) put('reading', 'readings', staged.reading);
  put('document', 'documents', staged.document);
}
