/** The table of words in the cache: to make it takes a quarter of a second. */
import { closeSync, existsSync, openSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordTable } from '../segment/dictionary.ts';
import { readWordTable } from '../segment/index.ts';

/** File of the table made under a version. */
export const wordsName = (version: string): string => `words-${version.slice(0, 32)}`;

/**
 * The table of words of a corpus, from `folder` where that has it of this
 * version: the number of its weights and the lightest as two doubles, then
 * weights and slots.
 */
export function openWordTable(root: string, folder: string, version: string): WordTable {
  const path = join(folder, wordsName(version));
  if (existsSync(path)) return read(path);
  const table = readWordTable(root);
  const head = Float64Array.of(table.weights.length, table.lightest);
  const own = `${path}.${process.pid}.tmp`;
  const parts = [head, table.weights, table.slots].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  writeFileSync(own, Buffer.concat(parts));
  renameSync(own, path);
  return table;
}

function read(path: string): WordTable {
  const bytes = new Uint8Array(new SharedArrayBuffer(statSync(path).size));
  const handle = openSync(path, 'r');
  try {
    for (let done = 0; done < bytes.length;) {
      const got = readSync(handle, bytes, done, bytes.length - done, done);
      if (got === 0) throw new Error(`${path} ends before its size`);
      done += got;
    }
  } finally {
    closeSync(handle);
  }
  const [count = 0, lightest = 0] = new Float64Array(bytes.buffer, 0, 2);
  const weights = new Float64Array(bytes.buffer, 16, count);
  return { weights, slots: new Uint32Array(bytes.buffer, 16 + count * 8), lightest };
}
