import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchPart } from '../search/index.ts';
import { Failure } from './failure.ts';
import { dataRoot } from './paths.ts';

async function readPart(path: string, range?: { from: number; to: number }): Promise<Uint8Array> {
  if (range === undefined) return readFile(path);
  const file = await open(path);
  try {
    const bytes = new Uint8Array(range.to - range.from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, range.from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Parts of the published search index. The function throws a Failure where one is missing. */
export function publishedParts(): FetchPart {
  const folder = join(dataRoot(), 'search');
  return async (name, range) => {
    try {
      return await readPart(join(folder, name), range);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new Failure(
        code === 'ENOENT'
          ? `${join(folder, name)}: no search index there; run ceheng build first`
          : `${join(folder, name)}: can't be read (${code})`,
      );
    }
  };
}
