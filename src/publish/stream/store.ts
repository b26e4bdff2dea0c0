/** Files of the cache: written whole under another name, then renamed, so that a name always means a whole file. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
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

/** The same within a file that is known. */
export type Place = [from: number, length: number];
/** With the hash of what stands there. */
export type Hashed = [from: number, length: number, sha256: string];

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

/** A file of the cache under another name, without copying where the disk allows it. */
export function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Texts put one after the other in one file. */
export class Sheaf {
  private bytes = Buffer.allocUnsafe(1 << 20);
  private length = 0;

  private put(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    const most = this.length + text.length * 3;
    if (most > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(most, this.bytes.length * 2));
      this.bytes.copy(grown, 0, 0, this.length);
      this.bytes = grown;
    }
    this.length += this.bytes.write(text, this.length);
  }

  /** The pieces that are not empty, told apart by `separator`: the place of each, and of all with its hash. */
  add(pieces: readonly string[], separator: string): { places: Place[]; whole: Hashed } {
    const begin = this.length;
    const places = pieces.map((piece): Place => {
      if (piece === '') return [this.length, 0];
      if (this.length > begin) this.put(separator);
      const from = this.length;
      this.put(piece);
      return [from, this.length - from];
    });
    const sha256 = createHash('sha256').update(this.bytes.subarray(begin, this.length)).digest('hex');
    return { places, whole: [begin, this.length - begin, sha256] };
  }

  write(folder: string, name: string): void {
    writeFileSync(join(folder, name), this.bytes.subarray(0, this.length));
  }
}
