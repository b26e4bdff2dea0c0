/** A small collection of made-up documents in a folder of its own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { writeCollection } from '../../scripts/synthetic/main.ts';

export interface MadeCollection {
  root: string;
  /** For builds and their cache. */
  room: string;
  remove(): void;
}

export function makeCollection(documents: number, characters: number): MadeCollection {
  const room = mkdtempSync(join(tmpdir(), 'ceheng-collection-'));
  const root = join(room, 'corpus');
  writeCollection(root, documents, characters);
  return {
    root,
    room,
    remove: () => {
      rmSync(room, { recursive: true, force: true });
    },
  };
}

/** Hashes of all files below a folder. */
export function hashesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
