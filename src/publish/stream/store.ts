/** Files of the cache: written whole under another name, then renamed, so that a name always means a whole file. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A stretch of a file. */
export interface Slice {
  file: string;
  from: number;
  length: number;
}

export function readSlice({ file, from, length }: Slice): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  const handle = openSync(file, 'r');
  try {
    let done = 0;
    while (done < length) {
      const got = readSync(handle, bytes, done, length - done, from + done);
      if (got === 0) throw new Error(`${file} ends before ${from + length}`);
      done += got;
    }
  } finally {
    closeSync(handle);
  }
  return bytes;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Make the folder `path` by `fill`, whole or not at all; leaves one that is there as it is. */
export function makeFolder(path: string, fill: (folder: string) => void): void {
  if (existsSync(path)) return;
  const own = `${path}.${process.pid}.tmp`;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  fill(own);
  try {
    renameSync(own, path);
  } catch (error) {
    // Another process was first with the same bytes.
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(path)) throw error;
  }
}

/** Write a file whole or not at all. */
export function writeWhole(path: string, content: string): void {
  const own = `${path}.${process.pid}.tmp`;
  writeFileSync(own, content);
  renameSync(own, path);
}

/** Texts put one after the other in one file, each under a name. */
export class Sheaf {
  readonly slices: Record<string, { from: number; length: number }> = {};
  private readonly parts: Buffer[] = [];
  private length = 0;

  /** The pieces, told apart by `separator`. */
  add(name: string, pieces: readonly string[], separator: string): void {
    const bytes = Buffer.from(pieces.join(separator));
    this.slices[name] = { from: this.length, length: bytes.length };
    this.parts.push(bytes);
    this.length += bytes.length;
  }

  write(folder: string, name: string): void {
    writeFileSync(join(folder, name), Buffer.concat(this.parts));
  }
}
